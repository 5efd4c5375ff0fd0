"""The numbers of a chart as a table to read and as a CSV file to keep."""

import csv
import io

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import FilledChart, Point
from comparison.findings.table.rows import NOT_REPORTED
from comparison.formatting import amount, short_date
from comparison.model.evidence import Source

COLUMNS = ("framework", "measure", "value", "unit", "as_of", "source", "trust", "id", "method")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")


def file_name(item: FilledChart) -> str:
    return f"framefit-{item.chart.id}.csv"


def csv_text(catalogue: Catalogue, item: FilledChart) -> str:
    """Every number shown with its origin, one a line, below a line of column names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(catalogue, point) for point in item.points)
    return text.getvalue()


def _cells(catalogue: Catalogue, point: Point) -> list[str]:
    item = point.statistic
    told = [item.unit, item.as_of, _origin(catalogue.sources[item.source]), item.trust, item.id]
    name = catalogue.named(item.framework or "")
    return [
        *map(_inert, (name, item.measure)),
        f"{point.value:.15g}",
        *map(_inert, (*told, item.method)),
    ]


def _origin(source: Source) -> str:
    return ", ".join(part for part in (source.title, source.publisher, source.url) if part)


def _inert(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def table(catalogue: Catalogue, item: FilledChart) -> dict[str, list[str]]:
    """The numbers by column: dates down for a trend, cases down for rows, else frameworks."""
    if item.chart.kind == "trend":
        return _by_date(catalogue, item)
    if item.chart.kind == "rows":
        return _by_row(catalogue, item)
    newest = item.rows[0].newest if item.rows else {}
    found = [newest.get(name) for name in item.frameworks]
    return {
        "Framework": [catalogue.named(name) for name in item.frameworks],
        _heading(item): [_cell(point, item) for point in found],
        "Date": [short_date(point.statistic.as_of) if point else "" for point in found],
    }


def _by_date(catalogue: Catalogue, item: FilledChart) -> dict[str, list[str]]:
    points = sorted(item.points, key=lambda point: point.day)
    dates = list(dict.fromkeys(point.when for point in points))
    at = {(point.statistic.framework, point.when): point for point in points}
    columns = {f"Date ({_heading(item).lower()})": dates}
    for name in item.frameworks:
        columns[catalogue.named(name)] = [_cell(at.get((name, when)), item) for when in dates]
    return columns


def _by_row(catalogue: Catalogue, item: FilledChart) -> dict[str, list[str]]:
    columns = {_heading(item): [row.label for row in item.rows]}
    for name in item.frameworks:
        columns[catalogue.named(name)] = [_cell(row.newest.get(name), item) for row in item.rows]
    columns["Date"] = [_row_date(list(row.newest.values())) for row in item.rows]
    return columns


def _row_date(points: list[Point]) -> str:
    dates = sorted({point.statistic.as_of for point in points})
    return " to ".join(map(short_date, dates if len(dates) < 2 else (dates[0], dates[-1])))


def _heading(item: FilledChart) -> str:
    return item.chart.unit[:1].upper() + item.chart.unit[1:]


def _cell(point: Point | None, item: FilledChart) -> str:
    if point is None:
        return NOT_REPORTED
    return amount(point.value, None if abs(point.value) < 10 else item.chart.decimals)
