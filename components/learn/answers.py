"""Questions, reasons, learning paths and the method, as text with its evidence."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import backed
from comparison.formatting import full_date
from comparison.model.texts import Answer, LearningPath, Reason
from components.shared.sources import backing
from components.shared.text import body, plain, rule, small


def answers(catalogue: Catalogue) -> None:
    for answer in catalogue.answers:
        _answer(catalogue, answer)
        rule()


def _answer(catalogue: Catalogue, answer: Answer) -> None:
    st.subheader(plain(answer.question), anchor=False)
    body(answer.answer)
    behind = backed(catalogue, answer.claims, answer.sources, answer.statistics)
    backing(catalogue, behind, key=f"answer-{answer.id}")


def reasons(catalogue: Catalogue) -> None:
    for reason in catalogue.texts.why:
        _reason(catalogue, reason)
        rule()


def _reason(catalogue: Catalogue, reason: Reason) -> None:
    st.subheader(plain(reason.title), anchor=False)
    body(reason.text)
    behind = backed(catalogue, reason.claims, reason.sources, reason.statistics)
    backing(catalogue, behind, key=f"why-{reason.id}")


def paths(catalogue: Catalogue) -> None:
    """The learning paths side by side as tabs."""
    every = catalogue.texts.learning_paths
    for tab, path in zip(st.tabs([plain(path.title) for path in every]), every, strict=True):
        with tab:
            _path(catalogue, path)


def _path(catalogue: Catalogue, path: LearningPath) -> None:
    body(path.who)
    for number, step in enumerate(path.steps, start=1):
        link = f"  \n[{plain(step.link)}]({step.link})" if step.link else ""
        st.markdown(f"**{number}\\. {plain(step.title)}**  \n{plain(step.text)}{link}", width=640)
        if step.claims or step.sources or step.statistics:
            behind = backed(catalogue, step.claims, step.sources, step.statistics)
            backing(catalogue, behind, key=f"path-{path.id}-{number}")


def method(catalogue: Catalogue) -> None:
    """The method's own page, and its constants from the data."""
    st.markdown(catalogue.method_text, width=760)
    constants = catalogue.method
    st.table(
        {
            "Doubt": ["High trust", "Medium trust", "Low trust", "Old evidence", "Proxy"],
            "Points each way": [
                f"{part.points:.1f}"
                for part in (
                    *(constants.trust[k] for k in ("high", "medium", "low")),
                    constants.age,
                    constants.proxy,
                )
            ],
            "Reason": [
                plain(part.reason)
                for part in (
                    *(constants.trust[k] for k in ("high", "medium", "low")),
                    constants.age,
                    constants.proxy,
                )
            ],
        },
        border="horizontal",
        hide_index=True,
    )
    small(f"Method version {constants.version}, data of {full_date(catalogue.edition.as_of)}.")
