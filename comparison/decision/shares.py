"""How many of all priorities, or of those near the stated ones, give the same winner.

Between two options this is exact. For weights uniform on the simplex (all priorities) or Dirichlet
with whole parameters (near ones) the share is a divided difference of a truncated power. Its
recurrence averages positive numbers only: nothing cancels, equal values and any order are allowed.
Among three or more, weights are drawn with a fixed seed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import Grounds, grounds_of

Array = npt.NDArray[np.float64]


def share_of_all(differences: Sequence[float]) -> float | None:
    """The share (0 to 1) of all priorities under which the first option leads.

    ``differences`` are first minus second by criterion. None for a tie: every one is 0.
    """
    ahead = [value for value in differences if value > 0]
    behind = [-value for value in differences if value < 0]
    if not ahead and not behind:
        return None
    row = [0.0] * (len(behind) + 1)
    for gain in ahead:
        row[0] = 1.0
        for place, loss in enumerate(behind, start=1):
            row[place] = (gain * row[place - 1] + loss * row[place]) / (gain + loss)
    return row[-1]


def share_near(
    differences: Sequence[float], weights: Sequence[int], concentration: int
) -> float | None:
    """The share (0 to 1) of priorities near ``weights`` under which the first option leads."""
    repeats = whole_parts(weights, concentration)
    return share_of_all(
        [d for d, times in zip(differences, repeats, strict=True) for _ in range(times)]
    )


def whole_parts(weights: Sequence[int], total: int) -> tuple[int, ...]:
    """``total`` shared out in proportion to ``weights``: largest remainder, ties by order."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    remainders = [(-(total * weight % whole), place) for place, weight in enumerate(weights)]
    for _, place in sorted(remainders)[: total - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def shares_of_draws(differences: Array, repeats: Sequence[int]) -> Array:
    """``share_of_all`` for many draws at once; a tie counts one half.

    ``differences`` has one row a criterion and one column a draw; row c counts ``repeats[c]``
    times. Returns one share a draw. Works along the anti-diagonals of the recurrence.
    """
    rows = np.repeat(differences, repeats, axis=0)
    gains = np.maximum(rows, 0)[(rows > 0).any(axis=1)]
    losses = np.maximum(-rows, 0)[(rows < 0).any(axis=1)]
    before_gain = _edge(gains, 1.0)
    before_loss = _edge(losses, 0.0)
    high, wide = len(gains), len(losses)
    current = np.full((high + 1, differences.shape[1]), 0.5)
    for diagonal in range(1, high + wide + 1):
        previous = current.copy()
        top, bottom = max(1, diagonal - wide), min(high, diagonal - 1)
        if top <= bottom:
            gain = gains[top - 1 : bottom]
            loss = losses[diagonal - bottom - 1 : diagonal - top][::-1]
            current[top : bottom + 1] = _average(
                gain, loss, previous[top : bottom + 1], previous[top - 1 : bottom]
            )
        if diagonal <= wide:
            current[0] = before_loss[diagonal]
        if diagonal <= high:
            current[diagonal] = before_gain[diagonal]
    shares: Array = current[high]
    return shares


def _edge(values: Array, share: float) -> Array:
    """The recurrence's edge: ``share`` once a value is above 0, one half before."""
    seen = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)]) > 0
    edge: Array = np.where(seen, share, 0.5)
    return edge


def _average(gain: Array, loss: Array, left: Array, above: Array) -> Array:
    both = gain + loss
    mean: Array = (gain * left + loss * above) / np.where(both > 0, both, 1)
    return np.where(both > 0, mean, above)


@dataclass(frozen=True, slots=True)
class Winners:
    """Shares, 0 to 1, of all priorities: for each option, and where nobody beats every other."""

    shares: Mapping[str, float]
    nobody: float
    draws: int
    seed: int


def outright_winners(catalogue: Catalogue, options: tuple[str, ...], *, lens: str) -> Winners:
    """How often each option is ahead of every other, priorities drawn uniformly.

    Pairs are compared like with like, over what both have; a pair that shares no criterion cannot
    be won. Sampled with a fixed seed (thresholds.yaml), so the digits are the same everywhere.
    """
    return _winners(grounds_of(catalogue, lens), options)


@cached(most=64)
def _winners(grounds: Grounds, options: tuple[str, ...]) -> Winners:
    draws, seed = grounds.method.winner_draws.value, grounds.method.winner_seed.value
    weights = uniform_priorities(len(grounds.criteria), draws, seed)
    wins = {
        name: np.logical_and.reduce(
            [weights @ _points(grounds, name, other) > 0 for other in options if other != name]
        )
        for name in options
    }
    shares = {name: float(won.mean()) for name, won in wins.items()}
    return Winners(shares, 1 - sum(shares.values()), draws, seed)


def uniform_priorities(criteria: int, draws: int, seed: int) -> Array:
    """``draws`` rows of weights, uniform on the simplex: exponentials over their sum."""
    u = np.random.Generator(np.random.PCG64(seed)).random((draws, criteria))
    exponentials: Array = -np.log(1 - u)
    weights: Array = exponentials / exponentials.sum(axis=1, keepdims=True)
    return weights


def _points(grounds: Grounds, first: str, second: str) -> Array:
    """The differences by criterion; 0 where the pair has not enough shared evidence."""
    points = []
    for criterion in grounds.criteria:
        one, two = grounds.shared(first, second, criterion)
        known = one.score is not None and two.score is not None
        points.append((one.score or 0.0) - (two.score or 0.0) if known else 0.0)
    return np.array(points)
