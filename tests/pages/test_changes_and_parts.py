"""Compare: what changed since the article, and the parts of each ecosystem in time."""

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.changes import changes
from comparison.formatting import full_date
from tests.pages.opened_page import Open, one_line

SETS = ("tensorflow,pytorch", "jax,keras", "tensorflow,pytorch,jax,keras", "pytorch")


@pytest.mark.parametrize("frameworks", SETS)
def test_every_change_shows_before_today_and_a_date(
    frameworks: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", frameworks=frameworks).unfold()
    opened.assert_nothing_raised()
    for group in changes(catalogue, frameworks.split(",")):
        for change in group.changes:
            assert f"“{one_line(change.claim.quote)}”" in opened.text
            assert one_line(change.today) in opened.text
            assert (
                change.as_of is None
                or full_date(change.as_of).replace("\u00a0", " ") in opened.text
            )


def test_all_that_is_outdated_or_contradicted_is_there_once(catalogue: Catalogue) -> None:
    found = [
        change.claim.id
        for group in changes(catalogue, list(catalogue.frameworks))
        for change in group.changes
    ]
    wanted = [
        claim.id
        for claim in catalogue.claims.values()
        if claim.finding in ("outdated", "contradicted")
    ]
    assert sorted(found) == sorted(wanted)


def test_one_framework_alone_comes_before_several_and_the_field_last(catalogue: Catalogue) -> None:
    groups = [group.frameworks for group in changes(catalogue, ["tensorflow", "pytorch"])]
    assert groups == [("tensorflow",), ("pytorch",), ("tensorflow", "pytorch"), ()]


def test_a_cell_of_the_table_speaks_for_its_statement(catalogue: Catalogue) -> None:
    found = {
        change.claim.id: change
        for group in changes(catalogue, ["tensorflow"])
        for change in group.changes
    }
    cell = catalogue.frameworks["tensorflow"].cells["ecosystem"]
    assert cell.article is not None
    assert found[cell.article].today == cell.today
    assert found[cell.article].as_of == cell.as_of


@pytest.mark.parametrize("frameworks", SETS)
def test_every_part_of_the_shown_frameworks_is_in_a_picture(
    frameworks: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", frameworks=frameworks).unfold()
    said = " ".join(item.proto.alt for item in opened.app.get("plotly_chart"))
    for name in frameworks.split(","):
        for part in catalogue.frameworks[name].parts:
            assert f"{part.name}, " in said
