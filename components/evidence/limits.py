"""What the evidence does not hold, and where it must be read with care."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from components.shared.text import plain, quiet, small


def cautions(catalogue: Catalogue) -> None:
    """Cautions that belong to the statistics."""
    st.markdown("\n".join(f"- {plain(item.text)}" for item in catalogue.limits.cautions), width=760)


def not_found(catalogue: Catalogue) -> None:
    """What was looked for and not found, and how."""
    st.markdown(
        "\n".join(
            f"- {plain(item.measure)}  \n{quiet(item.tried)}" for item in catalogue.limits.not_found
        ),
        width=760,
    )
    small(f"As of {full_date(catalogue.edition.as_of)}.")
