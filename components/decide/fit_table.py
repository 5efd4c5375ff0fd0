"""The scores in a table: weights and scores by criterion, the leader's name marked."""

import streamlit as st

from comparison.scoring.criteria import criterion_score
from comparison.wording.chart_titles import EACH
from comparison.wording.scores import coverage_words, score_in_range
from components.shared.text import chart_title, plain
from components.state.session import Current

ABOUT = f"Out of 10, with the range that the evidence allows. {EACH}"


def fit_table(now: Current) -> None:
    """A row a criterion, most important first; what is unknown is said in words."""
    catalogue, leader = now.catalogue, now.verdict.leader
    weights = now.view.weights_in(catalogue)
    order = sorted(weights, key=lambda name: -weights[name])
    columns: dict[str, list[str]] = {
        "Criterion": [plain(catalogue.criteria[name].label) for name in order],
        "Weight": [str(weights[name]) for name in order],
    }
    for name in now.view.frameworks:
        best = name == leader and now.verdict.state in ("clear", "close")
        word = " :green[:material/check: better fit]" if best else ""
        title = plain(catalogue.frameworks[name].name) + word
        columns[title] = [_cell(now, name, criterion) for criterion in order]
    chart_title("The scores behind it", ABOUT, level=2)
    with st.container(key="fit-table"):
        st.table(columns, border="horizontal", hide_index=True)


def _cell(now: Current, framework: str, criterion: str) -> str:
    score = criterion_score(now.catalogue, framework, criterion, now.view.lens_shown)
    return f"{score_in_range(score)}, {coverage_words(score)}"
