"""What is not known, for whom it counts, and which answers hang on it."""

from comparison.catalogue import Catalogue
from comparison.findings.unknowns import Unknown, unknowns
from comparison.model.criteria import Planned
from comparison.scoring.indicators import indicator_score

PAIR = ("tensorflow", "pytorch")


def one(catalogue: Catalogue, indicator: str, frameworks: tuple[str, ...] = PAIR) -> Unknown:
    (found,) = [item for item in unknowns(catalogue, frameworks) if item.indicator.id == indicator]
    return found


def test_everything_is_listed_that_has_no_value_for_a_framework_shown(catalogue: Catalogue) -> None:
    every = tuple(catalogue.frameworks)
    found = {item.indicator.id: item.lacking for item in unknowns(catalogue, every)}
    for indicator in catalogue.indicators.values():
        lacking = [n for n in every if not indicator_score(catalogue, n, indicator).known]
        assert list(found.get(indicator.id, ())) == lacking


def test_what_the_method_plans_is_unknown_for_everybody(catalogue: Catalogue) -> None:
    every = tuple(catalogue.frameworks)
    for indicator in catalogue.indicators.values():
        if isinstance(indicator.formula, Planned):
            assert one(catalogue, indicator.id, every).lacking == every


def test_it_counts_as_criterion_times_indicator_under_each_personas_lens(
    catalogue: Catalogue,
) -> None:
    """Scaling is 40 of 100 in performance for distributed training, whose weight there is 40."""
    assert one(catalogue, "scaling").weighed == {"distributed": 16.0}


def test_what_could_put_the_leader_behind_is_said_to_turn_the_answer(catalogue: Catalogue) -> None:
    """Known, scaling brings performance to enough evidence: at its worst 40 points of 100 weigh
    some eight points each against the leader, whose lead on all the rest is under four."""
    found = one(catalogue, "scaling")
    assert found.could_turn == ("distributed",)
    assert found.could_settle == ()


def test_what_weighs_little_turns_no_wide_lead(catalogue: Catalogue) -> None:
    """Serving is 4 of 100 for the enterprise: at most 0.4 points, and the lead is wider."""
    found = one(catalogue, "serving")
    assert found.weighed == {"enterprise": 4.0}
    assert (found.could_turn, found.could_settle) == ((), ())


def test_those_stand_first_on_which_most_answers_hang(catalogue: Catalogue) -> None:
    found = unknowns(catalogue, tuple(catalogue.frameworks))
    hanging = [len(item.could_turn) + len(item.could_settle) for item in found]
    assert hanging == sorted(hanging, reverse=True)


def test_one_framework_alone_has_no_answer_that_could_turn(catalogue: Catalogue) -> None:
    for item in unknowns(catalogue, ("jax",)):
        assert (item.could_turn, item.could_settle) == ((), ())
