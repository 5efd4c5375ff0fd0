"""Compare: search, differences only, and cells about which nothing is known."""

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.findings.table.rows import NOT_REPORTED, table
from comparison.wording.table import result_words
from tests.pages.opened_page import Open, OpenedPage, one_line

ALL = ("tensorflow", "pytorch", "jax", "keras")


def rows_shown(opened: OpenedPage) -> list[str]:
    """The ids of the table's rows that stand on the page."""
    opened.assert_nothing_raised()
    return re.findall(r'id="row-([^"]+)"', " ".join(opened.html))


def cells_shown(opened: OpenedPage) -> list[tuple[str, str]]:
    """Whose and what each cell of the table is, in the order of the page."""
    cell = r'class="ff-whose".*?</span> ([^<]*)</span><span class="ff-today">(.*?)</span></td>'
    return [(unescape(a), unescape(b)) for a, b in re.findall(cell, " ".join(opened.html))]


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
    blank = [whose for whose, said in cells_shown(opened) if said == NOT_REPORTED]
    assert sorted(blank) == sorted(catalogue.named(name) for name, _ in unknown)
    assert blank


def test_a_framework_without_any_cell_reads_not_reported_in_every_row(
    open_page: Open, own_data: Path, catalogue: Catalogue
) -> None:
    path = own_data / "frameworks" / "keras.yaml"
    content = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump(content | {"cells": {}}, allow_unicode=True), "utf-8")
    opened = open_page("compare", frameworks="pytorch,keras")
    opened.assert_nothing_raised()
    blank = [said for whose, said in cells_shown(opened) if whose == "Keras"]
    assert blank == [NOT_REPORTED] * len(catalogue.attributes)


def test_a_row_opens_to_its_sources(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("compare", search="licence")
    cell = catalogue.frameworks["pytorch"].cells["licence"]
    sources = [*cell.sources, *(catalogue.statistics[name].source for name in cell.statistics)]
    assert sources
    assert "<details" in " ".join(opened.html)
    for name in sources:
        assert one_line(catalogue.sources[name].title) in opened.text


def _set_today(path: Path, attribute: str, text: str) -> None:
    content = yaml.safe_load(path.read_text("utf-8"))
    content["cells"][attribute]["today"] = text
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")


def test_every_row_says_its_result_in_words_beside_a_sign(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare")
    found = re.findall(r'<td class="ff-result".*?</td>', " ".join(opened.html))
    words = [re.findall(r'"ff-word">([^<]+)<', cell) for cell in found]
    wanted = [
        result_words(catalogue, row.result)
        for row in table(catalogue, catalogue.edition.default_frameworks)
        if row.result
    ]
    assert words == [[word] for word in wanted]
    ahead = {"TensorFlow ahead", "PyTorch ahead"}
    assert set(wanted) == {*ahead, "level", "not comparable", "not known"}
    assert all('aria-hidden="true"' in cell for cell in found)


def test_one_framework_alone_has_no_results(open_page: Open) -> None:
    html = " ".join(open_page("compare", frameworks="jax").html)
    assert "ff-result" not in html
    assert ">Result<" not in html


def test_an_opened_row_says_the_rule_and_the_numbers(open_page: Open, catalogue: Catalogue) -> None:
    text = open_page("compare").text
    for attribute in catalogue.attributes.values():
        assert one_line(attribute.compare.because) in text
    assert "less is better; ahead from 1.1 times on. TensorFlow 1,537 MB, PyTorch 865 MB" in text


def test_a_search_marks_what_it_found_opens_where_it_is_inside_and_counts(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", search="torchtext")
    (html,) = [text for text in opened.html if "<table" in text]
    places = len(re.findall("<mark>torchtext</mark>", html, re.IGNORECASE))
    assert places == html.count("<mark>") > 1
    every = len(catalogue.attributes)
    assert f"{len(rows_shown(opened))} of {every} rows, {places} places" in opened.text
    opened_parts = re.findall(r"<details open>.*?</details>", html)
    assert opened_parts
    assert all("<mark>" in part for part in opened_parts)
    assert all("<mark>" not in part for part in re.findall(r"<details>.*?</details>", html))


def test_without_a_search_nothing_is_marked_or_open(open_page: Open) -> None:
    html = " ".join(open_page("compare").html)
    assert "<mark>" not in html
    assert "<details open" not in html


def test_groups_have_a_jump_link_a_body_and_a_heading(
    open_page: Open, catalogue: Catalogue
) -> None:
    html = " ".join(open_page("compare").html)
    for name, group in catalogue.attribute_groups.items():
        assert f'<a href="#table-{name}">{group.label}</a>' in html
        head = re.search(rf'<tbody id="table-{name}".*?<th scope="rowgroup"[^>]*>([^<]*)<', html)
        assert head is not None
        assert head[1] == group.label


def test_a_link_to_a_score_opens_the_section_of_scores_and_no_other(open_page: Open) -> None:
    assert open_page("compare").keys("compare-score-") == []
    opened = open_page("compare", score="memory")
    assert opened.has_keyed("plot-compare-score-memory-coverage")
    assert "What changed since the article" in opened.text
    assert opened.app.get("page_link") == []
