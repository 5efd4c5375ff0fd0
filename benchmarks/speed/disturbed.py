"""Which launches are taken again: by how many turns are void, and never by what they gave."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.speed.plan import Piece

DISTURBED = 0.2
"""The share of void turns from which on a launch is disturbed."""
WAITS = 2
"""Launches whose wait for the compiler must count, so that it has an interval."""


def disturbed(plan: Sequence[Piece], done: Mapping[str, Any]) -> Iterator[Piece]:
    """The launches of a run that are to be taken again, in its order.

    Those of which over a fifth is void; and where fewer than two launches of a workload have a
    sound wait of some way, those in which that wait is void.
    """
    for piece in plan:
        if void_share(done[piece.name]) > DISTURBED or any(_short_of_waits(piece, plan, done)):
            yield piece


def void_share(found: Mapping[str, Any]) -> float:
    """The share of the turns of a launch that do not count, and of warm-ups as one turn each."""
    alive = [item for item in found.values() if "error" not in item]
    void = [bool(turn["void"]) for item in alive for turn in (item, *item["rounds"])]
    return sum(void) / len(void) if void else 0.0


def _short_of_waits(piece: Piece, plan: Sequence[Piece], done: Mapping[str, Any]) -> Iterator[bool]:
    """By way: whether its wait is void here, and there are too few others."""
    alike = [
        done[other.name]
        for other in plan
        if (other.workload, other.threads) == (piece.workload, piece.threads)
    ]
    for way, item in done[piece.name].items():
        if "error" not in item:
            sound = sum("error" not in other[way] and not other[way]["void"] for other in alike)
            yield bool(item["void"]) and sound < WAITS
