"""From values to points, and from indicators to the score of a criterion."""

from functools import cache
from math import log
from typing import Any, NamedTuple

from tests.oracle.evidence import Files, Record, doubt, evidence


class Score(NamedTuple):
    """A score with its range, 0 to 10; the score is None where coverage (0 to 1) is not enough."""

    score: float | None
    low: float
    high: float
    coverage: float


def points(value: float, anchors: Record, factor: float) -> float:
    """What a value means, 0 to 10, with its anchors multiplied by ``factor``."""
    zero, five, ten = (factor * float(anchors[name]) for name in ("zero", "five", "ten"))
    if anchors["scale"] == "log" and value <= 0:
        return 0.0 if ten > zero else 10.0
    if anchors["scale"] == "log":
        value, zero, five, ten = log(value), log(zero), log(five), log(ten)
    if (value > five) == (ten > five):
        return min(10.0, 5 + 5 * (value - five) / (ten - five))
    return max(0.0, 5 * (value - zero) / (five - zero))


@cache
def ranged(files: Files, framework: str, indicator: str, factor: float = 1.0) -> list[float]:
    """An indicator's points, low and high end, 0 to 10; nothing where it is unknown."""
    found, anchors = evidence(files, framework, indicator), files.indicators[indicator]["anchors"]
    if found is None:
        return []
    middle, *others = [points(value, anchors, factor) for value in found[0]]
    width = doubt(files, framework, indicator, found[1])
    low, high = max(0.0, middle - width), min(10.0, middle + width)
    return [middle, min(low, *others, 10), max(high, *others, 0)]


def weights_in(files: Files, criterion: str, lens: str) -> dict[str, int]:
    """What each indicator of a criterion weighs, 0 to 100, for a persona or for ``general``."""
    general = {one["id"]: one["weight"] for one in files.criteria[criterion]["indicators"]}
    own = files.personas.get(lens, {}).get("lens", {}).get(criterion)
    return {name: own["weights"].get(name, 0) for name in general} if own else general


def score(files: Files, who: str, criterion: str, lens: str, rival: str, **change: Any) -> Score:
    """The score of ``who`` over what is known for the rival too, who may be the same one."""
    weights = weights_in(files, criterion, "general" if change.get("general") else lens)
    weights.pop(change.get("without", ""), None)
    known = {n: w for n, w in weights.items() if all(ranged(files, one, n) for one in (who, rival))}
    whole, total = sum(weights.values()), sum(known.values())
    coverage = total / whole if whole else 0.0
    if coverage < files.limits["enough_coverage"]:
        return Score(None, 0, 10, coverage)
    factors = {change.get("anchors", ""): change.get("factor", 1.0)}
    found = [(w, ranged(files, who, n, factors.get(n, 1.0))) for n, w in known.items()]
    middle, low, high = (sum(w * ends[i] for w, ends in found) / total for i in range(3))
    away = files.limits["unknown_spread"] * (1 - coverage)
    return Score(middle, max(0.0, low - away), min(10.0, high + away), coverage)
