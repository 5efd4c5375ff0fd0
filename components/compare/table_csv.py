"""The rows of the attribute table that are shown, as a file for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.findings.table.rows import NOT_REPORTED, TableCell, TableRow, source_of
from comparison.wording.table import result_words

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def table_csv(catalogue: Catalogue, rows: Sequence[TableRow], frameworks: Sequence[str]) -> bytes:
    """Group, attribute and result, then each framework's cell with its date and source address.

    UTF-8 with the mark by which spreadsheets know it. No cell can become a formula.
    """
    written = io.StringIO()
    names = [catalogue.named(name) for name in frameworks]
    heads = [part for name in names for part in (name, f"{name}: date", f"{name}: source")]
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(map(_harmless, ["Group", "Attribute", "Result", *heads]))
    for row in rows:
        lines.writerow(map(_harmless, _cells(catalogue, row)))
    return written.getvalue().encode("utf-8-sig")


def _cells(catalogue: Catalogue, row: TableRow) -> list[str]:
    group = catalogue.attribute_groups[row.attribute.group].label
    result = result_words(catalogue, row.result) if row.result else ""
    values = [part for cell in row.cells for part in _cell(catalogue, cell)]
    return [group, row.attribute.label, result, *values]


def _cell(catalogue: Catalogue, cell: TableCell) -> tuple[str, str, str]:
    if cell.cell is None or cell.today is None:
        return NOT_REPORTED, "", ""
    source = source_of(catalogue, cell.cell)
    return " ".join(cell.today.split()), cell.cell.as_of, (source.url if source else None) or ""


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
