"""What our own runs give for the indicators of the scores: the newest figure of each framework."""

from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.measurements import MeasuredIndicator


@dataclass(frozen=True, slots=True)
class Measured:
    """A framework's figure for an indicator, and the file name of the run that gave it."""

    run: str
    record: MeasuredIndicator


@cached(most=1)
def measured_indicators(catalogue: Catalogue) -> dict[str, dict[str, Measured]]:
    """By indicator and framework. Of several runs the newest that has a figure counts."""
    found: dict[str, dict[str, Measured]] = {}
    for name, run in sorted(catalogue.measurements.items(), key=lambda item: item[1].started):
        for record in (item for item in run.indicators if item.value is not None):
            found.setdefault(record.indicator, {})[record.framework] = Measured(name, record)
    return found
