"""How long the core takes: loading, scores, verdicts. ``make bench-core`` prints one line each."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import compare_on, frozen
from comparison.decision.turning_points import turning_points
from comparison.decision.verdict import decide
from comparison.reading.load import load
from comparison.scoring.criteria import criterion_score, shared_scores
from comparison.scoring.lenses import GENERAL
from tests.running_server import ROOT
from tests.speed.report.goals import (
    GOALS,
    LOAD,
    LOAD_AGAIN,
    SCORES,
    TURNING,
    VERDICT_AGAIN,
    VERDICT_FROM_NOTHING,
    VERDICT_OF_FOUR,
    VERDICT_OF_TWO,
)

ROUNDS = 30
COLD = """
import time
from comparison.reading.load import load
start = time.perf_counter()
load()
print(1000 * (time.perf_counter() - start))
"""
"""A process that has read nothing yet; imports do not count."""


def first_four(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(catalogue.frameworks)[:4]


def all_scores(catalogue: Catalogue) -> None:
    """The score of four frameworks on every criterion."""
    for name in first_four(catalogue):
        for criterion in catalogue.criteria:
            criterion_score(catalogue, name, criterion, GENERAL)


def scored(catalogue: Catalogue) -> Catalogue:
    """The same data with an empty cache but for scores, as for a reader's first verdict."""
    fresh = replace(catalogue)
    all_scores(fresh)
    for first in first_four(fresh):
        for second in first_four(fresh):
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


def cold_load() -> float:
    """Milliseconds in which a new process loads and validates all data."""
    done = subprocess.run(
        [sys.executable, "-c", COLD], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def slowest_turning_points(catalogue: Catalogue) -> float:
    """Milliseconds for the turning points of the persona for whom they take longest."""
    return max(
        milliseconds(_turns(catalogue, name), lambda: catalogue) for name in catalogue.personas
    )


def _turns(catalogue: Catalogue, persona: str) -> Callable[[Catalogue], object]:
    """Finds those of the first two frameworks under a persona's weights, through its lens."""
    first, second = first_four(catalogue)[:2]
    grounds, weights = grounds_of(catalogue, persona), catalogue.personas[persona].weights
    pair = compare_on(grounds, first, second, frozen(grounds, weights))
    return lambda known: turning_points(pair, enough=known.method.enough_weight.value)


def rows(catalogue: Catalogue) -> dict[str, float]:
    """Milliseconds by row, each a median of its own."""
    weights = catalogue.personas["ml_engineer"].weights
    four = first_four(catalogue)

    def verdict(options: tuple[str, ...]) -> Callable[[Catalogue], object]:
        return lambda known: decide(known, options, weights, lens=GENERAL)

    return {
        LOAD: cold_load(),
        LOAD_AGAIN: milliseconds(lambda _: load(), lambda: catalogue),
        SCORES: milliseconds(all_scores, lambda: replace(catalogue)),
        VERDICT_OF_TWO: milliseconds(verdict(four[:2]), lambda: scored(catalogue)),
        VERDICT_OF_FOUR: milliseconds(verdict(four), lambda: scored(catalogue)),
        VERDICT_FROM_NOTHING: milliseconds(verdict(four[:2]), lambda: replace(catalogue)),
        VERDICT_AGAIN: milliseconds(verdict(four), lambda: catalogue),
        TURNING: slowest_turning_points(catalogue),
    }


def main() -> None:
    for name, value in rows(load()).items():
        sys.stdout.write(f"{name:52} {value:9.3f}   {GOALS.get(name, '')}\n")


if __name__ == "__main__":
    main()
