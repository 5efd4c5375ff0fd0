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
    """By indicator and framework. The newest run of an indicator gives it for all frameworks, so
    that figures of two machines never stand side by side; whoever has none there is missing.
    """
    found: dict[str, dict[str, Measured]] = {}
    for name, run in sorted(catalogue.measurements.items(), key=lambda item: item[1].started):
        given: dict[str, dict[str, Measured]] = {}
        for record in run.indicators:
            known = given.setdefault(record.indicator, {})
            if record.value is not None:
                known[record.framework] = Measured(name, record)
        found.update({indicator: known for indicator, known in given.items() if known})
    return found
