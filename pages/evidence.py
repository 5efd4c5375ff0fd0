"""Evidence: every statement of the article with its finding, and every dated statistic."""

import streamlit as st

from comparison.findings.statements import counts
from comparison.formatting import counted, full_date
from components.evidence.due_for_review import due_for_review
from components.evidence.limits import limits
from components.evidence.statement_list import statement_list
from components.evidence.statement_pictures import finding_picture, section_picture
from components.evidence.statistic_list import statistic_list
from components.scores.score_panel import score_panel
from components.shared.text import body, plain, section, standfirst
from components.state.session import current

now = current()
catalogue, found = now.catalogue, counts(now.catalogue)
total = sum(found.values())
title = f"Of the article’s {counted(total, 'statement')}, {found['supported']} hold as written"
st.title(plain(title), anchor=False)
standfirst(
    f"{found['outdated']} are out of date, {found['partly']} are partly right, "
    f"{found['self-contradictory']} contradict another line of the same article. Each was checked "
    f"against dated sources on {full_date(catalogue.edition.as_of)}."
)
st.space("small")
pictures, statements = st.columns([4, 7], gap="large")
with pictures:
    finding_picture(catalogue)
    st.space("small")
    section_picture(catalogue)
with statements:
    statement_list(now)

section(f"All {len(catalogue.statistics):,} statistics")
body("Counted by others or by us, each with its date, its source and how it was counted.")
statistic_list(now)
limits(catalogue)

due_for_review(now)

section("From statistics to scores")
score_panel(now, catalogue.criteria, key="evidence-score")
