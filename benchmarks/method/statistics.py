"""Medians with intervals, over launches of a process and rounds within each.

A value is the median over all rounds; its interval the 2.5th to the 97.5th percentile of that
median when launches are drawn with replacement, and rounds within each launch drawn (the
hierarchical bootstrap: Davison and Hinkley, Bootstrap Methods and their Application, 1997,
section 3.8). Seeded: the same samples give the same interval.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

Samples: TypeAlias = Sequence[Sequence[float]]
"""One number a round, in a list for each launch."""

RESAMPLES = 2000
STEADY = 0.05
"""How far the last third of the steps may lie from the first before a value is not steady."""


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
