"""Medians with intervals over launches and rounds, as this part needs them."""

import numpy as np

DRAWS = 2000
Samples = list[list[float]]
"""For each launch of a process the value of each of its rounds."""


def median_and_interval(samples: Samples, seed: int) -> tuple[float, float, float]:
    """Median over all rounds, and its 95 % interval: launches drawn anew, then rounds of each.

    Raises ValueError where there is no sample.
    """
    launches = [np.asarray(launch, float) for launch in samples if launch]
    if not launches:
        raise ValueError("no samples")
    median = float(np.median(np.concatenate(launches)))
    low, high = np.quantile(_medians(launches, np.random.default_rng(seed)), (0.025, 0.975))
    return median, min(float(low), median), max(float(high), median)


def _medians(launches: list[np.ndarray], random: np.random.Generator) -> np.ndarray:
    """The median of each draw, all draws at once; shorter launches are filled up with nothing."""
    lengths = np.array([len(launch) for launch in launches])
    table = np.full((len(launches), lengths.max()), np.nan)
    for row, launch in zip(table, launches, strict=True):
        row[: len(launch)] = launch
    chosen = random.integers(len(launches), size=(DRAWS, len(launches)))
    sizes = lengths[chosen][..., None]
    rounds = (random.random((*chosen.shape, table.shape[1])) * sizes).astype(int)
    values = table[chosen[..., None], rounds]
    values[np.arange(table.shape[1]) >= sizes] = np.nan
    return np.asarray(np.nanmedian(values.reshape(DRAWS, -1), axis=1))


def geometric_mean(values: list[float]) -> float:
    """The mean of a list of positive values as factors: none of them counts by its size."""
    return float(np.exp(np.mean(np.log(values))))
