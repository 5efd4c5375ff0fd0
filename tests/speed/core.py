"""How long the core takes: loading, scores, verdicts. ``make bench-core`` prints one line each."""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from comparison.catalogue import Catalogue
from comparison.decision.verdict import decide
from comparison.reading.load import load
from comparison.scoring.criteria import criterion_score, shared_scores
from comparison.scoring.lenses import GENERAL

ROUNDS = 30


def all_scores(catalogue: Catalogue) -> None:
    """The score of every framework on every criterion."""
    for name in catalogue.frameworks:
        for criterion in catalogue.criteria:
            criterion_score(catalogue, name, criterion, GENERAL)


def scored(catalogue: Catalogue) -> Catalogue:
    """The same data with an empty cache but for scores, as for a reader's first verdict."""
    fresh = replace(catalogue)
    all_scores(fresh)
    for first in fresh.frameworks:
        for second in fresh.frameworks:
            for criterion in fresh.criteria if first != second else ():
                shared_scores(fresh, first, second, criterion, GENERAL)
    return fresh


def milliseconds(work: Callable[[Catalogue], object], given: Callable[[], Catalogue]) -> float:
    """The median over rounds of one call, in milliseconds; what it is given costs nothing."""
    times = []
    for _ in range(ROUNDS):
        catalogue = given()
        start = time.perf_counter()
        work(catalogue)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    catalogue = load()
    weights = catalogue.personas["ml_engineer"].weights
    two, four = ("tensorflow", "pytorch"), tuple(catalogue.frameworks)[:4]
    lines = {
        "load and validate all data": milliseconds(lambda _: load(), lambda: catalogue),
        "all scores of all frameworks": milliseconds(all_scores, lambda: replace(catalogue)),
        "verdict with stability, two, nothing known": milliseconds(
            lambda fresh: decide(fresh, two, weights, lens=GENERAL), lambda: replace(catalogue)
        ),
        "verdict with stability, two": milliseconds(
            lambda fresh: decide(fresh, two, weights, lens=GENERAL), lambda: scored(catalogue)
        ),
        "verdict with stability, four": milliseconds(
            lambda fresh: decide(fresh, four, weights, lens=GENERAL), lambda: scored(catalogue)
        ),
        "the same verdict again": milliseconds(
            lambda known: decide(known, four, weights, lens=GENERAL), lambda: catalogue
        ),
    }
    load_time = lines["load and validate all data"]
    for name, value in lines.items():
        sys.stdout.write(f"{name:45} {value:9.3f} ms {value / load_time:8.4f} of loading\n")


if __name__ == "__main__":
    main()
