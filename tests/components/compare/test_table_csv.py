"""The table as a file: what is shown, one row a line, and nothing that a spreadsheet would run."""

import csv
import io
from dataclasses import replace

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.table.rows import TableRow, table
from comparison.reading.load import PROJECT_DATA, load
from components.compare.table_csv import table_csv

PAIR = ("tensorflow", "pytorch")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(PROJECT_DATA)


def lines(catalogue: Catalogue, rows: list[TableRow]) -> list[list[str]]:
    """The file as a spreadsheet reads it."""
    text = table_csv(catalogue, rows, PAIR).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_file_has_the_rows_that_are_shown_with_results_dates_and_addresses(
    catalogue: Catalogue,
) -> None:
    head, *found = lines(catalogue, table(catalogue, PAIR, search="torchserve ended"))
    assert head == [
        *("Group", "Attribute", "Result"),
        *("TensorFlow", "TensorFlow: date", "TensorFlow: source"),
        *("PyTorch", "PyTorch: date", "PyTorch: source"),
    ]
    assert [line[:3] for line in found] == [
        ["The article’s six attributes", "Ecosystem", "PyTorch ahead"],
        ["Reaching users", "Serving", "level"],
    ]
    serving = catalogue.frameworks["pytorch"].cells["serving"]
    assert found[1][6:8] == [" ".join((serving.today or "").split()), serving.as_of]
    assert found[1][8].startswith("https://")


def test_a_spreadsheet_knows_that_the_file_is_unicode(catalogue: Catalogue) -> None:
    assert table_csv(catalogue, [], PAIR).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_becomes_a_formula(first: str, catalogue: Catalogue) -> None:
    (row,) = table(catalogue, PAIR, search="licence bsd")
    label = f"{first}HYPERLINK(A1)"
    changed = replace(row, attribute=row.attribute.model_copy(update={"label": label}))
    (_, line) = lines(catalogue, [changed])
    assert line[1] == f"'{label}"


def test_every_cell_of_the_whole_file_is_harmless(catalogue: Catalogue) -> None:
    every = table_csv(catalogue, table(catalogue, tuple(catalogue.frameworks)), PAIR)
    for line in csv.reader(io.StringIO(every.decode("utf-8-sig"))):
        assert not [cell for cell in line if cell.startswith(("=", "+", "-", "@"))]
