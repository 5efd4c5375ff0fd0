"""Placing labels along a line so that none covers another."""

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], sizes: Sequence[float], *, low: float, high: float
) -> list[float]:
    """Middles as near to the wanted ones as labels of these sizes allow, inside low and high.

    ``spread([5, 5], [2, 2], low=0, high=10)`` is ``[4, 6]``: neighbours that collide share the
    way. Where all labels together are longer than the room, they start at ``low``.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    offsets = [sum(sizes[i] for i in order[:n]) + sizes[order[n]] / 2 for n in range(len(order))]
    starts = _rising([wanted[i] - offset for i, offset in zip(order, offsets, strict=True)])
    latest = max(low, high - sum(sizes))
    placed = {
        i: min(max(start, low), latest) + offset
        for i, start, offset in zip(order, starts, offsets, strict=True)
    }
    return [placed[i] for i in range(len(wanted))]


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall: where they would, the whole stretch takes its mean."""
    blocks: list[list[float]] = []
    for value in values:
        blocks.append([value])
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    return [_mean(block) for block in blocks for _ in block]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
