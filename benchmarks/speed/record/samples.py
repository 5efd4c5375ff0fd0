"""The raw samples that lie beside a run: whoever doubts a median can take it again."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.speed.plan import Piece, memory_pieces, warm_name

TIMES = ("train_ns", "train_cpu_ns", "one_ns", "many_ns")


def samples(done: Mapping[str, Any], plan: Sequence[Piece]) -> dict[str, Any]:
    """By piece: what each way's start, warm-up and rounds took; memory and warm starts as found.

    Rounds are in whole microseconds, warm-up steps in nanoseconds, starts in seconds, memory in
    MiB. A way that broke has its ``error`` beside what it had done until then.
    """
    launches = {piece.name: _ways(done[piece.name]) for piece in plan}
    others = [
        *(name for name, _ in memory_pieces()),
        *(warm_name(piece.workload) for piece in plan if piece.then_warm),
    ]
    return launches | {name: _without_answers(done[name]) for name in others}


def _ways(found: Mapping[str, Any]) -> dict[str, Any]:
    return {
        way: _without_answers(item) | {"rounds": list(_rounds(item.get("rounds", [])))}
        for way, item in found.items()
    }


def _without_answers(item: Mapping[str, Any]) -> dict[str, Any]:
    """Answers and weights were compared when they came, and would fill megabytes."""
    return {key: value for key, value in item.items() if key not in _LARGE}


_LARGE = ("outputs", "weights", "rounds")


def _rounds(rounds: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    for turn in rounds:
        yield {key.replace("_ns", "_us"): [took // 1000 for took in turn[key]] for key in TIMES} | {
            "void": turn["void"]
        }
