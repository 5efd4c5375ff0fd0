"""Whether a second run says the same: its ratios against the first run's intervals."""

from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.measured.runs import NamedRun, before
from comparison.model.measurements import SOUND

ENOUGH = 0.9
"""The share of the ratios that must fall inside for a run to count as repeated."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A run beside the one before it on the same machine. ``outside`` are ids of results."""

    earlier: str
    compared: int
    outside: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether at least nine in ten ratios fell inside."""
        return self.compared - len(self.outside) >= ENOUGH * self.compared


def repeat(catalogue: Catalogue, run: NamedRun) -> Repeat | None:
    """How a run repeats the one before it; None where there is none, or nothing to compare."""
    earlier = before(catalogue, run)
    return _repeat(catalogue, run.name, earlier.name) if earlier else None


@cached(most=16)
def _repeat(catalogue: Catalogue, name: str, earlier: str) -> Repeat | None:
    first = {
        result.id: result.ratio
        for result in catalogue.measurements[earlier].results
        if result.ratio and result.status in SOUND
    }
    pairs = [
        (result.id, result.ratio, first[result.id])
        for result in catalogue.measurements[name].results
        if result.ratio and result.status in SOUND and result.id in first
    ]
    outside = tuple(name for name, now, then in pairs if not then.low <= now.value <= then.high)
    return Repeat(earlier, len(pairs), outside) if pairs else None
