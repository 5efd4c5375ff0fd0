"""The article's questions, answered from today's evidence."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import backed
from comparison.model.texts import Answer
from components.shared.sources import backing
from components.shared.text import body, plain, rule


def answers(catalogue: Catalogue) -> None:
    for answer in catalogue.answers:
        _answer(catalogue, answer)
        rule()


def _answer(catalogue: Catalogue, answer: Answer) -> None:
    st.subheader(plain(answer.question), anchor=False)
    body(answer.answer)
    behind = backed(catalogue, answer.claims, answer.sources, answer.statistics)
    backing(catalogue, behind, key=f"answer-{answer.id}")
