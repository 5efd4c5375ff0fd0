"""Four either-or questions that give weights, for those who do not want to weigh."""

import streamlit as st

from comparison.links.parameters import QUESTION_PREFIX
from comparison.links.weights import lens_from, weights_from
from comparison.model.personas import Question
from comparison.reading.live import served
from components.shared.text import plain, small
from components.state.session import Current, set_lens, set_weights


def answered(now: Current) -> bool:
    """Whether any of the questions has an answer."""
    return any(now.view.controls.get(_key(q)) for q in now.catalogue.questions.questions)


def questions(now: Current) -> None:
    """The questions; each answer moves the weights at once."""
    for question in now.catalogue.questions.questions:
        words = {answer.id: plain(answer.label) for answer in question.answers}
        st.segmented_control(
            plain(question.text),
            list(words),
            key=_key(question),
            format_func=words.__getitem__,
            on_change=_take_answers,
        )
    small("Each answer adds to some weights. An answer can be taken back.")


def _key(question: Question) -> str:
    return f"{QUESTION_PREFIX}{question.id}"


def _take_answers() -> None:
    """Weights, and whose evidence counts, from the answers so far."""
    catalogue = served().catalogue
    chosen = {q.id: st.session_state.get(_key(q)) for q in catalogue.questions.questions}
    set_weights(weights_from(catalogue, chosen))
    set_lens(lens_from(catalogue, chosen))
