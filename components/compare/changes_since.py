"""What changed since the article: its words before, and what evidence says today."""

import streamlit as st

from comparison.findings.changes import Change, changes
from comparison.formatting import full_date
from comparison.wording.evidence import changes_about, changes_sentence
from components.shared.page_links import cross_link
from components.shared.status_marks import finding_mark
from components.shared.text import body, plain, rule
from components.state.session import Current


def changes_since(now: Current) -> None:
    """A tab for each framework, for several together and for none, with its changes in rows."""
    groups = changes(now.catalogue, now.view.frameworks)
    if not groups:
        body("Nothing that the article says of these frameworks has changed.")
        return
    body(changes_sentence(groups))
    labels = [
        f"{changes_about(now.catalogue, group, now.view.frameworks)}: {len(group.changes)}"
        for group in groups
    ]
    for tab, group in zip(st.tabs([plain(label) for label in labels]), groups, strict=True):
        with tab:
            for change in group.changes:
                _row(now, change)
                rule()
    cross_link(now, "evidence", "All outdated statements on the Evidence page", verdict="outdated")


def _row(now: Current, change: Change) -> None:
    year = now.catalogue.edition.article.year
    before, today = st.columns([4, 7], gap="small")
    with before:
        st.markdown(
            f":small[:gray[Before, {year}]] :small[{finding_mark(change.claim.finding)}]  \n"
            f"“{plain(change.claim.quote)}”"
        )
    with today:
        dated = f"Today, evidence of {full_date(change.as_of)}" if change.as_of else "Today"
        st.markdown(f":small[:gray[{plain(dated)}]]  \n{plain(change.today)}")
