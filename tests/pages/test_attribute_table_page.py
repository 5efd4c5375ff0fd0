"""Compare: search, differences only, and cells about which nothing is known."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.findings.attribute_table import NOT_REPORTED, table
from tests.pages.opened_page import Open, OpenedPage, as_read, one_line

ALL = ("tensorflow", "pytorch", "jax", "keras")


def rows_shown(opened: OpenedPage) -> list[str]:
    """The ids of the table's rows that stand on the page."""
    opened.assert_nothing_raised()
    return opened.keys("open-row-")


def rows_wanted(
    catalogue: Catalogue, frameworks: Sequence[str], **narrowed: str | bool
) -> list[str]:
    return [row.attribute.id for row in table(catalogue, frameworks, **narrowed)]  # type: ignore[arg-type]


def test_the_six_attributes_of_the_article_stand_first(
    open_page: Open, catalogue: Catalogue
) -> None:
    rows = rows_shown(open_page("compare"))
    assert rows == list(catalogue.attributes)
    assert all(catalogue.attributes[name].group == "article" for name in rows[:6])


def test_every_cell_says_what_the_data_says(open_page: Open, catalogue: Catalogue) -> None:
    text = open_page("compare", frameworks=list(ALL)).text
    for framework in catalogue.frameworks.values():
        for cell in framework.cells.values():
            assert one_line(cell.today or "") in text


@pytest.mark.parametrize("search", ["memory", "MOBILE", "tpu  pod", "no such word anywhere"])
def test_the_search_keeps_the_rows_with_all_its_words(
    search: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", search=search)
    wanted = rows_wanted(catalogue, catalogue.edition.default_frameworks, search=search)
    assert rows_shown(opened) == wanted
    assert len(wanted) < len(catalogue.attributes)


def test_a_search_that_finds_nothing_says_so(open_page: Open) -> None:
    assert "No row fits" in open_page("compare", search="no such word anywhere").text


def test_a_search_that_is_typed_narrows_the_table_and_clearing_it_shows_all_again(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare")
    opened.app.text_input(key="search").set_value("licence").run()
    assert 0 < len(rows_shown(opened)) < len(catalogue.attributes)
    opened.app.text_input(key="search").set_value("").run()
    assert rows_shown(opened) == list(catalogue.attributes)


def test_differences_only_leaves_out_rows_that_do_not_tell_the_frameworks_apart(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", frameworks=list(ALL), differences="true")
    wanted = rows_wanted(catalogue, ALL, differences=True)
    assert rows_shown(opened) == wanted
    assert 0 < len(wanted) < len(catalogue.attributes)
    opened.app.toggle(key="differences").set_value(False).run()
    assert rows_shown(opened) == list(catalogue.attributes)


def test_differences_only_leaves_out_a_row_whose_cells_say_the_same(
    open_page: Open, own_data: Path
) -> None:
    for name in ("tensorflow", "pytorch"):
        _set_today(own_data / "frameworks" / f"{name}.yaml", "licence", "One licence for both")
    opened = open_page("compare", differences="true")
    assert "licence" not in rows_shown(opened)
    assert "architecture" in rows_shown(opened)


def test_cells_about_which_nothing_is_known_read_not_reported(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", frameworks=list(ALL))
    unknown = [
        (name, row)
        for name in ALL
        for row in catalogue.attributes
        if (cell := catalogue.frameworks[name].cells.get(row)) is None or cell.today is None
    ]
    cells = [as_read(text).splitlines() for text in opened.markdown]
    blank = [lines for lines in cells if NOT_REPORTED in (line.strip() for line in lines)]
    assert len(blank) == len(unknown) > 0
    for name in ALL:
        heads = [lines[0] for lines in blank if catalogue.named(name) in lines[0]]
        assert len(heads) == sum(about == name for about, _ in unknown)


def test_a_framework_without_any_cell_reads_not_reported_in_every_row(
    open_page: Open, own_data: Path, catalogue: Catalogue
) -> None:
    path = own_data / "frameworks" / "keras.yaml"
    content = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump(content | {"cells": {}}, allow_unicode=True), "utf-8")
    opened = open_page("compare", frameworks="pytorch,keras")
    opened.assert_nothing_raised()
    blank = [text for text in opened.markdown if "Keras" in text and NOT_REPORTED in text]
    assert len(blank) == len(catalogue.attributes)


def test_a_row_opens_to_its_sources(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("compare", search="licence")
    cell = catalogue.frameworks["pytorch"].cells["licence"]
    sources = [*cell.sources, *(catalogue.statistics[name].source for name in cell.statistics)]
    assert sources
    opened.app.session_state["open-row-licence"] = True
    opened.app.run()
    opened.assert_nothing_raised()
    for name in sources:
        assert one_line(catalogue.sources[name].title) in opened.text


def _set_today(path: Path, attribute: str, text: str) -> None:
    content = yaml.safe_load(path.read_text("utf-8"))
    content["cells"][attribute]["today"] = text
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
