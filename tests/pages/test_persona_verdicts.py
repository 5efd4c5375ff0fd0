"""For each persona the pages say what the method computes, in the same words and marks."""

import re

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict, decide
from comparison.links.view import View
from comparison.reading.load import PROJECT_DATA
from comparison.wording.answer import answer
from comparison.wording.verdict import wording
from tests.pages.opened_page import Open

PERSONAS = sorted(path.stem for path in (PROJECT_DATA / "personas").glob("*.yaml"))
FIT = "better fit"


def verdict_for(catalogue: Catalogue, view: View) -> Verdict:
    weights, must = view.weights_in(catalogue), view.must_in(catalogue)
    return decide(catalogue, view.frameworks, weights, must, lens=view.lens_shown)


@pytest.fixture
def view(persona: str, catalogue: Catalogue) -> View:
    return View(catalogue.edition.default_frameworks, persona)


def test_there_are_thirteen_personas(catalogue: Catalogue) -> None:
    assert sorted(catalogue.personas) == PERSONAS
    assert len(PERSONAS) == 13


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_title_names_the_framework_that_the_method_finds(
    persona: str, view: View, open_page: Open, catalogue: Catalogue
) -> None:
    verdict = verdict_for(catalogue, view)
    title = open_page(persona=persona).title
    assert title.startswith(f"For {catalogue.personas[persona].noun}, ")
    if verdict.state in ("clear", "close"):
        manner = "clearly" if verdict.state == "clear" else "a little"
        leader = catalogue.named(verdict.leader or "")
        assert re.search(rf"{leader}( with [A-Za-z. ]+)? fits {manner} better", title)
    else:
        assert "does not decide" in title
    assert title == wording(catalogue, view, verdict).title
    assert title == answer(catalogue, view).sentence


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_table_marks_the_better_fit_and_no_other_framework(
    persona: str, view: View, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", persona=persona)
    opened.assert_nothing_raised()
    (head,) = re.findall(r"<thead.*?</thead>", " ".join(opened.html))
    verdict = verdict_for(catalogue, view)
    decided = verdict.state in ("clear", "close")
    assert " ".join(opened.html).count(f"{FIT}</span>") == int(decided)
    marked = [cell for cell in head.split("<th")[1:] if FIT in cell]
    assert len(marked) == int(decided)
    assert all(f" {catalogue.named(verdict.leader or '')}</span>" in cell for cell in marked)


def test_nobody_fits_better_where_the_evidence_does_not_decide(
    open_page: Open, catalogue: Catalogue
) -> None:
    view = View(catalogue.edition.default_frameworks, "edge")
    assert verdict_for(catalogue, view).state == "cannot say"
    for page in ("overview", "compare", "decide"):
        opened = open_page(page, persona="edge")
        opened.assert_nothing_raised()
        assert FIT not in opened.text


@pytest.mark.parametrize("persona", PERSONAS)
def test_decide_shows_the_weights_of_the_persona_and_marks_the_same_fit(
    persona: str, view: View, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("decide", persona=persona)
    opened.assert_nothing_raised()
    assert opened.weights == list(catalogue.personas[persona].weights.values())
    verdict = verdict_for(catalogue, view)
    heads = [text for text in opened.labels if text.endswith(f"{FIT}]")]
    decided = verdict.state in ("clear", "close")
    assert len(heads) == decided
    assert all(head.startswith(catalogue.named(verdict.leader or "")) for head in heads)


def test_another_persona_chosen_on_the_page_changes_the_title(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page()
    opened.app.selectbox(key="persona").set_value("mobile").run()
    opened.assert_nothing_raised()
    assert opened.title.startswith(f"For {catalogue.personas['mobile'].noun}, ")


def test_another_persona_brings_its_own_weights_and_must_haves(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("decide", persona="student", must="tpu", **{"w.memory": "77"})
    opened.app.selectbox(key="persona").set_value("mobile").run()
    mobile = catalogue.personas["mobile"]
    assert opened.weights == list(mobile.weights.values())
    assert tuple(opened.must) == mobile.must
