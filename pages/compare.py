"""Compare: the attribute table, the article's six rows first, and a profile of each framework."""

import streamlit as st

from comparison.findings.statements import table_cells_that_hold
from comparison.wording.verdict import fit_note
from components.compare.attribute_table import attribute_table
from components.compare.changes_since import changes_since
from components.compare.parts_over_time import parts_over_time
from components.compare.profile import profile
from components.scores.score_panel import score_panel
from components.shared.text import plain, section, small, standfirst
from components.state.session import current

now = current()
held, cells = table_cells_that_hold(now.catalogue)
st.title(
    plain(f"Of the {cells} cells of the article’s table, {held} hold as written"), anchor=False
)
standfirst(
    "Its six attributes first, in its order: what dated evidence says today, and under it what "
    "the article said."
)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.text_input(
        "Search the table",
        key="search",
        placeholder="memory, mobile, TPU ...",
        max_chars=80,
        width=320,
    )
    st.toggle("Differences only", key="differences")
small(fit_note(now.catalogue, now.view, now.verdict))
attribute_table(now)

changes_since(now)

section("All seven criteria")
score_panel(now, now.catalogue.criteria, key="compare-score", control="score")

section("Alive, moved or left alone: the parts of each ecosystem")
parts_over_time(now)

section("Each framework by itself")
names = [plain(now.catalogue.frameworks[name].name) for name in now.view.frameworks]
for tab, name in zip(st.tabs(names), now.view.frameworks, strict=True):
    with tab:
        profile(now.catalogue, name)
