"""The verdict: which option fits, in which of three states, and what it rests on."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import Grounds, grounds_of
from comparison.decision.must_haves import Screening, screen
from comparison.decision.pairs import Pair, compare_on, frozen
from comparison.decision.score_draws import drawn_scores
from comparison.decision.shares import share_near, share_of_all, shares_of_draws, whole_parts
from comparison.decision.survival import Failure, failures
from comparison.decision.turning_points import TurningPoint, out_of_evidence, turning_points
from comparison.model.method import Method

State = Literal["clear", "close", "cannot say", "only", "none left"]
_STRENGTH: tuple[State, ...] = ("cannot say", "close", "clear")


@dataclass(frozen=True, slots=True)
class Duel:
    """The leader against one rival; the leader is the pair's first.

    Shares are the leader's, 0 to 1: over all priorities, near the stated ones, and ``agree``: near
    them with the scores' doubt. ``reason`` is the criterion that adds most to the margin.
    ``failures`` are the changes that the lead does not survive; without a lead there are none.
    ``thin`` is the nearest weight at which the pair is not ranked any more, None for "never".
    """

    pair: Pair
    margin: float
    share_all: float | None
    near: float
    agree: float
    agree_all: float
    state: State
    turning_points: tuple[TurningPoint, ...]
    reason: str | None
    dominates: bool
    failures: tuple[Failure, ...]
    thin: TurningPoint | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for given options, priorities and must-haves.

    ``leader`` is None where none leads. ``duels`` has the leader's rivals, closest first (for
    "cannot say" without a leader: the best option against the others). ``unranked`` names options
    with too little shared evidence and the criteria that are missing.
    """

    state: State
    leader: str | None
    options: tuple[str, ...]
    screening: Screening
    duels: tuple[Duel, ...]
    unranked: Mapping[str, tuple[str, ...]]

    @property
    def closest(self) -> Duel | None:
        """The duel that decides the state."""
        return self.duels[0] if self.duels else None

    @property
    def nearest_turn(self) -> tuple[Duel, TurningPoint | None]:
        """Of all rivals the one that the smallest move of a weight puts ahead, and that move.

        Without a leader only the closest pair is looked at. The point is None where no single
        weight would do it. IndexError where there is no duel.
        """
        duels = self.duels if self.leader else self.duels[:1]
        found = [(duel, point) for duel in duels for point in duel.turning_points]
        known = [item for item in found if item[1].at is not None]
        return min(known, key=lambda item: item[1].distance, default=(self.duels[0], None))


def decide(
    catalogue: Catalogue,
    options: Sequence[str],
    weights: Mapping[str, int],
    must: Sequence[str] = (),
    *,
    lens: str,
    own_only: bool = False,
) -> Verdict:
    """The verdict among ``options`` (framework ids) under ``weights`` and must-haves.

    ``weights`` are whole numbers of any unit by criterion; ValueError where none is above 0.
    ``lens`` is a persona's id or ``general``: which evidence speaks inside a criterion. The same
    arguments give the same digits everywhere.
    """
    return decide_on(grounds_of(catalogue, lens), options, weights, must, own_only=own_only)


def decide_on(
    grounds: Grounds,
    options: Sequence[str],
    weights: Mapping[str, int],
    must: Sequence[str] = (),
    *,
    own_only: bool = False,
) -> Verdict:
    """``decide`` on any grounds, such as those of a stored release."""
    return _decide(grounds, tuple(options), frozen(grounds, weights), tuple(must), own_only)


@cached(most=512)
def _decide(
    grounds: Grounds,
    options: tuple[str, ...],
    weights: tuple[int, ...],
    must: tuple[str, ...],
    own_only: bool,
) -> Verdict:
    screening = screen(grounds, options, must, own_only=own_only)
    kept = screening.kept
    if len(kept) > 1:
        return _judge(grounds, options, weights, screening)
    if not kept:
        return Verdict("none left", None, options, screening, (), {})
    if len(options) == 1:
        return Verdict("cannot say", None, options, screening, (), {})
    return Verdict("only", kept[0], options, screening, (), {})


def _judge(
    grounds: Grounds, options: tuple[str, ...], weights: tuple[int, ...], screening: Screening
) -> Verdict:
    kept = screening.kept
    pairs = {(a, b): compare_on(grounds, a, b, weights) for a in kept for b in kept if a != b}
    ranked = {
        name: [b for b in kept if b != name and _enough(grounds.method, pairs[name, b])]
        for name in kept
    }
    leaders = [
        name
        for name in kept
        if ranked[name] and all((pairs[name, b].margin or 0) > 0 for b in ranked[name])
    ]
    best = leaders[0] if len(leaders) == 1 else _best(kept, ranked, pairs)
    rivals = ranked[best]
    found = (_duel(grounds, pairs[best, b]) for b in rivals)
    duels = tuple(sorted(found, key=_closeness))
    unranked = {b: pairs[best, b].missing for b in kept if b != best and b not in rivals}
    if len(leaders) != 1 or not duels:
        return Verdict("cannot say", None, options, screening, duels, unranked)
    return Verdict(duels[0].state, best, options, screening, duels, unranked)


def _enough(method: Method, pair: Pair) -> bool:
    return pair.known_weight >= method.enough_weight.value and pair.margin is not None


def _best(
    kept: tuple[str, ...], ranked: Mapping[str, list[str]], pairs: Mapping[tuple[str, str], Pair]
) -> str:
    """Without one leader, the option with the most comparisons and the least of its margins."""

    def worth(name: str) -> tuple[int, float]:
        margins = [pairs[name, other].margin or 0.0 for other in ranked[name]]
        return len(margins), min(margins, default=-math.inf)

    return max(kept, key=worth)


def _closeness(duel: Duel) -> tuple[int, float, float]:
    return _STRENGTH.index(duel.state), duel.agree, duel.margin


def _duel(grounds: Grounds, pair: Pair) -> Duel:
    method = grounds.method
    points = [item.points or 0.0 for item in pair.compared]
    weights = [item.weight for item in pair.compared]
    concentration = round(method.near_concentration.value)
    near = share_near(points, weights, concentration)
    agree = _share_with_doubt(method, pair, whole_parts(weights, concentration))
    margin = pair.margin or 0.0
    failed = failures(grounds, pair) if margin > 0 else ()
    reason = max(pair.compared, key=lambda item: item.weight * (item.points or 0.0))
    return Duel(
        pair,
        margin,
        share_of_all(points),
        0.5 if near is None else near,
        agree,
        _share_with_doubt(method, pair, [1] * len(points)),
        _state(method, margin, 0.5 if near is None else near, agree, survives=not failed),
        turning_points(pair, enough=method.enough_weight.value),
        reason.criterion if reason.weight * (reason.points or 0.0) > 0 else None,
        min(points) >= 0 and max(points) > 0,
        failed,
        out_of_evidence(pair, enough=method.enough_weight.value),
    )


def _share_with_doubt(method: Method, pair: Pair, repeats: Sequence[int]) -> float:
    draws = method.doubt_draws.value
    rows = np.array(
        [drawn_scores(d.first, draws) - drawn_scores(d.second, draws) for d in pair.compared]
    )
    return float(shares_of_draws(rows, repeats).mean())


def _state(method: Method, margin: float, near: float, agree: float, *, survives: bool) -> State:
    if agree < method.cannot_say_agree.value or margin < method.cannot_say_margin.value:
        return "cannot say"
    is_clear = (
        survives
        and agree >= method.clear_agree.value
        and near >= method.clear_near.value
        and margin >= method.clear_margin.value
    )
    return "clear" if is_clear else "close"
