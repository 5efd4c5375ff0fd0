"""From a statement to the cells and scores it touches and back, with the reader's whole view."""

import re
from html import unescape
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1.element_tree import PageLink

from comparison.catalogue import Catalogue
from comparison.findings.statements import cells_of, rows_touched, scores_touched
from tests.pages.opened_page import Open, OpenedPage, as_read

MEMORY = 3
"""The place of memory among the criteria."""
VIEW = {"frameworks": "pytorch,jax", "persona": "researcher", "w.memory": "55", "own": "true"}
TOUCHING = "tf-graph-means-efficiency"


def links_of(opened: OpenedPage) -> dict[str, PageLink]:
    """The links to other pages, by label."""
    return {as_read(link.proto.label): link for link in opened.app.get("page_link")}


def follow(opened: OpenedPage, link: PageLink) -> None:
    """Go where the link leads, as a click does."""
    go(opened, link.proto.page or "overview", link.proto.query_string)


def go(opened: OpenedPage, page: str, query: str) -> None:
    """Go to a page with the parameters of a link."""
    opened.app.query_params.clear()
    for name, values in parse_qs(query, keep_blank_values=True).items():
        opened.app.query_params[name] = values
    opened.app.switch_page(f"../pages/{page}.py").run()
    opened.assert_nothing_raised()


def assert_same_view(opened: OpenedPage) -> None:
    """Frameworks, persona, own weights and must-haves as in the first link."""
    assert opened.app.multiselect(key="frameworks").value == ["pytorch", "jax"]
    assert opened.app.selectbox(key="persona").value == "researcher"
    assert opened.notes == []
    opened.app.query_params.clear()
    opened.app.switch_page("../pages/decide.py").run()
    assert max(opened.weights) == opened.weights[MEMORY]
    assert opened.app.toggle(key="own").value is True


def opened_claim(opened: OpenedPage, claim: str) -> OpenedPage:
    opened.app.session_state[f"open-claim-{claim}"] = True
    opened.app.run()
    return opened


@pytest.mark.parametrize("claim", [TOUCHING, "table-ease-pt", "choose-pt-distributed"])
def test_an_opened_statement_links_to_every_row_that_it_touches(
    claim: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence", text=claim)
    assert opened.app.session_state["page"] == 1
    labels = list(links_of(opened))
    rows = rows_touched(catalogue, claim)
    assert rows
    shown = [name for name, found in rows.items() if {"tensorflow", "pytorch"} & set(found)]
    for name in shown:
        assert any(item.startswith(f"{catalogue.attributes[name].label} of ") for item in labels)
    for name in scores_touched(catalogue, claim):
        assert catalogue.criteria[name].label in labels


def test_the_way_to_a_cell_keeps_the_whole_view(open_page: Open, catalogue: Catalogue) -> None:
    claim = next(
        name for name, cells in cells_of(catalogue).items() if ("pytorch", "performance") in cells
    )
    opened = open_page("evidence", text=claim, **VIEW)
    (link,) = [
        item for label, item in links_of(opened).items() if label == "Performance of PyTorch"
    ]
    follow(opened, link)
    assert opened.app.text_input(key="search").value == "Performance"
    assert "Performance" in opened.text
    assert_same_view(opened)


def test_the_way_to_a_score_opens_it(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("evidence", text="table-performance-pt", **VIEW)
    link = links_of(opened)[catalogue.criteria["performance"].label]
    follow(opened, link)
    assert opened.has_keyed("plot-compare-score-performance-coverage")
    assert not opened.has_keyed("plot-compare-score-memory-coverage")
    assert_same_view(opened)


def test_statements_behind_a_contrast_lead_back(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("overview", verdict="opinion", **VIEW).unfold()
    opened.app.session_state["open-contrast-performance"] = True
    opened.app.run()
    link = next(
        item for item in opened.app.get("page_link") if item.proto.label == "On the Evidence page"
    )
    (claim,) = parse_qs(link.proto.query_string)["text"]
    follow(opened, link)
    assert_alone_on_evidence(opened, catalogue, claim)


def test_statements_behind_a_row_of_the_table_lead_back(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", verdict="opinion", search="performance", **VIEW)
    (table,) = [html for html in opened.html if "<table" in html]
    queries = [unescape(found) for found in re.findall(r'href="evidence\?([^"]+)"', table)]
    (claim,) = parse_qs(queries[0])["text"]
    assert claim in catalogue.claims
    go(opened, "evidence", queries[0])
    assert_alone_on_evidence(opened, catalogue, claim)


def assert_alone_on_evidence(opened: OpenedPage, catalogue: Catalogue, claim: str) -> None:
    assert f"1 of {len(catalogue.claims)} statements fit" in opened.text
    assert " ".join(catalogue.claims[claim].reason.split()) in opened.text
    assert_same_view(opened)


def test_what_another_page_shows_stays_when_a_link_is_followed(open_page: Open) -> None:
    opened = open_page("compare", search="memory", differences="true").unfold()
    link = links_of(opened)["All outdated statements on the Evidence page"]
    follow(opened, link)
    assert opened.app.selectbox(key="verdict").value == "outdated"
    opened.app.query_params.clear()
    opened.app.switch_page("../pages/compare.py").run()
    assert opened.app.text_input(key="search").value == "memory"
    assert opened.app.toggle(key="differences").value is True


def test_an_id_finds_its_statement_alone(open_page: Open, catalogue: Catalogue) -> None:
    for claim in ("table-preference-tf", "choose-pt-distributed"):
        assert (
            f"1 of {len(catalogue.claims)} statements fit" in open_page("evidence", text=claim).text
        )


def test_rows_of_frameworks_that_are_not_shown_are_named_without_a_link(
    open_page: Open, catalogue: Catalogue
) -> None:
    claim, row = next(
        (name, cells[0][1])
        for name, cells in cells_of(catalogue).items()
        if {framework for framework, _ in cells} == {"tensorflow"}
    )
    opened = open_page("evidence", text=claim, frameworks="jax,keras")
    label = catalogue.attributes[row].label
    assert not any(item.startswith(f"{label} of ") for item in links_of(opened))
    assert "For frameworks not shown now:" in opened.text
