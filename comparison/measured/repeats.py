"""Whether a second run says the same: its ratios against the first run's intervals."""

from dataclasses import dataclass, replace

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.measured.runs import NamedRun, before, same_code
from comparison.model.measurements import SOUND, Ratio

ENOUGH = 0.9
"""The share of the ratios that must fall inside for a run to count as repeated."""
BY_CHANCE = 0.83
"""The share of values that fall inside the 95 % interval of an earlier value of the same thing.

Both are uncertain, so it is less than 95 %: Cumming and Maillardet, Confidence intervals and
replication, Psychological Methods 11 (2006), page 217.
"""
OVERLAPPING = 0.95
"""The share of intervals that must overlap those of the earlier run where fewer fell inside."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A run beside the one before it on the same machine, with the same packages.

    ``same_code``: whether the suite's code was the same too.
    ``outside`` are the ids of results whose ratio lies outside the earlier interval, ``apart`` of
    those whose intervals do not even overlap.
    """

    earlier: str
    compared: int
    outside: tuple[str, ...]
    apart: tuple[str, ...]
    same_code: bool = True

    @property
    def inside(self) -> int:
        """How many ratios fell inside the earlier run's intervals."""
        return self.compared - len(self.outside)

    @property
    def overlapping(self) -> int:
        """How many intervals overlap those of the earlier run."""
        return self.compared - len(self.apart)

    @property
    def holds(self) -> bool:
        """Whether at least nine in ten ratios fell inside."""
        return self.inside >= ENOUGH * self.compared

    @property
    def by_chance(self) -> bool:
        """Whether what fell outside is no more than chance: nearly all intervals overlap."""
        return self.overlapping >= OVERLAPPING * self.compared


def repeat(catalogue: Catalogue, run: NamedRun) -> Repeat | None:
    """How a run repeats the one before it; None where there is none, or nothing to compare."""
    earlier = before(catalogue, run)
    found = _repeat(catalogue, run.name, earlier.name) if earlier else None
    return replace(found, same_code=same_code(run, earlier)) if found and earlier else None


@cached(most=16)
def _repeat(catalogue: Catalogue, name: str, earlier: str) -> Repeat | None:
    first, second = (_ratios(catalogue, run) for run in (earlier, name))
    pairs = [(one, ratio, first[one]) for one, ratio in second.items() if one in first]
    outside = tuple(one for one, now, then in pairs if not then.low <= now.value <= then.high)
    apart = tuple(one for one, now, then in pairs if now.high < then.low or now.low > then.high)
    return Repeat(earlier, len(pairs), outside, apart) if pairs else None


def _ratios(catalogue: Catalogue, name: str) -> dict[str, Ratio]:
    return {
        result.id: result.ratio
        for result in catalogue.measurements[name].results
        if result.ratio and result.status in SOUND
    }
