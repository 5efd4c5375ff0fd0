"""Evidence: every statement of the article with its finding, and every dated statistic."""

import streamlit as st

from comparison.findings.statements import fitting
from components.evidence.due_for_review import due_for_review
from components.evidence.limits import cautions, not_found
from components.evidence.statement_list import PLACE, statement_filters, statement_list
from components.evidence.statement_pictures import finding_picture, section_picture
from components.evidence.statistic_list import narrowed, statistic_list
from components.scores.score_panel import score_panel
from components.shared.contents import contents
from components.shared.folded import folded
from components.shared.page_heading import page_heading
from components.shared.text import body, rule
from components.state.session import current

now = current()
catalogue = now.catalogue
page_heading(now, "evidence")
contents(
    {
        PLACE: "Statements",
        "statistics": "Statistics",
        "care": "Cautions",
        "not-found": "Not found",
        "due": "Due for review",
        "scores": "Scores",
    }
)
statement_filters(catalogue)
fit = fitting(catalogue, now.view)
pictures, statements = st.columns([4, 7], gap="medium")
with pictures:
    if fit:
        finding_picture(catalogue, fit)
        section_picture(catalogue, fit)
with statements:
    rule(place=PLACE)
    statement_list(now, fit)

rule(strong=True, above="1.75rem")
title = f"All {len(catalogue.statistics):,} statistics"
with folded(title, key="statistics", open=narrowed(now)) as opened:
    if opened:
        body("Counted by others or by us, each with its date, its source and how it was counted.")
        statistic_list(now)
with folded("Read with care", key="care") as opened:
    if opened:
        cautions(catalogue)
with folded("Looked for and not found", key="not-found") as opened:
    if opened:
        not_found(catalogue)
with folded("Due for review", key="due") as opened:
    if opened:
        due_for_review(now)
with folded("From statistics to scores", key="scores") as opened:
    if opened:
        score_panel(now, catalogue.criteria, key="evidence-score")
