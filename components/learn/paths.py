"""Learning paths: what to learn in which order, for somebody."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import behind
from comparison.model.texts import LearningPath
from components.shared.sources import backing
from components.shared.text import body, plain


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
            backing(catalogue, behind(catalogue, step), key=f"path-{path.id}-{number}")
