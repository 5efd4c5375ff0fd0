"""A filter of a page: one list to choose from, or all."""

from collections.abc import Callable, Mapping
from typing import Literal

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.links.parameters import ALL, page_controls


def filter_choice(
    catalogue: Catalogue,
    name: str,
    words: Mapping[str, str],
    *,
    on_change: Callable[[], None] | None = None,
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """The list of a page's control; ``words`` are what its values are called."""
    control = page_controls(catalogue)[name]
    st.selectbox(
        control.label,
        control.accepted,
        key=name,
        format_func=lambda value: "All" if value == ALL else words.get(value, value),
        on_change=on_change,
        width=width,
    )
