"""Which differences between scores may be spoken of."""

from functools import partial

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.score_gaps import clear_gap, standing, told_otherwise, unknown, widest_gaps
from comparison.reading.load import load
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.scoring.lenses import GENERAL
from comparison.wording.chart_titles import radar_title, twin_title

PAIR = ("tensorflow", "pytorch")


def score(shown: float, *, low: float, high: float) -> CriterionScore:
    return CriterionScore("any", "memory", shown, low, high, 1.0, ())


def test_a_gap_is_taken_between_what_is_printed() -> None:
    first, last = score(8.24, low=8, high=9), score(4.76, low=4, high=5)
    assert clear_gap([first, last]) == 3.4


@pytest.mark.parametrize("low", [6.0, 5.9, 0.0])
def test_where_ranges_meet_or_touch_there_is_no_gap(low: float) -> None:
    assert clear_gap([score(7, low=low, high=8), score(5, low=4, high=6)]) == 0


def test_one_alone_has_no_gap() -> None:
    assert clear_gap([score(7, low=6, high=8)]) == 0
    assert clear_gap([]) == 0


def test_the_widest_gap_stands_clear_and_no_clear_one_is_wider(catalogue: Catalogue) -> None:
    (name,) = widest_gaps(catalogue, PAIR, catalogue.radar, lens=GENERAL)
    one, two = (criterion_score(catalogue, item, name, GENERAL) for item in PAIR)
    assert (one.high or 0) < (two.low or 0) or (two.high or 0) < (one.low or 0)


FOUR = ("tensorflow", "pytorch", "jax", "keras")


@pytest.mark.parametrize("shown", [PAIR, FOUR])
@pytest.mark.parametrize("persona", load().personas)
def test_ahead_is_who_is_surely_higher_than_each_other_and_every_other_axis_is_level(
    persona: str, shown: tuple[str, ...], catalogue: Catalogue
) -> None:
    found = standing(catalogue, shown, lens=persona)
    for criterion in catalogue.radar:
        every = [criterion_score(catalogue, name, criterion, persona) for name in shown]
        known = [item for item in every if item.score is not None]
        surely = {
            one.framework
            for one in known
            if all((one.low or 0) > (other.high or 0) for other in known if other is not one)
        }
        told = {name for name, axes in found.ahead.items() if criterion in axes}
        assert told == (surely if len(known) > 1 else set())
        assert (criterion in found.level) == (len(known) > 1 and not surely)


def test_one_alone_is_ahead_on_nothing(catalogue: Catalogue) -> None:
    found = standing(catalogue, PAIR[:1], lens=GENERAL)
    assert not any(found.ahead.values())
    assert not found.level


def test_the_radars_title_claims_no_more_than_the_ranges_allow(catalogue: Catalogue) -> None:
    """A mobile developer's own lens: only the ranges of ecosystem lie apart."""
    assert radar_title(catalogue, PAIR, lens="mobile") == (
        "PyTorch ahead on ecosystem; about level on performance, ease of use and memory"
    )
    assert radar_title(catalogue, FOUR, lens="mobile") == (
        "On every axis the highest ranges overlap: no one is ahead"
    )


def test_what_cannot_be_compared_is_not_said_to_overlap(catalogue: Catalogue) -> None:
    """Of JAX and Keras in distributed training only two axes are known of both."""
    pair = ("jax", "keras")
    assert radar_title(catalogue, pair, lens="distributed") == (
        "About level on ease of use and memory; the other axes cannot be compared"
    )
    twin = partial(twin_title, catalogue, pair, lens="distributed")
    assert twin(["memory", "performance"]) == (
        "The ranges overlap wherever two are known: about level"
    )
    assert twin(["performance"]) == "Nothing that weighs can be compared"


def test_axes_without_a_score_are_named(catalogue: Catalogue) -> None:
    assert unknown(catalogue, "pytorch", lens=GENERAL) == []
    assert unknown(catalogue, "tensorflow", lens="distributed") == ["performance"]


def test_a_lead_that_shared_evidence_does_not_bear_out_is_found(catalogue: Catalogue) -> None:
    ((one, two),) = told_otherwise(catalogue, PAIR, catalogue.radar, lens="researcher")
    own = [criterion_score(catalogue, name, "performance", "researcher") for name in PAIR]
    assert one.criterion == "performance"
    assert own[0].score > own[1].score + 1  # type: ignore[operator]
    assert one.score == pytest.approx(two.score, abs=0.05)


def test_without_two_frameworks_there_is_no_shared_evidence_to_tell_of(
    catalogue: Catalogue,
) -> None:
    for frameworks in (PAIR[:1], (*PAIR, "jax")):
        assert told_otherwise(catalogue, frameworks, catalogue.radar, lens="researcher") == []
