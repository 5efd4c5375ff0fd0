"""Among three or more: which option wins outright under how many of all possible priorities."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from comparison.catalogue import Catalogue
from comparison.decision.grounds import Grounds, grounds_of
from comparison.decision.shares import Array


@dataclass(frozen=True, slots=True)
class Winners:
    """Shares, 0 to 1, of all priorities: for each option, and where nobody beats every other."""

    shares: Mapping[str, float]
    nobody: float
    draws: int
    seed: int


def outright_winners(catalogue: Catalogue, options: tuple[str, ...]) -> Winners:
    """How often each option is ahead of every other, priorities drawn uniformly.

    Pairs are compared like with like, over what both have; a pair that shares no criterion cannot
    be won. Sampled with a fixed seed (method.yaml), so the digits are the same everywhere.
    """
    return _winners(grounds_of(catalogue), options)


@lru_cache(maxsize=64)
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
