"""Must-haves: what has to be there, what that excludes and by which fact."""

import streamlit as st

from comparison.decision.must_haves import Exclusion
from comparison.formatting import in_sentence
from components.shared.sources import fact_sources
from components.shared.status_marks import FACTS, status_mark
from components.shared.text import chart_title, plain, quiet, small
from components.state.session import Current


def must_haves(now: Current) -> None:
    """The control, and under it each exclusion and each fact that is not confirmed."""
    catalogue = now.catalogue
    selectable = [name for name, item in catalogue.requirements.items() if item.selectable]
    chart_title("Must-haves", "They come first: a documented no excludes, whatever the scores.")
    st.multiselect(
        "It must",
        selectable,
        key="must",
        format_func=lambda name: catalogue.requirements[name].phrase,
    )
    st.toggle(
        "Only what the project documents itself",
        key="own",
        help="Then a way through another project, or one that is not confirmed, excludes too.",
    )
    screening = now.verdict.screening
    for item in screening.excluded:
        st.markdown(_excluded(now, item))
    if screening.unconfirmed:
        open_facts = "; ".join(
            f"{catalogue.named(name)}: {in_sentence(catalogue.requirements[fact].label)}"
            for name, fact in screening.unconfirmed
        )
        small(f"Not confirmed, and not excluded for it: {open_facts}.")
    if now.view.must_in(catalogue) and not screening.excluded:
        small("They exclude none of the frameworks shown.")


def _excluded(now: Current, item: Exclusion) -> str:
    framework = now.catalogue.frameworks[item.framework]
    label = in_sentence(now.catalogue.requirements[item.requirement].label)
    note = f" {plain(item.fact.note)}" if item.fact.note else ""
    where = fact_sources(now.catalogue, framework, item.requirement) or "no source found"
    state = status_mark(FACTS[item.fact.state])
    return f"{plain(framework.name)} is excluded, {plain(label)}: {state}{note}  \n{quiet(where)}"
