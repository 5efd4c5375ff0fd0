"""The sources of the offline copy, each once, with its date and its address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comparison.findings.table.rows import TableRow, source_of
from comparison.formatting import full_date
from comparison.model.evidence import Source
from exports.record_evidence import source_records
from exports.subject import Subject


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as it is listed; ``address`` is None where there is no page."""

    title: str
    publisher: str
    date: str
    address: str | None


def listed_sources(subject: Subject, rows: Sequence[TableRow]) -> dict[str, list[Listed]]:
    """By what they stand behind: what weighs, and then what only the table's cells rest on."""
    weighed = dict.fromkeys(_listed(source) for source in source_records(subject))
    cells = dict.fromkeys(_listed(source) for source in _behind(subject, rows))
    others = [source for source in cells if source not in weighed]
    return {"Behind what weighs here": list(weighed), "Behind the table": others}


def _behind(subject: Subject, rows: Sequence[TableRow]) -> Iterable[Source]:
    catalogue, view = subject.catalogue, subject.view
    cells = [cell.cell for row in rows for cell in row.cells if cell.cell]
    yield from (source for cell in cells if (source := source_of(catalogue, cell)))
    for framework in view.frameworks:
        facts = catalogue.frameworks[framework].facts
        for name in view.must_in(catalogue):
            if name in facts:
                yield from (catalogue.sources[source] for source in facts[name].sources)


def _listed(source: Source) -> Listed:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    return Listed(source.title, source.publisher, date, source.url)
