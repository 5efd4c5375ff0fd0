"""What changed since the article: its words before, and what evidence says today."""

import streamlit as st

from comparison.findings.changes import Change, Changes, changes
from comparison.formatting import counted, full_date, listed
from components.shared.page_links import cross_link
from components.shared.status_marks import verdict_mark
from components.shared.text import body, plain, rule, section
from components.state.session import Current


def changes_since(now: Current) -> None:
    """A tab for each framework, for several together and for none, with its changes in rows."""
    groups = changes(now.catalogue, now.view.frameworks)
    if not groups:
        return
    section("What changed since the article")
    body(_summary(groups))
    labels = [f"{_about(now, group)}: {len(group.changes)}" for group in groups]
    for tab, group in zip(st.tabs([plain(label) for label in labels]), groups, strict=True):
        with tab:
            for change in group.changes:
                _row(now, change)
                rule()
    cross_link(now, "evidence", "All outdated statements on the Evidence page", verdict="outdated")


def _summary(groups: list[Changes]) -> str:
    verdicts = [change.claim.verdict for group in groups for change in group.changes]
    late, wrong = verdicts.count("outdated"), verdicts.count("contradicted")
    parts = [f"{late} held once"] if late else []
    parts += [f"{wrong} {'is' if wrong == 1 else 'are'} contradicted"] if wrong else []
    verb = "does" if len(verdicts) == 1 else "do"
    found = counted(len(verdicts), "statement")
    return f"{found} of the article {verb} not hold today: {listed(parts)}."


def _about(now: Current, group: Changes) -> str:
    if not group.frameworks:
        return "The field"
    if len(group.frameworks) > 2 and group.frameworks == now.view.frameworks:
        return "All of them"
    return listed([now.catalogue.named(name) for name in group.frameworks])


def _row(now: Current, change: Change) -> None:
    year = now.catalogue.edition.article.year
    before, today = st.columns([4, 7], gap="small")
    with before:
        st.markdown(
            f":small[:gray[Before, {year}]] :small[{verdict_mark(change.claim.verdict)}]  \n"
            f"“{plain(change.claim.quote)}”"
        )
    with today:
        dated = f"Today, evidence of {full_date(change.as_of)}" if change.as_of else "Today"
        st.markdown(f":small[:gray[{plain(dated)}]]  \n{plain(change.today)}")
