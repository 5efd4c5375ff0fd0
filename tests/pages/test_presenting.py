"""Presenting: one thing at a time, in order, from the same words and numbers as the pages."""

import pytest

from comparison.catalogue import Catalogue
from comparison.links.parameters import STEPS
from tests.pages.opened_page import Open

FOUR = ["tensorflow", "pytorch", "jax", "keras"]


@pytest.mark.parametrize("frameworks", [FOUR[:2], FOUR])
@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_one_heading_and_nothing_of_the_frame(
    step: str, frameworks: list[str], open_page: Open
) -> None:
    shown = open_page(present="1", step=step, frameworks=frameworks, persona="web")
    assert len(shown.app.title) == 1
    assert not shown.app.selectbox
    assert not shown.app.exception
    assert f"{STEPS.index(step) + 1} of {len(STEPS)}" in shown.text


def test_the_verdicts_step_says_the_sentence_of_the_overview(open_page: Open) -> None:
    plain, presented = (
        open_page(persona="edge"),
        open_page(persona="edge", present="1", step="verdict"),
    )
    assert presented.title == plain.title


def test_a_link_without_a_step_begins_with_the_question(open_page: Open) -> None:
    shown = open_page(present="1", persona="student", frameworks=["pytorch", "jax"])
    assert shown.title == "Which deep learning framework fits us: PyTorch or JAX?"
    assert "We choose as a student." in shown.text
    assert shown.app.button(key="present-previous").disabled


def test_next_and_previous_go_through_all_steps_and_end_there(open_page: Open) -> None:
    shown = open_page(present="1")
    titles = [shown.title]
    for _ in STEPS[1:]:
        shown.app.button(key="present-next").click().run()
        titles.append(shown.title)
    assert len(set(titles)) == len(STEPS)
    assert shown.app.button(key="present-next").disabled
    shown.app.button(key="present-previous").click().run()
    assert shown.title == titles[-2]


def test_speaker_notes_name_weights_and_how_sure_and_stay_from_step_to_step(
    open_page: Open, catalogue: Catalogue
) -> None:
    shown = open_page(present="1", persona="mobile")
    assert "Weights of 100" not in shown.text
    shown.app.button(key="present-speaker-notes").click().run()
    assert "Weights of 100: deployment 35, performance 20, memory 15" in shown.text
    shown.app.button(key="present-next").click().run()
    assert "Weights of 100" in shown.text
    shown.app.button(key="present-hide-speaker-notes").click().run()
    assert "Weights of 100" not in shown.text


def test_speaker_notes_of_each_step_have_the_figures_behind_it(open_page: Open) -> None:
    notes = {
        step: open_page(present="1", persona="distributed", step=step, notes="1").text
        for step in STEPS
    }
    for step, figures in {
        "question": "sources stand behind what weighs here",
        "decides": "Together: the margin: ",
        "scores": "Scores from 0 to 10 with the range of the evidence, by weight.",
        "verdict": "scores drawn 256 times within their ranges",
        "case": "and nothing against it",
        "moving": "No existing code is named in this view.",
        "limits": "Performance of TensorFlow has no score; what would settle it: ",
    }.items():
        assert [name for name, text in notes.items() if figures in text] == [step], step


def test_leaving_shows_the_overview_of_the_same_view(open_page: Open) -> None:
    shown = open_page(present="1", step="limits", notes="1", persona="mobile")
    shown.app.button(key="present-leave").click().run()
    assert shown.app.selectbox(key="persona").value == "mobile"
    assert not {"present", "step", "notes"} & set(shown.app.query_params)


def test_steps_that_have_nothing_to_show_are_left_out(open_page: Open) -> None:
    alone = open_page(present="1", frameworks=["pytorch"])
    assert "1 of 5" in alone.text
    alone = open_page(present="1", step="decides", frameworks=["pytorch"])
    assert alone.title == "Does PyTorch fit us?"


def test_a_step_that_is_not_known_is_named_to_the_reader(open_page: Open) -> None:
    shown = open_page(present="1", step="decide")
    (note,) = shown.notes
    assert "step" in note
    assert '"decides"' in note


def test_the_rival_that_decide_shows_is_presented_too(open_page: Open) -> None:
    four = {"frameworks": FOUR, "persona": "mobile"}
    shown = open_page(present="1", step="decides", rival="jax", notes="1", **four)
    assert shown.title.startswith("PyTorch against JAX: ")
    assert "between PyTorch and JAX" in shown.text
    usual = open_page(present="1", step="decides", **four)
    assert "against" not in usual.title


def test_that_only_a_projects_own_documents_count_is_said_first(open_page: Open) -> None:
    assert "Only what a project documents itself counts." in open_page(present="1", own="true").text
