"""All dated statistics in one table."""

import pandas as pd
import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.printed.pages import STATISTICS_PRINTED
from comparison.findings.statements import fitting_statistics
from comparison.formatting import amount, counted, full_date, short_date, valued
from comparison.links.parameters import MAX_TEXT
from comparison.model.evidence import Statistic
from components.shared.filter_choice import filter_choice
from components.shared.html import Html, tag
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
    found = fitting_statistics(catalogue, view)
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
    st.html(_on_paper(catalogue, found))


def _on_paper(catalogue: Catalogue, found: list[Statistic]) -> Html:
    """The first of them as a plain table: of one that scrolls paper would show a corner."""
    shown, heads = found[:STATISTICS_PRINTED], ("Measure", "Value", "Date", "Published by")
    head = tag("tr", *(tag("th", name) for name in heads))
    rows = [tag("tr", *(tag("td", cell) for cell in _cells(catalogue, item))) for item in shown]
    many = "Choose a topic or search to print others." if len(found) > len(shown) else ""
    told = f"Statistics 1 to {len(shown)} of {len(found):,} are printed. {many}".strip()
    return tag("div", tag("p", told), tag("table", head, *rows), class_="ff-paper")


def _cells(catalogue: Catalogue, item: Statistic) -> tuple[str, str, str, str]:
    about = f"{catalogue.named(item.framework)}, " if item.framework else ""
    when, who = full_date(item.as_of), catalogue.sources[item.source].publisher
    return f"{about}{item.measure}", valued(item.value, item.unit), when, who


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
