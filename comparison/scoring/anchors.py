"""From a value to a score, on an indicator's written anchors."""

import math

from comparison.model.criteria import Anchors


def score_on(anchors: Anchors, value: float) -> float:
    """The score, 0 to 10, of ``value``: straight lines through the anchors, clipped at the ends.

    On a log scale a value of 0 or less scores 0 where the anchors rise and 10 where they fall.
    """
    rising = anchors.ten > anchors.zero
    if anchors.scale == "log" and value <= 0:
        return 0.0 if rising else 10.0
    zero, five, ten, here = (
        math.log(x) if anchors.scale == "log" else x
        for x in (anchors.zero, anchors.five, anchors.ten, value)
    )
    upper_half = here > five if rising else here < five
    raw = 5 + 5 * (here - five) / (ten - five) if upper_half else 5 * (here - zero) / (five - zero)
    return min(10.0, max(0.0, raw))


def beyond(anchors: Anchors, value: float) -> float | None:
    """The end of the scale, 0 or 10, that ``value`` lies beyond; None where it lies between."""
    above, below = value > max(anchors.zero, anchors.ten), value < min(anchors.zero, anchors.ten)
    if not above and not below:
        return None
    return 10.0 if above == (anchors.ten > anchors.zero) else 0.0
