"""What a row of the attribute table opens to: the article's words, the rule, and what is behind."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.findings.table.results import Result, Standing
from comparison.findings.table.rows import TableCell, TableRow, source_of
from comparison.findings.table.search import hits, pieces
from comparison.formatting import full_date, valued
from comparison.model.evidence import Claim, Finding, Source, Statistic
from comparison.wording.evidence import backing_words
from comparison.wording.scores import OWN
from comparison.wording.table import (
    fact_differences,
    reason_words,
    result_words,
    rule_words,
    standing_words,
)
from components.charts.model import Line
from components.shared.html import Html, joined, outside, tag
from components.shared.status_marks import FINDINGS


@dataclass(frozen=True, slots=True)
class Ways:
    """The addresses of other pages with the reader's view."""

    evidence: str
    measurements: str


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks the words looked for in a text."""

    words: Sequence[str]

    def __call__(self, text: str) -> Html:
        cut = pieces(" ".join(text.split()), self.words)
        return joined([tag("mark", piece.text) if piece.hit else piece.text for piece in cut])

    def found(self, *texts: str) -> bool:
        return any(hits(text, self.words) for text in texts)


def icon(name: str) -> Html:
    """A Material symbol that is not read out; a word always stands beside it."""
    return tag("span", name, class_="ff-icon", aria_hidden="true")


def finding_mark(finding: Finding) -> Html:
    """A finding's icon and word; its colour is in components/static/compare.css."""
    colour, name, word = FINDINGS[finding]
    return tag("span", icon(name), " ", word, class_=f"ff-mark ff-{colour}")


def row_details(
    catalogue: Catalogue, row: TableRow, lines: Sequence[Line], *, ways: Ways, marker: Marker
) -> Html:
    """The part that opens; open already where a word that was looked for is inside."""
    quotes = [cell.article.quote for cell in row.cells if cell.article]
    claims = [text for claim in row.backing.claims for text in (claim.claim, claim.quote)]
    question = tag("span", marker(row.attribute.question))
    summary = tag("summary", question, " ", tag("span", _behind(row), class_="ff-behind"))
    parts = [
        _cells(catalogue, row, lines, marker),
        *([_rule(catalogue, row, row.result, ways)] if row.result else []),
        *_claims(row.backing.claims, ways, marker),
        *_listed("Statistics", [_statistic(catalogue, i) for i in row.backing.statistics]),
        *_listed("Sources that the cells name", [_source(item) for item in _named(row)]),
    ]
    return tag("details", summary, *parts, open=marker.found(*quotes, *claims))


def _behind(row: TableRow) -> str:
    """How much stands behind a row, and of what kind; empty where nothing does."""
    if row.backing.claims or row.backing.sources:
        return backing_words(row.backing)
    return OWN if row.result and any(item.measured for item in row.result.standings) else ""


def _cells(catalogue: Catalogue, row: TableRow, lines: Sequence[Line], marker: Marker) -> Html:
    """For each framework the article's words with their finding, and what the cell is from."""
    found = [
        tag("div", tag("strong", line.name), *_cell(catalogue, cell, marker))
        for line, cell in zip(lines, row.cells, strict=True)
    ]
    return tag("div", *found, class_="ff-cells")


def _cell(catalogue: Catalogue, cell: TableCell, marker: Marker) -> list[Html]:
    parts = [tag("p", *_dated(catalogue, cell))]
    if cell.article:
        mark = finding_mark(cell.article.finding)
        said = joined(["Article: “", marker(cell.article.quote), "” "])
        parts.append(tag("p", said, mark))
    return parts


def _dated(catalogue: Catalogue, cell: TableCell) -> list[str]:
    """The date of the cell and its first source; nothing is known where nothing is reported."""
    if cell.cell is None or cell.today is None:
        return ["Nothing was found in the sources that were read."]
    source = source_of(catalogue, cell.cell)
    date = full_date(cell.cell.as_of)
    return [date, ", ", outside(source.publisher, source.url)] if source else [date]


def _rule(catalogue: Catalogue, row: TableRow, result: Result, ways: Ways) -> Html:
    head = tag("strong", f"Result: {result_words(catalogue, result)}")
    because = tag("p", head, ". ", reason_words(row.attribute, result))
    figures = [_figure(catalogue, item, ways) for item in result.standings]
    return tag("div", because, *([tag("ul", *figures)] if figures else []), class_="ff-rule")


def _figure(catalogue: Catalogue, item: Standing, ways: Ways) -> Html:
    differ = fact_differences(catalogue, item)
    apart = [tag("li", text) for text in differ]
    return tag(
        "li",
        f"{rule_words(item)} ",
        tag("strong", standing_words(catalogue, item)),
        f" {item.about} ",
        *([tag("a", OWN, href=ways.measurements)] if item.measured else []),
        *([tag("ul", *apart)] if apart else []),
    )


def _claims(claims: Sequence[Claim], ways: Ways, marker: Marker) -> list[Html]:
    """The article's statements behind the row, each with the way to its reason and sources."""
    found = []
    for claim in claims:
        way = tag("a", "Reason and sources", href=f"{ways.evidence}&text={claim.id}")
        quote = joined(["“", marker(claim.quote), "”"])
        mark = finding_mark(claim.finding)
        found.append(
            joined(
                [
                    marker(claim.claim),
                    " ",
                    mark,
                    " ",
                    tag("span", quote, class_="ff-quote"),
                    " ",
                    way,
                ]
            )
        )
    return _listed("Statements of the article", found)


def _listed(title: str, items: Sequence[Html]) -> list[Html]:
    if not items:
        return []
    return [tag("p", title, class_="ff-title"), tag("ul", *(tag("li", item) for item in items))]


def _statistic(catalogue: Catalogue, item: Statistic) -> Html:
    about = f"{catalogue.named(item.framework)}, " if item.framework else ""
    value = valued(item.value, item.unit)
    source = catalogue.sources[item.source]
    said = [f"{about}{item.measure}: ", tag("strong", value), f", {full_date(item.as_of)}, "]
    return joined([*said, outside(source.publisher, source.url)])


def _named(row: TableRow) -> list[Source]:
    """The sources of the cells and statistics; those of the statements stand with these."""
    names = {name for cell in row.cells if cell.cell for name in cell.cell.sources}
    names |= {item.source for item in row.backing.statistics}
    return [source for source in row.backing.sources if source.id in names]


def _source(source: Source) -> Html:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    return joined([outside(source.title, source.url), f", {source.publisher}, {date}"])
