"""Turning points in words: who would lead from which weight on, and how sure the answer is."""

from collections.abc import Sequence
from typing import Final

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Pair
from comparison.decision.turning_points import TurningPoint
from comparison.decision.verdict import Duel
from comparison.wording.verdict import favours

TURNING_ABOUT: Final = "One weight moves from 0 to 100, the others in proportion."
TICK: Final = "Tick: the weight now."


def sides(pair: Pair) -> tuple[str, str]:
    """Who is ahead now and the other, by id; equals count as the first being ahead."""
    return (pair.first, pair.second) if (pair.margin or 0.0) >= 0 else (pair.second, pair.first)


def turn_words(catalogue: Catalogue, pair: Pair, point: TurningPoint) -> str:
    """``PyTorch from 12``, ``PyTorch up to 9`` or ``TensorFlow at any weight``."""
    leader, other = map(catalogue.named, sides(pair))
    if point.at is None:
        return f"{leader} at any weight"
    return f"{other} {'from' if point.above else 'up to'} {point.at}"


def turning_text(catalogue: Catalogue, pair: Pair, points: Sequence[TurningPoint]) -> str:
    """Who leads when one weight moves, for each criterion, nearest first."""
    told = [
        f"{catalogue.criteria[point.criterion].label}, now {point.weight}: "
        f"{turn_words(catalogue, pair, point)}."
        for point in points
    ]
    return " ".join(["Weights out of 100 and who leads when one of them moves.", *told])


def hundred_text(catalogue: Catalogue, duel: Duel) -> str:
    """How many of a hundred sets of priorities favour whom."""
    return f"Of 100 sets of priorities near these, {favours(catalogue, duel)}."
