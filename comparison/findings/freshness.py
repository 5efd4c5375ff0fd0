"""How fresh the evidence is: when each record was checked, and by when to check it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from comparison.catalogue import Catalogue
from comparison.model.base import last_day
from comparison.model.evidence import Claim
from comparison.model.framework import Framework, Input, Observation

Kind = Literal["claims", "facts", "statistics"]


@dataclass(frozen=True, slots=True)
class Freshness:
    """The freshness of one record.

    ``id`` is its place in its file, ``label`` what a reader calls it, ``framework`` whose fact or
    statistic it is, None where no one's. ``as_of`` is the date as the data has it, ``review_by``
    the last day on which the record counts as fresh.
    """

    kind: Kind
    id: str
    label: str
    as_of: str
    review_by: date
    framework: str | None = None

    def overdue(self, on: date) -> bool:
        return on > self.review_by


def claim_freshness(catalogue: Catalogue, claim: Claim) -> Freshness | None:
    """A claim is as of the newest day on which one of its sources was opened."""
    dates = [catalogue.sources[backing.source].accessed for backing in claim.evidence]
    return _freshness(catalogue, "claims", claim.id, claim.claim, max(dates, key=last_day))


def freshness(catalogue: Catalogue) -> list[Freshness]:
    """Every claim, every fact, and every statistic that a score or cell uses; the next due first.

    A kind for which the edition names no number of days is never due and left out.
    """
    claims = (claim_freshness(catalogue, claim) for claim in catalogue.claims.values())
    found = [*claims, *_facts(catalogue), *_statistics(catalogue), *_written_in_place(catalogue)]
    return sorted((record for record in found if record), key=lambda record: record.review_by)


def _facts(catalogue: Catalogue) -> Iterator[Freshness | None]:
    for name, framework in catalogue.frameworks.items():
        for fact, found in framework.facts.items():
            label = f"{framework.name}: {catalogue.requirements[fact].label}"
            yield _freshness(catalogue, "facts", f"facts.{fact}", label, found.as_of, name)


def _statistics(catalogue: Catalogue) -> Iterator[Freshness | None]:
    for name in sorted(used_statistics(catalogue)):
        item = catalogue.statistics[name]
        about = f"{catalogue.named(item.framework)}: " if item.framework else ""
        label = about + item.measure
        yield _freshness(catalogue, "statistics", name, label, item.as_of, item.framework)


def _written_in_place(catalogue: Catalogue) -> Iterator[Freshness | None]:
    """Numbers that a framework's file writes in place, for want of a statistic."""
    for name, framework in catalogue.frameworks.items():
        for indicator, key, item in _inputs(framework):
            if isinstance(item, Observation):
                label = f"{framework.name}: {catalogue.indicators[indicator].label}, {key}"
                place = f"indicators.{indicator}.{key}"
                yield _freshness(catalogue, "statistics", place, label, item.as_of, name)


def used_statistics(catalogue: Catalogue) -> set[str]:
    """The ids of the statistics that enter a score or stand behind a cell of the table."""
    found: set[str] = set()
    for framework in catalogue.frameworks.values():
        found |= {item for _, _, item in _inputs(framework) if isinstance(item, str)}
        found |= {name for cell in framework.cells.values() for name in cell.statistics}
    return found


def _inputs(framework: Framework) -> Iterator[tuple[str, str, Input]]:
    """Indicator, name and input of everything that a score is fed with."""
    for indicator, evidence in framework.indicators.items():
        for inputs in (evidence.inputs, *(bound.inputs for bound in evidence.bounds)):
            for key, item in inputs.items():
                yield indicator, key, item


def _freshness(
    catalogue: Catalogue,
    kind: Kind,
    name: str,
    label: str,
    as_of: str,
    framework: str | None = None,
) -> Freshness | None:
    days = catalogue.edition.review_days.get(kind)
    if days is None:
        return None
    checked = min(last_day(as_of), catalogue.today)  # "2026" is not yet the end of the year
    return Freshness(kind, name, label, as_of, checked + timedelta(days=days), framework)


def stale_lines(catalogue: Catalogue, files: Mapping[tuple[str, str], str], on: date) -> list[str]:
    """``file: id: as of ..., review by ...`` for every record overdue on that day, oldest first.

    ``files`` names the file of each claim and statistic, by kind and id; what is not in it stands
    in its framework's own file.
    """
    return [
        f"{files.get((item.kind, item.id), f'frameworks/{item.framework}.yaml')}: {item.id}: "
        f"as of {item.as_of}, review by {item.review_by}"
        for item in freshness(catalogue)
        if item.overdue(on)
    ]
