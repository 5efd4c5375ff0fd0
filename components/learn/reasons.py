"""Why the choice matters, as the article gives it and as evidence has it."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import backed
from comparison.model.texts import Reason
from components.shared.sources import backing
from components.shared.text import body, plain, rule


def reasons(catalogue: Catalogue) -> None:
    for reason in catalogue.texts.why:
        _reason(catalogue, reason)
        rule()


def _reason(catalogue: Catalogue, reason: Reason) -> None:
    st.subheader(plain(reason.title), anchor=False)
    body(reason.text)
    behind = backed(catalogue, reason.claims, reason.sources, reason.statistics)
    backing(catalogue, behind, key=f"why-{reason.id}")
