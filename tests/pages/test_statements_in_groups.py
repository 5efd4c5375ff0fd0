"""Evidence: contradictions first with both sides, then the article's own order, and freshness."""

import re

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.freshness import claim_freshness, freshness
from comparison.findings.statements import FIRST, counts_by_group, select
from comparison.formatting import full_date
from tests.pages.opened_page import Open, OpenedPage, as_read, one_line

OPEN_VERDICTS = ("unverified", "opinion")


def headings(opened: OpenedPage) -> list[str]:
    return [as_read(item.value) for item in opened.app.subheader]


def all_opened(opened: OpenedPage) -> OpenedPage:
    for key in opened.keys("open-claim-"):
        opened.app.session_state[f"open-claim-{key}"] = True
    opened.app.run()
    opened.assert_nothing_raised()
    return opened


def test_contradictions_stand_in_front_as_a_group(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("evidence")
    assert headings(opened)[0] == "Contradictions"
    first = opened.keys("open-claim-")[: len(_contradictions(catalogue))]
    assert first == _contradictions(catalogue)


def _contradictions(catalogue: Catalogue) -> list[str]:
    return [claim.id for claim in catalogue.claims.values() if claim.finding in FIRST]


def test_both_sides_of_a_contradiction_are_read_without_opening(
    open_page: Open, catalogue: Catalogue
) -> None:
    text = open_page("evidence").text
    for name in _contradictions(catalogue):
        claim = catalogue.claims[name]
        other = [catalogue.claims[item] for item in claim.against]
        for item in (claim, *other):
            assert f"“{one_line(item.quote)}”" in text
            assert catalogue.section_of[item.id].title in text
        if not other:
            assert one_line(claim.reason) in text


def test_groups_follow_the_article_and_nothing_is_shown_twice(
    open_page: Open, catalogue: Catalogue
) -> None:
    pages = -(-len(catalogue.claims) // 20)
    shown: list[str] = []
    groups: list[str] = []
    for page in range(1, pages + 1):
        opened = open_page("evidence", page=str(page))
        shown += opened.keys("open-claim-")
        groups += [
            heading.removesuffix(", continued")
            for heading in headings(opened)
            if heading.removesuffix(", continued") in counts_by_group(catalogue)
        ]
    assert sorted(shown) == sorted(catalogue.claims)
    assert list(dict.fromkeys(groups)) == list(counts_by_group(catalogue))


def test_a_group_that_goes_on_from_the_page_before_says_so(
    open_page: Open, catalogue: Catalogue
) -> None:
    """A page holds twenty statements, whatever the groups of the article."""
    pages = range(2, -(-len(catalogue.claims) // 20) + 1)
    first = [headings(open_page("evidence", page=str(page)))[0] for page in pages]
    assert any(heading.endswith(", continued") for heading in first)


@pytest.mark.parametrize("verdict", OPEN_VERDICTS)
def test_every_open_statement_says_what_would_settle_it(
    verdict: str, open_page: Open, catalogue: Catalogue
) -> None:
    wanted = select(catalogue, finding=verdict)
    opened = all_opened(open_page("evidence", verdict=verdict))
    assert opened.text.count("What would settle it") == len(wanted)
    for claim in wanted:
        assert claim.settled_by is not None
        assert one_line(claim.settled_by) in opened.text


def test_there_are_26_open_statements(catalogue: Catalogue) -> None:
    assert sum(len(select(catalogue, finding=verdict)) for verdict in OPEN_VERDICTS) == 26


def test_an_opened_statement_says_when_it_was_checked(
    open_page: Open, catalogue: Catalogue
) -> None:
    claim = catalogue.claims["tf-eco-lite"]
    mark = claim_freshness(catalogue, claim)
    assert mark is not None
    due = full_date(mark.review_by.isoformat())
    text = open_page("evidence", text=claim.id).text
    assert f"Checked {full_date(mark.as_of)}, review by {due}.".replace("\u00a0", " ") in text


def test_what_is_due_for_review_is_counted_and_listed(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence").unfold()
    shown = (None, *catalogue.edition.default_frameworks)
    found = [mark for mark in freshness(catalogue) if mark.framework in shown]
    overdue = [mark for mark in found if mark.overdue(catalogue.today)]
    assert f"{len(overdue)} of {len(found)} records" in opened.text
    late, coming = [table for table in opened.app.table if "Review by" in table.value]
    assert [as_read(text) for text in late.value["Record"]] == [
        one_line(mark.label) for mark in overdue[::-1][:10]
    ]
    assert len(coming.value) == 10


def test_the_rest_of_what_is_due_opens_on_demand(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("evidence", frameworks=",".join(catalogue.frameworks)).unfold()
    for key in ("open-overdue", "open-coming"):
        opened.app.session_state[key] = True
    opened.app.run()
    opened.assert_nothing_raised()
    dated = [table for table in opened.app.table if "Review by" in table.value]
    assert sum(len(table.value) for table in dated) == len(freshness(catalogue))


def test_the_picture_by_section_has_every_count_in_words(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("evidence").unfold()
    (text,) = [
        item.proto.alt
        for item in opened.app.get("plotly_chart")
        if "Key differences," in item.proto.alt
    ]
    for group, found in counts_by_group(catalogue).items():
        assert f"{group}, {sum(found.values())} statements" in text


@pytest.mark.parametrize(
    "filters",
    [{}, {"verdict": "outdated"}, {"section": "faqs", "about": "pytorch"}, {"text": "mobile"}],
)
def test_both_pictures_count_what_is_listed(
    filters: dict[str, str], open_page: Open, catalogue: Catalogue
) -> None:
    """By finding and by section: the numbers in the pictures' words add up to those that fit."""
    opened = open_page("evidence", **filters).unfold()
    (listed,) = re.findall(r"(\d+) of \d+ statements fit", opened.text)
    alts = [item.proto.alt for item in opened.app.get("plotly_chart")]
    (findings,) = [alt for alt in alts if alt.startswith("Of ")]
    assert findings.startswith(f"Of {listed} statement")
    counts = re.findall(r" (\d+)(?:,|\.| and)", findings)
    assert sum(map(int, counts)) == int(listed)
    (by_section,) = [alt for alt in alts if re.search(r", \d+ statements?: ", alt)]
    totals = re.findall(r", (\d+) statements?: ", by_section)
    assert sum(map(int, totals)) == int(listed)


def test_a_title_names_what_the_filters_leave(open_page: Open) -> None:
    assert "One finding only: opinion" in open_page("evidence", verdict="opinion").text
