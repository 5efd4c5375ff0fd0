"""The profile of a framework: who uses it, special features, and which of its parts are alive."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import behind
from comparison.formatting import counted, full_date
from comparison.model.framework import FactState, Framework, Part, Statement
from components.shared.sources import backing, fact_sources
from components.shared.status_marks import FACTS, PARTS, finding_mark, status_mark
from components.shared.text import body, plain, quiet, rule, small
from components.state.session import Current


def profiles(now: Current) -> None:
    """A tab for each framework shown."""
    names = [plain(now.catalogue.frameworks[name].name) for name in now.view.frameworks]
    for tab, name in zip(st.tabs(names), now.view.frameworks, strict=True):
        with tab:
            profile(now.catalogue, name)


def profile(catalogue: Catalogue, name: str) -> None:
    """Everything about one framework that is not in the attribute table."""
    framework = catalogue.frameworks[name]
    body(framework.description)
    links = " · ".join(f"[{plain(link.label)}]({link.url})" for link in framework.links)
    st.markdown(f"{links}  \n:small[:gray[Licence: {plain(framework.licence)}]]")
    for title, statements in (
        ("Who uses it", framework.users),
        ("Special features", framework.features),
        ("Community", framework.community),
    ):
        if statements:
            _statements(catalogue, title, statements)
    _parts(catalogue, name, framework.parts)
    _facts(catalogue, framework)


def _statements(catalogue: Catalogue, title: str, statements: Sequence[Statement]) -> None:
    st.subheader(title, anchor=False)
    for statement in statements:
        marks = " ".join(
            finding_mark(catalogue.claims[claim].finding) for claim in statement.claims[:1]
        )
        reasons = "  \n".join(
            f"{quiet(catalogue.claims[claim].reason)}" for claim in statement.claims[:1]
        )
        st.markdown(f"{plain(statement.text)} {marks}  \n{reasons}", width=760)


def _parts(catalogue: Catalogue, name: str, parts: Sequence[Part]) -> None:
    if not parts:
        return
    st.subheader("Parts of its ecosystem", anchor=False)
    alive = sum(part.status in ("live", "maintenance") for part in parts)
    small(f"{alive} of {counted(len(parts), 'part')} still get releases. {_meanings(catalogue)}")
    for index, part in enumerate(parts):
        rule()
        left, right = st.columns([4, 7], gap="small")
        with left:
            st.markdown(f"**{plain(part.name)}**  \n{status_mark(PARTS[part.status])}")
        with right:
            last = f" Last release {full_date(part.last_release)}." if part.last_release else ""
            st.markdown(f"{plain(part.purpose)}. {plain(part.note + last)}")
            backing(catalogue, behind(catalogue, part), key=f"part-{name}-{index}")


def _meanings(catalogue: Catalogue) -> str:
    return " ".join(
        f"{PARTS[status][2]}: {meaning[0].lower()}{meaning[1:]}"
        for status, meaning in catalogue.edition.statuses.items()
        if status in PARTS
    )


def _facts(catalogue: Catalogue, framework: Framework) -> None:
    st.subheader("What it can and cannot", anchor=False)
    ordered = sorted(
        catalogue.requirements.items(),
        key=lambda item: list(_groups(catalogue)).index(item[1].group),
    )
    for group, items in groupby(ordered, key=lambda item: item[1].group):
        lines = [_fact(catalogue, framework, name) for name, _ in items]
        st.markdown(f"{quiet(group)}\n\n" + "\n".join(lines), width=760)


def _groups(catalogue: Catalogue) -> dict[str, None]:
    return dict.fromkeys(item.group for item in catalogue.requirements.values())


def _fact(catalogue: Catalogue, framework: Framework, name: str) -> str:
    fact = framework.facts.get(name)
    state: FactState = fact.state if fact else "unknown"
    note = f" {plain(fact.note)}" if fact and fact.note else ""
    label = plain(catalogue.requirements[name].label)
    where = fact_sources(catalogue, framework, name)
    return f"- {label}: {status_mark(FACTS[state])}{note}" + (f" {quiet(where)}" if where else "")
