"""Must-haves: what has to be there, what that excludes and by which fact."""

from collections.abc import Mapping
from itertools import groupby

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.must_haves import Exclusion, screen
from comparison.formatting import in_sentence
from comparison.model.personas import Requirement
from comparison.wording.beside_verdict import must_sentence
from components.shared.html import Html, tag
from components.shared.sources import fact_sources
from components.shared.status_marks import FACTS, status_mark
from components.shared.text import chart_title, plain, quiet, small, titled
from components.state.session import Current, chosen, set_must

GROUP = "must-group-"


def must_haves(now: Current) -> None:
    """A row of choices a group, and under them each exclusion and each fact not confirmed."""
    with st.container(key="must-haves"):
        _controls(now)
    _on_paper(now)
    _what_they_did(now)


def _controls(now: Current) -> None:
    chart_title(
        "Must-haves",
        "They come first: a documented no excludes, whatever the scores. Beside each: how many of "
        "the frameworks shown it leaves by itself.",
        level=2,
    )
    for group, items in _groups(now.catalogue).items():
        _group(now, group, items)
    st.toggle(
        "Only what the project documents itself",
        key="own",
        help="Then a way through another project, or one that is not confirmed, excludes too.",
    )


def _on_paper(now: Current) -> None:
    """The must-haves that count, in words: what is there to be pressed does not print."""
    told = Html(titled("Must-haves", must_sentence(now.catalogue, now.view), level=2))
    st.html(tag("div", told, class_="ff-paper"))


def _groups(catalogue: Catalogue) -> Mapping[str, list[Requirement]]:
    """What can be demanded, by group, in the order of the data."""
    order = list(dict.fromkeys(item.group for item in catalogue.requirements.values()))
    items = [item for item in catalogue.requirements.values() if item.selectable]
    items.sort(key=lambda item: order.index(item.group))
    return {group: list(found) for group, found in groupby(items, key=lambda item: item.group)}


def _group(now: Current, group: str, items: list[Requirement]) -> None:
    names = [item.id for item in items]
    words = {item.id: f"{plain(item.phrase)} ({_left(now, item.id)})" for item in items}
    key = f"{GROUP}{group}"
    st.session_state[key] = [name for name in names if name in now.view.must_in(now.catalogue)]
    st.pills(
        plain(group),
        names,
        selection_mode="multi",
        wrap=True,
        key=key,
        format_func=words.__getitem__,
        on_change=_take,
    )


def _left(now: Current, requirement: str) -> str:
    """``1 of 2``: how many of the frameworks shown this must-have alone leaves."""
    shown, own = now.view.frameworks, now.view.own_only
    grounds = grounds_of(now.catalogue, now.view.lens_shown)
    return f"{len(screen(grounds, shown, [requirement], own_only=own).kept)} of {len(shown)}"


def _take() -> None:
    """Every group's choices together, as the must-haves of the view."""
    groups = _groups(chosen().catalogue)
    set_must([name for group in groups for name in st.session_state.get(f"{GROUP}{group}", ())])


def _what_they_did(now: Current) -> None:
    screening = now.verdict.screening
    for item in screening.excluded:
        st.markdown(_excluded(now, item))
    if screening.unconfirmed:
        open_facts = "; ".join(
            f"{now.catalogue.named(name)}: {in_sentence(now.catalogue.requirements[fact].label)}"
            for name, fact in screening.unconfirmed
        )
        small(f"Not confirmed, and not excluded for it: {open_facts}.")
    if now.view.must_in(now.catalogue) and not screening.excluded:
        small("They exclude none of the frameworks shown.")


def _excluded(now: Current, item: Exclusion) -> str:
    framework = now.catalogue.frameworks[item.framework]
    label = in_sentence(now.catalogue.requirements[item.requirement].label)
    note = f" {plain(item.fact.note)}" if item.fact.note else ""
    where = fact_sources(now.catalogue, framework, item.requirement) or "no source found"
    state = status_mark(FACTS[item.fact.state])
    return f"{plain(framework.name)} is excluded, {plain(label)}: {state}{note}  \n{quiet(where)}"
