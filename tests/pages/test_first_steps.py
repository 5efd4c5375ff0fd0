"""Learn: the door for newcomers and the glossary, made from the data and alike for everybody."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from comparison.catalogue import Catalogue
from comparison.links.parameters import slug
from tests.pages.opened_page import Open, OpenedPage, as_read, one_line

TAG = re.compile(r"<[^>]*>")


def links(opened: OpenedPage) -> dict[str, Any]:
    """The links between pages by their label."""
    return {as_read(item.proto.label): item.proto for item in opened.app.get("page_link")}


def commands(opened: OpenedPage) -> list[str]:
    return [item.value for item in opened.app.code]


def glossary(opened: OpenedPage) -> str:
    (found,) = [html for html in opened.html if "<dl" in html]
    return found


def told_terms(opened: OpenedPage) -> dict[str, Any]:
    """What the browser is told of the terms."""
    (found,) = [
        item.proto
        for item in opened.app.get("bidi_component")
        if item.proto.component_name == "framefit_terms"
    ]
    told: dict[str, Any] = json.loads(found.json)
    return told


def test_the_overview_leads_newcomers_to_the_four_questions(open_page: Open) -> None:
    link = links(open_page(persona="student"))["New to this? Four questions"]
    assert link.page == "learn"
    assert "persona=student" in link.query_string


def test_the_answers_give_a_first_answer_and_their_weights_go_along_to_decide(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("learn")
    assert "Before you have answered" in opened.text
    opened.app.button_group(key="q.where").set_value("devices").run()
    opened.assert_nothing_raised()
    assert "Your first answer" in opened.text
    assert "With your weights" in opened.text
    opened.app.switch_page("../pages/decide.py").run()
    added = {"performance": 5, "ease_of_use": 5, "ecosystem": 10, "memory": 10, "deployment": 45}
    added |= {"research": 0, "maintenance": 10}
    order = list(catalogue.criteria)
    exact = [100 * added[name] / 85 for name in order]
    assert sum(opened.weights) == 100
    assert all(abs(shown - share) < 1 for shown, share in zip(opened.weights, exact, strict=True))


def test_who_runs_models_on_devices_is_answered_by_the_evidence_of_devices(open_page: Open) -> None:
    """On servers deployment speaks for PyTorch; on devices, at this weight, for TensorFlow."""
    opened = open_page("learn")
    opened.app.button_group(key="q.where").set_value("devices").run()
    opened.app.switch_page("../pages/decide.py").run()
    assert "Seen with the evidence that counts for a mobile developer." in opened.text
    opened.app.switch_page("../pages/learn.py").run()
    opened.app.button_group(key="q.where").set_value("servers").run()
    opened.app.switch_page("../pages/decide.py").run()
    assert "Seen with the evidence" not in opened.text


def test_answers_given_on_learn_are_in_its_link_so_that_they_can_be_taken_back(
    open_page: Open,
) -> None:
    opened = open_page("learn")
    opened.app.button_group(key="q.where").set_value("devices").run()
    query = dict(opened.app.query_params)
    assert query["q.where"] == "devices"
    again = open_page("learn", **query)
    assert again.app.button_group(key="q.where").value == "devices"
    assert "Your first answer" in again.text


def test_every_framework_has_its_command_its_tutorial_and_what_to_read_next(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("learn")
    assert len(commands(opened)) == len(catalogue.edition.order)
    assert all(re.fullmatch(r"pip install( [a-z-]+==[0-9.]+)+", line) for line in commands(opened))
    for framework in (catalogue.frameworks[name] for name in catalogue.edition.order):
        for name in (framework.first_steps.tutorial, framework.first_steps.next):
            assert name is not None
            assert catalogue.sources[name].title in opened.text


def test_a_framework_that_lacks_first_steps_says_so(
    own_data: Path, open_page: Open, catalogue: Catalogue
) -> None:
    path = own_data / "frameworks" / "jax.yaml"
    text = path.read_text("utf-8")
    start = text.index("\nfirst_steps:")
    path.write_text(text[:start] + text[text.index("\nusers:") :], "utf-8")
    opened = open_page("learn")
    opened.assert_nothing_raised()
    assert len(commands(opened)) == len(catalogue.edition.order) - 1
    assert "No run of ours has installed it yet, so no command can be given." in opened.text
    assert "First: No first tutorial of its own is among the data." in opened.text
    assert "Next: Nothing to read next is among the data." in opened.text


def test_the_small_model_opens_on_the_code_page(open_page: Open) -> None:
    link = links(open_page("learn"))["A small classifier, side by side"]
    assert link.page == "code"
    query = dict(part.split("=") for part in link.query_string.split("&") if "task" in part)
    assert query == {"task": "people.classifier"}
    assert "A small classifier" in open_page("code", **query).title


def test_the_glossary_holds_every_term_once_in_alphabetical_order_with_its_backing(
    open_page: Open, catalogue: Catalogue
) -> None:
    found = glossary(open_page("learn").unfold())
    shown = [unescape(TAG.sub("", name)) for name in re.findall(r"<dt [^>]*>(.*?)</dt>", found)]
    assert shown == sorted((term.term for term in catalogue.terms), key=str.lower)
    text = unescape(TAG.sub("", found))
    for term in catalogue.terms:
        assert " ".join(term.sentences) in text
        assert f'id="glossary-{term.id}"' in found
        backing = catalogue.sources[term.source].title if term.source else term.method
        assert backing
        assert backing in text


def test_no_fold_of_the_glossary_parts_a_letter(open_page: Open) -> None:
    folds = re.findall(r"<details.*?</details>", glossary(open_page("learn").unfold()), re.DOTALL)
    letters = [
        {name[0].upper() for name in re.findall(r"<dt [^>]*>(.*?)</dt>", fold)} for fold in folds
    ]
    assert len(letters) > 3
    assert sum(map(len, letters)) == len(set.union(*letters))


@pytest.mark.parametrize("page", ["overview", "compare", "decide", "evidence", "code", "learn"])
def test_every_page_tells_the_browser_all_terms(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    told = told_terms(open_page(page))
    assert told["fingerprint"] == catalogue.fingerprint
    assert [term["id"] for term in told["terms"]] == [term.id for term in catalogue.terms]
    first = catalogue.terms[0]
    assert told["terms"][0]["text"] == f"{first.sentences[0]} {first.sentences[1]}"


def test_markup_in_the_glossary_is_shown_as_text(own_data: Path, open_page: Open) -> None:
    path = own_data / "glossary.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("term: XLA", "term: <b>x</b>"), "utf-8")
    assert text != path.read_text("utf-8")
    found = glossary(open_page("learn").unfold())
    assert "&lt;b&gt;x&lt;/b&gt;" in found
    assert "<b>x</b>" not in found


def test_every_heading_of_the_method_is_a_fold_with_its_text(
    open_page: Open, catalogue: Catalogue
) -> None:
    headings = re.findall(r"(?m)^### (.+)$", catalogue.method_text)
    closed = open_page("learn")
    assert len(headings) > 10
    assert set(map(slug, headings)) <= set(closed.keys("folded-"))
    said = closed.unfold().text
    for line in catalogue.method_text.splitlines():
        if line and not line.startswith(("#", "|")):
            assert one_line(as_read(line)) in said


def test_nothing_of_learn_is_lost_behind_its_folds(open_page: Open, catalogue: Catalogue) -> None:
    said = open_page("learn").unfold().text
    for item in (*catalogue.answers, *catalogue.texts.why):
        title = getattr(item, "question", None) or item.title
        assert one_line(title) in said
    for path in catalogue.texts.learning_paths:
        assert one_line(path.title) in said
