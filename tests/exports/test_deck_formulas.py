"""No name of the data becomes a formula in the workbooks behind a deck's charts."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from comparison.reading.load import PROJECT_DATA, load
from exports.deck.build import deck
from exports.deck.charts import as_text
from exports.subject import subject_of

FORMULA = "f"
NAME, LABEL = "=1+1", '=HYPERLINK("http://e.x","m")'


@pytest.fixture
def calculating(tmp_path: Path) -> Path:
    """Data in which a framework and a criterion are called like formulas."""
    folder = Path(shutil.copytree(PROJECT_DATA, tmp_path / "data"))
    for name, key, called in (
        ("frameworks/pytorch.yaml", "name: PyTorch", f"name: '{NAME}'"),
        ("criteria/memory.yaml", "label: Memory", f"label: '{LABEL}'"),
    ):
        text = (folder / name).read_text("utf-8")
        assert key in text
        (folder / name).write_text(text.replace(key, called, 1), "utf-8")
    return folder


def test_names_that_look_like_formulas_stay_texts(calculating: Path) -> None:
    made = deck(subject_of(load(calculating), {"persona": ["mobile"]}), today=date(2026, 11, 26))
    books = [
        load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        for slide in Presentation(BytesIO(made)).slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    cells = [cell for book in books for row in book.active.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == FORMULA or cell.hyperlink] == []
    told = [str(cell.value) for cell in cells]
    for name in (NAME, LABEL):
        assert any(text.startswith(as_text(name)) for text in told)


@pytest.mark.parametrize("name", [NAME, LABEL, "{=1}", "https://e.x"])
def test_what_a_workbook_would_take_for_more_than_text_begins_with_a_sign_without_width(
    name: str,
) -> None:
    assert as_text(name) == f"\u200b{name}"
    assert as_text("PyTorch") == "PyTorch"
