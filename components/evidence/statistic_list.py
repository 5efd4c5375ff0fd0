"""All dated statistics in one table."""

import pandas as pd
import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import select_statistics
from comparison.formatting import amount, counted, short_date
from comparison.links.parameters import MAX_TEXT
from comparison.model.evidence import Statistic
from components.shared.filter_choice import filter_choice
from components.shared.text import small
from components.state.session import Current

CONTROLS = ("axis", "figure")
"""The parameters of a link that narrow the list."""


def narrowed(now: Current) -> bool:
    """Whether the link narrows the statistics, so that the list is to stand open."""
    return any(name in now.view.controls for name in CONTROLS)


def statistic_list(now: Current) -> None:
    """Filtered; how each was counted stands in its last column."""
    catalogue, view = now.catalogue, now.view
    for name in CONTROLS:  # what was chosen before the list was folded
        st.session_state.setdefault(name, view.control(catalogue, name))
    grid = st.grid(2, min_column_width=150, gap="small")
    with grid.cell():
        labels = {axis: axis.replace("_", " ").capitalize() for axis in catalogue.axes.values()}
        filter_choice(catalogue, "axis", labels)
    with grid.cell():
        st.text_input(
            "Search the statistics",
            key="figure",
            placeholder="downloads, wheel, mlperf ...",
            max_chars=MAX_TEXT,
        )
    found = select_statistics(
        catalogue, axis=view.control(catalogue, "axis"), text=view.control(catalogue, "figure")
    )
    small(f"{len(found):,} of {counted(len(catalogue.statistics), 'statistic')} fit.")
    st.dataframe(
        _frame(catalogue, found).style.format(short_date, subset=["Date"]),
        hide_index=True,
        key="statistics",
        height=420,
        column_config={
            "Source": st.column_config.LinkColumn(width="small", display_text="Open source"),
            "Measure": st.column_config.TextColumn(width="large", pinned=True),
        },
        alt=f"{counted(len(found), 'statistic')} with value, unit, date, trust and source.",
    )


def _frame(catalogue: Catalogue, found: list[Statistic]) -> pd.DataFrame:
    """Dates as they are stored, 2026-11 before 2026-11-22, so that the table can sort them."""
    return pd.DataFrame(
        {
            "Measure": [item.measure for item in found],
            "Framework": [
                catalogue.named(item.framework) if item.framework else "" for item in found
            ],
            "Value": [_value(item) for item in found],
            "Unit": [item.unit for item in found],
            "Date": [item.as_of for item in found],
            "Trust": [item.trust for item in found],
            "Published by": [catalogue.sources[item.source].publisher for item in found],
            "Source": [catalogue.sources[item.source].url or "" for item in found],
            "How it was counted": [item.method for item in found],
        }
    )


def _value(item: Statistic) -> str:
    day = item.unit == "date" and isinstance(item.value, str)
    return short_date(str(item.value)) if day else amount(item.value)
