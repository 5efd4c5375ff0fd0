"""How two are compared for a persona: margin, shares, state, what it survives, what turns it."""

from functools import cache, cached_property
from hashlib import sha256
from math import sqrt
from typing import Any

from numpy import argsort
from numpy.random import PCG64, Generator

from tests.oracle.evidence import Files, Record
from tests.oracle.points import Score, ranged, score, weights_in


def share_out(total: int, weights: dict[str, int]) -> dict[str, int]:
    """``total`` in whole parts in proportion to weights; where all are 0 they share alike."""
    held = weights if any(weights.values()) else dict.fromkeys(weights, 1)
    whole = sum(held.values())
    parts = {name: total * weight // whole for name, weight in held.items()}
    by_rest = sorted(held, key=lambda name: -(total * held[name] % whole))
    return {name: parts[name] + (name in by_rest[: total - sum(parts.values())]) for name in held}


def leading_share(differences: list[float]) -> float | None:
    """The share of all priorities, 0 to 1, under which the first leads; None where all are 0."""
    ahead, behind = [d for d in differences if d > 0], [-d for d in differences if d < 0]
    row = [0.0] * len(behind)
    for a in ahead:
        last = 1.0
        for place, b in enumerate(behind):
            last = row[place] = (a * last + b * row[place]) / (a + b)
    return row[-1] if behind else 1.0 if ahead else None


@cache
def levels(framework: str, criterion: str, count: int) -> list[float]:
    """The numbers u, between 0 and 1, of the draws of a framework's criterion."""
    seed = int.from_bytes(sha256(f"{framework}:{criterion}".encode()).digest()[:8], "big")
    ranks = argsort(argsort(Generator(PCG64(seed)).random(count)))
    return [(int(rank) + 0.5) / count for rank in ranks]


def drawn(u: float, found: Score) -> float:
    """A score, 0 to 10, from the triangle of its range; without a range the score itself."""
    low, middle, high = found.low, found.score or 0.0, found.high
    if u * (high - low) < middle - low:
        return low + sqrt(u * (high - low) * (middle - low))
    return high - sqrt((1 - u) * (high - low) * (high - middle))


class Pair:
    """Two frameworks for a persona, whose weights and whose lens count."""

    def __init__(self, files: Files, persona: str, first: str, second: str) -> None:
        self.files, self.persona, self.first, self.second = files, persona, first, second
        self.weights = {name: files.personas[persona]["weights"][name] for name in files.criteria}

    def scores(self, criterion: str, **change: Any) -> list[Score]:
        """Both scores in a criterion, over what is known for both."""
        sides = ((self.first, self.second), (self.second, self.first))
        return [score(self.files, a, criterion, self.persona, b, **change) for a, b in sides]

    def differences(self, **change: Any) -> dict[str, float]:
        """First score minus second, -10 to 10, in each criterion that is left."""
        found = {name: self.scores(name, **change) for name in self.files.criteria}
        known = {name: both for name, both in found.items() if None not in {s.score for s in both}}
        return {name: (a.score or 0.0) - (b.score or 0.0) for name, (a, b) in known.items()}

    def margin(self, weights: dict[str, int], left: dict[str, float]) -> tuple[float, int, bool]:
        """The margin, -10 to 10 (0 with nothing to weigh), K, 0 to 100, and whether that ranks."""
        k = sum(weights[name] for name in left)
        margin = sum(weights[name] * d for name, d in left.items()) / max(k, 1)
        return margin, k, k >= self.files.limits["enough_weight"]

    @cached_property
    def leading(self) -> "Pair | None":
        """The pair with its leader in front; None where nobody leads."""
        margin, _, ranked = self.margin(self.weights, self.differences())
        pair = self if margin > 0 else Pair(self.files, self.persona, self.second, self.first)
        return pair if margin and ranked else None

    def share_of_all(self) -> float | None:
        """The share of all priorities, 0 to 1, under which the first leads."""
        return leading_share(list(self.differences().values()))

    def near(self, left: dict[str, float]) -> float:
        """The share near the persona's priorities, 0 to 1, under which the first leads."""
        held, total = {n: self.weights[n] for n in left}, self.files.limits["near_concentration"]
        times = share_out(total, held) if any(held.values()) else {}
        found = leading_share([d for name, d in left.items() for _ in range(times.get(name, 0))])
        return 0.5 if found is None else found

    @cached_property
    def agree(self) -> float:
        """The mean of that share, 0 to 1, over draws of the scores."""
        count, drawings = int(self.files.limits["doubt_draws"]), {}
        for name in self.differences():
            sides = zip((self.first, self.second), self.scores(name), strict=True)
            rows = [[drawn(u, found) for u in levels(who, name, count)] for who, found in sides]
            drawings[name] = [one - other for one, other in zip(*rows, strict=True)]
        rounds = [{name: row[k] for name, row in drawings.items()} for k in range(count)]
        return sum(self.near(left) for left in rounds) / count

    def state(self) -> str:
        """``clear``, ``close`` or ``cannot say``, seen from the leader."""
        if self.leading is not self:
            return self.leading.state() if self.leading else "cannot say"
        left, bar = self.differences(), self.files.limits
        margin, near = self.margin(self.weights, left)[0], self.near(left)
        if self.agree < bar["cannot_say_agree"] or margin < bar["cannot_say_margin"]:
            return "cannot say"
        sure = self.agree >= bar["clear_agree"] and near >= bar["clear_near"]
        return "clear" if sure and margin >= bar["clear_margin"] and not self.fails() else "close"

    def fails(self) -> list[Record]:
        """The changes that the leader's verdict does not survive; none where nobody leads."""
        pair, files, lens = self.leading, self.files, self.persona
        names = [n for c in files.criteria for n, w in weights_in(files, c, lens).items() if w]
        known = [n for n in names if ranged(files, self.first, n) and ranged(files, self.second, n)]
        tried: list[Record] = [{"general": True}, *({"without": name} for name in known)]
        tried += [{"anchors": name, "factor": by} for name in known for by in (0.7, 1.3)]
        ends = [(one, pair.margin(self.weights, pair.differences(**one))) for one in tried if pair]
        return [one for one, (margin, _, ranked) in ends if margin < 0 or not ranked]

    def turning_point(self, criterion: str) -> tuple[int, bool] | None:
        """The weight from which on the other leads, and whether above it; None for never."""
        left, now = self.leading.differences() if self.leading else {}, self.weights[criterion]
        others = {name: held for name, held in self.weights.items() if name != criterion}
        tried = (self.margin(share_out(100 - w, others) | {criterion: w}, left) for w in range(101))
        turned = [margin < 0 and ranked for margin, _, ranked in tried]
        above = [(at - now, at, True) for at in range(now + 1, 101) if all(turned[at:])]
        below = [(now - at, at, False) for at in range(now) if all(turned[: at + 1])]
        return min(above + below)[1:] if above + below else None
