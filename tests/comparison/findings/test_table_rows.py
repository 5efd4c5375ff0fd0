"""The attribute table: the article's rows first, what differs in substance, what a search finds."""

import shutil
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.table.rows import table
from comparison.reading.load import PROJECT_DATA, load
from comparison.wording.table import result_words

PAIR = ("tensorflow", "pytorch")
ARTICLE = [
    "Architecture",
    "Performance",
    "Ease of Use",
    "Ecosystem",
    "Industry vs Research Preference",
    "Resource Usage",
]


def test_the_articles_six_rows_come_first_in_its_words_with_its_cells(catalogue: Catalogue) -> None:
    rows = table(catalogue, PAIR)
    assert [row.attribute.label for row in rows[:6]] == ARTICLE
    assert len(rows) >= 20
    for row in rows[:6]:
        for cell in row.cells:
            assert cell.article is not None
            assert cell.today
            assert row.backing.newest


def test_differences_only_leaves_out_what_both_say_in_other_words(catalogue: Catalogue) -> None:
    every = {row.attribute.id for row in table(catalogue, PAIR)}
    left = {row.attribute.id for row in table(catalogue, PAIR, differences=True)}
    assert every - left == {"execution_model", "platforms", "visualisation"}


def test_a_row_that_is_not_reported_for_somebody_is_no_difference(catalogue: Catalogue) -> None:
    rows = table(catalogue, ("pytorch", "jax"), differences=True)
    assert all(cell.today for row in rows for cell in row.cells)


@pytest.mark.parametrize("search", ["PyTorch ahead", "not known", "TensorFlow ahead"])
def test_a_search_finds_what_stands_in_the_column_of_results(
    search: str, catalogue: Catalogue
) -> None:
    found = {row.attribute.id for row in table(catalogue, PAIR, search=search)}
    told = {
        row.attribute.id
        for row in table(catalogue, PAIR)
        if row.result and search in result_words(catalogue, row.result)
    }
    assert told
    assert told <= found


def test_a_search_looks_for_all_its_words_in_headings_cells_and_statements(
    catalogue: Catalogue,
) -> None:
    found = [row.attribute.id for row in table(catalogue, PAIR, search="TORCHSERVE ended")]
    assert found == ["ecosystem", "serving"]
    assert table(catalogue, PAIR, search="torchserve zebra") == []


def test_two_files_with_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PROJECT_DATA, tmp_path / "data"))
    frameworks = folder / "frameworks"
    shutil.copy(frameworks / "pytorch.yaml", frameworks / "aardvark.yaml")
    catalogue = load(folder)
    assert catalogue.frameworks["pytorch"].name == "PyTorch"
    assert catalogue.frameworks["aardvark"].name == "PyTorch (aardvark)"
    assert catalogue.places["pytorch"] == 1
    assert catalogue.places["aardvark"] == 4
