"""The footer of every page: which data this is."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import counted, full_date
from components.shared.text import rule, small


def footer(catalogue: Catalogue) -> None:
    st.space("medium")
    rule()
    small(
        f"Data version {catalogue.version}, fingerprint {catalogue.fingerprint}. "
        f"Evidence as of {full_date(catalogue.edition.as_of)}: "
        f"{counted(len(catalogue.claims), 'statement')} of the article, "
        f"{counted(len(catalogue.statistics), 'statistic')}, "
        f"{counted(len(catalogue.sources), 'source')}.",
        measure="none",
    )
