"""Decide: whose weights, which must-haves, what each brings, and what would change the answer."""

import streamlit as st

from comparison.wording.verdict import wording
from components.decide.fit_table import fit_table
from components.decide.must_haves import must_haves
from components.decide.questions import start_from_questions
from components.decide.stability import stability
from components.decide.strip import verdict_strip
from components.decide.team import team
from components.decide.turning_points import turning_point_bars
from components.decide.weights import weight_controls
from components.decide.winners import winners
from components.scores.decision_picture import decision_picture
from components.scores.rival import duel_shown, rival_choice
from components.scores.score_panel import score_panel
from components.scores.show_me import show_turning_point
from components.scores.verdict import verdict_notes
from components.shared.page_heading import page_heading
from components.shared.text import section
from components.state.session import current

now = current()
catalogue, verdict = now.catalogue, now.verdict
words = wording(catalogue, now.view, verdict)
page_heading(now, "decide")
show_turning_point(now)
verdict_notes(now, words)
verdict_strip(now, words)
controls, pictures = st.columns([3, 7], gap="large")
with controls:
    weight_controls(now)
    start_from_questions(now)
    must_haves(now)
with pictures:
    fit_table(now)
    duel = duel_shown(now)
    if duel is not None:
        rival_choice(now, duel)
        decision_picture(now, duel)
        stability(now, duel)
        turning_point_bars(now, duel)
        winners(now)

team(now)

with st.container(key="made-scores"):
    section("How the scores are made")
    score_panel(now, catalogue.criteria, key="decide-score")
