"""Draws of scores within their ranges, the same on every machine and every day."""

import hashlib
from functools import lru_cache

import numpy as np

from comparison.decision.shares import Array
from comparison.scoring.criteria import CriterionScore


@lru_cache(maxsize=256)
def quantiles(framework: str, criterion: str, draws: int) -> Array:
    """``draws`` evenly spaced quantiles in this framework's and criterion's own fixed order.

    The order is the ranks of the first values of PCG64, seeded with the first 8 bytes (big endian)
    of SHA-256 of ``framework:criterion``, so that no framework changes another's draws.
    """
    seed = int.from_bytes(hashlib.sha256(f"{framework}:{criterion}".encode()).digest()[:8], "big")
    values = np.random.Generator(np.random.PCG64(seed)).random(draws)
    ranks = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    result: Array = (ranks + 0.5) / draws
    result.setflags(write=False)
    return result


def drawn_scores(score: CriterionScore, draws: int) -> Array:
    """Draws of a known score, triangular over its low, score and high."""
    if score.ranged is None:
        raise ValueError(f"{score.framework} has no score for {score.criterion}")
    mode, low, high = score.ranged
    if high <= low:
        return np.full(draws, mode)
    u = quantiles(score.framework, score.criterion, draws)
    rising = low + np.sqrt(u * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - u) * (high - low) * (high - mode))
    result: Array = np.where(u < (mode - low) / (high - low), rising, falling)
    return result
