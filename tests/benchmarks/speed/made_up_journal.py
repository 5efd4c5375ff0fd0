"""The journal of a whole run, made up: every clock gives other digits."""

import random
from typing import Any

from benchmarks.speed.plan import VISITS, WARM_UP, Piece, memory_pieces, pieces, warm_name

PLAN = pieces()
RANDOM = random.Random(1)


def some_ns(count: int) -> list[int]:
    """Times that share no digits, as a clock gives them."""
    return [RANDOM.randrange(10**6, 2 * 10**7) for _ in range(count)]


def way(piece: Piece) -> dict[str, Any]:
    """One way in one launch."""
    visit = VISITS[piece.workload]
    turn = {
        "train_ns": some_ns(visit.steps),
        "train_cpu_ns": some_ns(visit.steps),
        "one_ns": some_ns(visit.calls_of_one),
        "many_ns": some_ns(visit.calls_of_64),
        "others": 0.0,
        "steal": 0.0,
        "void": None,
    }
    return {
        "imported": {"imported_s": 1.5, "rss_mib": 300.0, "peak_mib": 310.0},
        "built": {"built_s": 0.1, "rss_mib": 320.0, "peak_mib": 330.0},
        "losses": [RANDOM.random() for _ in range(WARM_UP)],
        "warm_up_ns": some_ns(WARM_UP),
        "outputs": [RANDOM.random() for _ in range(8192)],
        "weights": [[RANDOM.random() for _ in range(65)]],
        "void": None,
        "state": {"rss_mib": 340.0, "peak_mib": 350.0, "cpu_s": 9.0},
        "rounds": [turn] * piece.rounds,
    }


def done() -> dict[str, Any]:
    """What it holds once everything has been measured."""
    launches = {piece.name: {name: way(piece) for name in piece.ways} for piece in PLAN}
    warm = {warm_name(workload): way(PLAN[0]) | {"rounds": []} for workload in VISITS}
    memory = {name: {"ready": 300.0, "losses": [9.5]} for name, _ in memory_pieces()}
    return {**launches, **warm, **memory}
