"""Evidence: the article's statements and the figures, narrowed by filters and text."""

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.statements import counts, ordered, select, select_statistics
from comparison.model.base import first_day
from components.shared.text import plain
from tests.pages.opened_page import PAGES, Open, OpenedPage, one_line

PER_PAGE = 20
VERDICTS = (
    "supported",
    "partly",
    "outdated",
    "contradicted",
    "self-contradictory",
    "unverified",
    "opinion",
)


def assert_shown(opened: OpenedPage, catalogue: Catalogue, wanted: list[str]) -> None:
    """The page must say how many statements fit and show the first twenty of them, no other."""
    opened.assert_nothing_raised()
    assert f"{len(wanted)} of {len(catalogue.claims)} statements fit" in opened.text
    heads = [text.split("  \n")[0] for text in opened.markdown if "  \n:" in text]
    shown = [name for name, claim in catalogue.claims.items() if _head(claim.claim) in heads]
    assert sorted(shown) == sorted(wanted[:PER_PAGE])


def _head(claim: str) -> str:
    return f"**{plain(claim)}**"


def test_without_filters_all_statements_are_counted_by_verdict(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence")
    found = counts(catalogue)
    assert opened.title == (
        f"Of the article’s {sum(found.values())} statements, {found['supported']} hold as written"
    )
    assert f"{found['outdated']} are out of date" in opened.text
    assert_shown(opened, catalogue, [claim.id for claim in ordered(catalogue.claims.values())])


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_narrows_the_statements(
    verdict: str, open_page: Open, catalogue: Catalogue
) -> None:
    wanted = [claim.id for claim in select(catalogue, finding=verdict)]
    opened = open_page("evidence", verdict=verdict)
    if wanted:
        assert_shown(opened, catalogue, wanted)
    else:
        assert "No statement fits" in opened.text


@pytest.mark.parametrize("text", ["mobile", "memory", "TensorBoard"])
def test_a_text_narrows_the_statements(text: str, open_page: Open, catalogue: Catalogue) -> None:
    wanted = [claim.id for claim in ordered(select(catalogue, text=text))]
    assert 0 < len(wanted) < len(catalogue.claims)
    assert_shown(open_page("evidence", text=text), catalogue, wanted)


def test_filters_join(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("evidence", verdict="outdated", about="tensorflow", text="mobile")
    found = select(catalogue, finding="outdated", about="tensorflow", text="mobile")
    assert_shown(opened, catalogue, [claim.id for claim in found])


def test_a_filter_chosen_on_the_page_goes_back_to_its_first_page(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence", page="3")
    opened.app.selectbox(key="verdict").set_value("outdated").run()
    assert_shown(
        opened, catalogue, [claim.id for claim in ordered(select(catalogue, finding="outdated"))]
    )


def test_a_topic_of_the_statistics_leaves_the_page_of_the_statements_alone(open_page: Open) -> None:
    opened = open_page("evidence", page="3").unfold()
    opened.app.selectbox(key="axis").set_value("memory").run()
    assert opened.app.session_state["page"] == 3
    assert opened.app.session_state["axis"] == "memory"


def test_a_text_that_nothing_holds_says_so(open_page: Open) -> None:
    opened = open_page("evidence", text="no such word anywhere")
    opened.assert_nothing_raised()
    assert "No statement fits" in opened.text


def test_a_page_number_beyond_the_last_shows_the_last(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence", page="99")
    opened.assert_nothing_raised()
    last = ordered(catalogue.claims.values())[-1]
    assert one_line(last.claim) in opened.text


def test_figures_narrow_by_topic_and_text(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("evidence", axis="memory", figure="wheel")
    opened.assert_nothing_raised()
    wanted = select_statistics(catalogue, axis="memory", text="wheel")
    (table,) = opened.app.dataframe
    assert sorted(table.value["Measure"]) == sorted(item.measure for item in wanted)
    assert 0 < len(wanted) < len(catalogue.statistics)


def test_all_figures_stand_in_the_table(open_page: Open, catalogue: Catalogue) -> None:
    (table,) = open_page("evidence").unfold().app.dataframe
    every = catalogue.statistics.values()
    assert sorted(table.value["Measure"]) == sorted(item.measure for item in every)


def test_dates_are_shown_as_written_and_sorted_as_dates(open_page: Open) -> None:
    (table,) = open_page("evidence").unfold().app.dataframe
    days = list(table.value["Date"])
    assert sorted(days) == sorted(days, key=lambda day: (first_day(day), len(day)))
    assert {len(day) for day in days} == {len("2026"), len("2026-11"), len("2026-11-22")}
    assert "22\u00a0Nov\u00a02026".encode() in table.proto.arrow_data.styler.display_values


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_source_is_a_web_address(page: str, open_page: Open) -> None:
    addresses = [
        part.split(")")[0] for text in open_page(page).markdown for part in text.split("](")[1:]
    ]
    assert all(address.startswith(("https://", "http://")) for address in addresses)
