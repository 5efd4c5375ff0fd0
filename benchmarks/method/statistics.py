"""Medians with intervals, over launches of a process and rounds within each.

A value is the median over all rounds; its interval the 2.5th to the 97.5th percentile of that
median when launches are drawn with replacement, and rounds within each launch drawn (the
hierarchical bootstrap: Davison and Hinkley, Bootstrap Methods and their Application, 1997,
section 3.8). Seeded: the same samples give the same interval.
"""

from collections.abc import Sequence
from itertools import pairwise, permutations
from typing import NamedTuple, TypeAlias

import numpy as np

Samples: TypeAlias = Sequence[Sequence[float]]
"""One number a round, in a list for each launch."""

RESAMPLES = 2000
STEADY = 0.05
"""How far the last third of the steps may lie from the first before a value is not steady."""
APART = 0.1
"""How far the medians of two launches may lie apart; less is level in any comparison."""
KINDS = 0.2
"""How much longer a round of the slow kind takes at least than any of the quick kind."""
LEAST = 3
"""Rounds that a launch, or a kind, must have to be told from chance."""


class Estimate(NamedTuple):
    """A median and its 95 % interval, in the unit of the samples."""

    value: float
    low: float
    high: float


def estimate(samples: Samples, *, seed: int = 0) -> Estimate:
    """The median over all rounds with its interval. Raises ValueError where there is no sample."""
    launches = [np.asarray(launch, float) for launch in samples if len(launch)]
    if not launches:
        raise ValueError("there is no sample to take a median of")
    medians = _medians(launches, np.random.default_rng(seed))
    value = float(np.median(np.concatenate(launches)))
    low, high = (float(end) for end in np.percentile(medians, (2.5, 97.5)))
    return Estimate(value, min(low, value), max(high, value))


def _medians(launches: list[np.ndarray], random: np.random.Generator) -> np.ndarray:
    """The median of each resample. Launches of one length are drawn all at once."""
    lengths = {len(launch) for launch in launches}
    if len(lengths) > 1:
        return np.array([_resampled(launches, random) for _ in range(RESAMPLES)])
    (rounds,), size = lengths, len(launches)
    drawn = random.integers(0, size, (RESAMPLES, size, 1))
    places = random.integers(0, rounds, (RESAMPLES, size, rounds))
    every = np.stack(launches)[drawn, places]
    return np.asarray(np.median(every.reshape(RESAMPLES, size * rounds), axis=1))


def _resampled(launches: list[np.ndarray], random: np.random.Generator) -> float:
    drawn = [launches[index] for index in random.integers(0, len(launches), len(launches))]
    rounds = [launch[random.integers(0, len(launch), len(launch))] for launch in drawn]
    return float(np.median(np.concatenate(rounds)))


def paired(samples: Samples, baseline: Samples) -> list[list[float]]:
    """Each round over the baseline's same round. Raises ValueError where they do not pair."""
    return [
        [one / other for one, other in zip(mine, theirs, strict=True)]
        for mine, theirs in zip(samples, baseline, strict=True)
    ]


def drift(samples: Samples) -> float:
    """How far the last third lies from the first in every launch alike, as a share of the first.

    ``samples`` holds each launch's steps in the order of time. The smallest of the launches'
    drifts, below 0 where all became faster; 0 where the launches do not agree on the direction,
    since one launch may drift by chance, or where none has three steps.
    """
    shifts = [_shift(launch) for launch in samples if len(launch) >= 3]
    if not shifts or len({shift > 0 for shift in shifts}) > 1:
        return 0.0
    return min(shifts, key=abs)


def _shift(launch: Sequence[float]) -> float:
    third = len(launch) // 3
    return float(np.median(launch[-third:]) / np.median(launch[:third])) - 1


def disagree(samples: Samples) -> bool:
    """Whether two launches say different things, so that the median of all depends on the draw.

    They do where not even their ranges of rounds overlap and their medians lie over 10 % apart, as
    a share of the smaller. Launches of fewer than three rounds say too little.
    """
    told = [launch for launch in samples if len(launch) >= LEAST]
    return any(
        min(slow) > max(quick) and np.median(slow) > np.median(quick) * (1 + APART)
        for quick, slow in permutations(told, 2)
    )


def two_kinds(samples: Samples) -> tuple[list[float], list[float]] | None:
    """The quick and the slow rounds where they are of two kinds; None where they are of one.

    Sorted and cut at their widest gap, they are of two kinds where the gap is over 20 % and wider
    than either kind is in itself, each has three rounds, and one launch has both: what changes
    from launch to launch is another thing.
    """
    rounds = sorted(took for launch in samples for took in launch)
    if len(rounds) < 2 * LEAST:
        return None
    gaps = [after / before for before, after in pairwise(rounds)]
    cut = int(np.argmax(gaps)) + 1
    quick, slow = rounds[:cut], rounds[cut:]
    widest = max(1 + KINDS, quick[-1] / quick[0], slow[-1] / slow[0])
    mixed = any(min(launch) < slow[0] <= max(launch) for launch in samples if len(launch))
    apart = gaps[cut - 1] > widest and min(len(quick), len(slow)) >= LEAST
    return (quick, slow) if mixed and apart else None


def geometric_mean(values: Sequence[float]) -> float:
    """The geometric mean of values above 0. Raises ValueError for none, or for one of 0 or less."""
    if not values or min(values) <= 0:
        raise ValueError("a geometric mean needs values above 0")
    return float(np.exp(np.mean(np.log(values))))


def geometric_mean_of(samples: Sequence[Samples], *, seed: int = 0) -> Estimate:
    """The geometric mean of several medians, with the interval that their intervals give.

    The parts are resampled independently of each other, 2,000 times.
    """
    launches = [[np.asarray(launch, float) for launch in part if len(launch)] for part in samples]
    random = np.random.default_rng(seed)
    value = geometric_mean([float(np.median(np.concatenate(part))) for part in launches])
    logs = [np.log(_medians(part, random)) for part in launches]
    means = np.exp(np.mean(logs, axis=0))
    low, high = (float(end) for end in np.percentile(means, (2.5, 97.5)))
    return Estimate(value, min(low, value), max(high, value))
