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
    random = np.random.default_rng(seed)
    median = float(np.median(np.concatenate(launches)))
    drawn = [_drawn_anew(launches, random) for _ in range(DRAWS)]
    low, high = np.quantile(drawn, (0.025, 0.975))
    return median, min(float(low), median), max(float(high), median)


def _drawn_anew(launches: list[np.ndarray], random: np.random.Generator) -> float:
    chosen = random.integers(len(launches), size=len(launches))
    rounds = [random.choice(launches[index], len(launches[index])) for index in chosen]
    return float(np.median(np.concatenate(rounds)))


def geometric_mean(values: list[float]) -> float:
    """The mean of a list of positive values as factors: none of them counts by its size."""
    return float(np.exp(np.mean(np.log(values))))
