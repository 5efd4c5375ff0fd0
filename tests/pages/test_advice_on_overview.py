"""Overview: for every persona what the article advises and how the evidence stands to it."""

import re
from urllib.parse import parse_qs

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.article_advice import advice, by_group, stands
from tests.pages.opened_page import Open, OpenedPage, as_read


def rows(opened: OpenedPage) -> list[list[str]]:
    """Every row of the groups' tables, one after the other."""
    tables = [item for item in opened.app.table if "The article advises" in item.value.columns]
    return [[as_read(str(cell)) for cell in row] for one in tables for row in one.value.values]


@pytest.mark.parametrize(
    "frameworks", ["tensorflow,pytorch", "tensorflow,pytorch,jax", "jax,keras"]
)
def test_a_sentence_counts_and_a_row_shows_every_persona(
    frameworks: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(frameworks=frameworks).unfold()
    opened.assert_nothing_raised()
    found = advice(catalogue, tuple(frameworks.split(",")))
    counts = stands(found)
    judged = counts.total() - counts["the article names both"]
    assert (
        f"The evidence agrees with the article for {counts['agrees']} of {judged} personas"
        in opened.text
    )
    assert len(rows(opened)) == len(catalogue.personas)
    grouped = [item for items in by_group(catalogue, found).values() for item in items]
    for row, item in zip(rows(opened), grouped, strict=True):
        assert catalogue.personas[item.persona].label in row[0]
        for name in item.advised:
            assert catalogue.named(name) in row[1]
        assert (item.stand or "").capitalize() in row[2]


@pytest.mark.parametrize("persona", ["enterprise", "mobile"])
def test_the_chosen_persona_is_in_bold_and_no_other(
    persona: str, open_page: Open, catalogue: Catalogue
) -> None:
    bold = [row[0] for row in rows(open_page(persona=persona).unfold()) if row[0].startswith("**")]
    assert bold == [f"**{catalogue.personas[persona].label}**"]


def test_with_own_weights_no_persona_is_in_bold(open_page: Open) -> None:
    opened = open_page(**{"w.memory": "90"}).unfold()
    assert not any(row[0].startswith("**") for row in rows(opened))


def test_the_row_agrees_with_the_verdict_on_top(open_page: Open, catalogue: Catalogue) -> None:
    for name in catalogue.personas:
        opened = open_page(persona=name).unfold()
        (row,) = [row for row in rows(opened) if row[0].startswith("**")]
        if "clearly" in row[3] or "a little" in row[3]:
            leader, manner = row[3].strip("*").split(", ")
            assert re.search(rf"{leader}( with [A-Za-z. ]+)? fits {manner} better", opened.title)


def test_each_persona_has_a_link_to_its_view(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page(frameworks="pytorch,jax", **{"w.memory": "90"}).unfold()
    found = [
        parse_qs(link.proto.query_string)
        for link in opened.app.get("page_link")
        if link.proto.page == "decide"
    ]
    assert [query["persona"] for query in found] == [[name] for name in catalogue.personas]
    assert all(query["frameworks"] == ["pytorch", "jax"] for query in found)
    assert not any(name.startswith("w.") for query in found for name in query)


def test_personas_stand_under_their_groups(open_page: Open) -> None:
    opened = open_page().unfold()
    groups = ("Building products", "Research and learning", "Special places")
    places = [opened.text.index(group) for group in groups]
    assert len(places) == 3
    tables = [item for item in opened.app.table if "The article advises" in item.value.columns]
    assert [len(item.value) for item in tables] == [4, 4, 5]
