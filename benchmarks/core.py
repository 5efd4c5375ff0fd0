"""How long the core takes: loading, scores, verdicts. ``make bench`` prints one line each."""

import statistics
import sys
import time
from collections.abc import Callable
from functools import lru_cache

from comparison.decision import pairs, verdict
from comparison.decision import score_draws as doubt
from comparison.decision.verdict import decide
from comparison.reading.load import load
from comparison.scoring import criteria

ROUNDS = 30
_CACHES = (
    doubt.quantiles,
    pairs.compare_on,
    verdict._decide,
    criteria.criterion_score,
    criteria.shared_scores,
    criteria._indicator_scores,
)


def forget() -> None:
    """Empty every cache, so that the next call computes."""
    for cache in _CACHES:
        assert isinstance(cache, type(lru_cache()(lambda: None)))
        cache.cache_clear()


def milliseconds(work: Callable[[], object], *, before: Callable[[], None] | None = None) -> float:
    """The median over rounds of one call, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        if before:
            before()
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def forget_verdicts() -> None:
    """Empty the caches of decisions only: scores stay, as in a running dashboard."""
    for cache in (pairs.compare_on, verdict._decide):
        cache.cache_clear()


def main() -> None:
    catalogue = load()
    weights = catalogue.personas["ml_engineer"].weights
    two, four = ("tensorflow", "pytorch"), tuple(catalogue.frameworks)[:4]

    def all_scores() -> None:
        for name in catalogue.frameworks:
            for criterion in catalogue.criteria:
                criteria.criterion_score(catalogue, name, criterion)

    lines = {
        "load and validate all data": milliseconds(load),
        "all scores of all frameworks": milliseconds(all_scores, before=forget),
        "verdict with stability, two, nothing known": milliseconds(
            lambda: decide(catalogue, two, weights), before=forget
        ),
        "verdict with stability, two": milliseconds(
            lambda: decide(catalogue, two, weights), before=forget_verdicts
        ),
        "verdict with stability, four": milliseconds(
            lambda: decide(catalogue, four, weights), before=forget_verdicts
        ),
        "the same verdict again": milliseconds(lambda: decide(catalogue, four, weights)),
    }
    load_time = lines["load and validate all data"]
    for name, value in lines.items():
        sys.stdout.write(f"{name:45} {value:9.3f} ms {value / load_time:8.4f} of loading\n")


if __name__ == "__main__":
    main()
