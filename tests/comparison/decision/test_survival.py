"""A verdict is clear only where it survives one thing in the scores being changed."""

from dataclasses import dataclass, field

import pytest

from comparison.cache import Cache
from comparison.catalogue import Catalogue
from comparison.decision.grounds import Grounds, grounds_of
from comparison.decision.pairs import compare_on
from comparison.decision.survival import failures
from comparison.decision.verdict import decide, decide_on
from comparison.model.framework import Fact
from comparison.model.method import Method
from comparison.scoring.changes import Change, changes
from comparison.scoring.criteria import CriterionScore, shared_scores
from comparison.scoring.lenses import GENERAL

PAIR = ("tensorflow", "pytorch")


@dataclass
class MadeUp(Grounds):
    """Two criteria, in which the first option scores as given and the second always 5."""

    method: Method
    scores: dict[str, float]
    changed: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    other: "MadeUp | None" = None
    criteria: tuple[str, ...] = ("memory", "research")

    def __post_init__(self) -> None:
        self.cache = Cache()

    def shared(
        self, first: str, second: str, criterion: str
    ) -> tuple[CriterionScore, CriterionScore]:
        values = {"one": self.scores[criterion], "two": 5.0}
        one, two = (
            CriterionScore(name, criterion, values[name], values[name], values[name], 1.0, ())
            for name in (first, second)
        )
        return one, two

    def changes(self, first: str, second: str, criterion: str) -> tuple[Change, ...]:
        return self.changed.get(criterion, ()) if first == "one" else ()

    @property
    def general(self) -> "MadeUp":
        return self.other or self

    def fact(self, framework: str, requirement: str) -> Fact | None:
        return None


def told(grounds: MadeUp) -> list[tuple[str | None, float | None]]:
    pair = compare_on(grounds, "one", "two", (50, 50))
    return [(item.indicator, item.margin) for item in failures(grounds, pair)]


def test_a_lead_that_no_change_turns_survives(catalogue: Catalogue) -> None:
    """Ahead by 3 and behind by 1; the worst change leaves 2 and 1, so half a point is left."""
    kept = {"memory": (Change("install", "left out", 2.0),)}
    grounds = MadeUp(catalogue.method, {"memory": 8.0, "research": 4.0}, kept)
    assert told(grounds) == []
    assert decide_on(grounds, ("one", "two"), {"memory": 50, "research": 50}).state == "clear"


def test_a_lead_that_hangs_on_one_indicator_is_close_and_names_it(catalogue: Catalogue) -> None:
    """Without the indicator 0 and -1 are left: half a point behind."""
    turned = {"memory": (Change("install", "left out", 0.0), Change("ready", "left out", 2.5))}
    grounds = MadeUp(catalogue.method, {"memory": 8.0, "research": 4.0}, turned)
    assert told(grounds) == [("install", -0.5)]
    assert decide_on(grounds, ("one", "two"), {"memory": 50, "research": 50}).state == "close"


def test_a_lead_that_leaves_too_little_evidence_does_not_survive(catalogue: Catalogue) -> None:
    """With memory gone only 50 of 100 points can be answered, under the 60 that are needed."""
    gone = {"memory": (Change("install", "left out", None),)}
    grounds = MadeUp(catalogue.method, {"memory": 8.0, "research": 9.0}, gone)
    assert told(grounds) == [("install", None)]


def test_a_lead_of_the_lens_alone_does_not_survive(catalogue: Catalogue) -> None:
    general = MadeUp(catalogue.method, {"memory": 4.0, "research": 4.0})
    grounds = MadeUp(catalogue.method, {"memory": 8.0, "research": 4.0}, other=general)
    assert told(grounds) == [(None, -1.0)]


@pytest.mark.parametrize("criterion", ["performance", "memory", "maintenance"])
def test_anchors_moved_by_thirty_percent_move_what_lies_between_them(
    catalogue: Catalogue, criterion: str
) -> None:
    """Where less is better, higher anchors raise both; a change keeps within the scale."""
    every = changes(catalogue, "pytorch", "tensorflow", criterion, GENERAL)
    one, two = shared_scores(catalogue, "pytorch", "tensorflow", criterion, GENERAL)
    counted = [
        a.indicator.id for a, b in zip(one.indicators, two.indicators, strict=True)
        if a.known and b.known
    ]  # fmt: skip
    assert [item.indicator for item in every if item.how == "left out"] == counted
    assert len(every) == 3 * len(counted)
    assert all(item.points is None or -10 <= item.points <= 10 for item in every)


def test_leaving_out_an_indicator_by_hand_gives_the_same_difference(catalogue: Catalogue) -> None:
    """Memory of two frameworks without the disk of an installation, from the other three."""
    one, two = shared_scores(catalogue, "pytorch", "tensorflow", "memory", GENERAL)
    others = [
        (a.weight, (a.score or 0) - (b.score or 0))
        for a, b in zip(one.indicators, two.indicators, strict=True)
        if a.indicator.id != "install"
    ]
    by_hand = sum(w * d for w, d in others) / sum(w for w, _ in others)
    found = changes(catalogue, "pytorch", "tensorflow", "memory", GENERAL)
    gone = next(i for i in found if (i.indicator, i.how) == ("install", "left out"))
    assert gone.points == pytest.approx(by_hand)


def test_no_clear_verdict_of_a_persona_fails_anything(catalogue: Catalogue) -> None:
    for name, persona in catalogue.personas.items():
        found = decide(catalogue, PAIR, persona.weights, persona.must, lens=name)
        for duel in found.duels:
            if duel.state == "clear":
                assert not failures(grounds_of(catalogue, name), duel.pair)
