"""All dated figures in one table, and what the evidence does not hold."""

import pandas as pd
import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import select_statistics
from comparison.formatting import amount, counted, full_date
from comparison.links.controls import MAX_TEXT
from comparison.model.evidence import Statistic
from components.evidence.statement_list import filter_choice
from components.shared.text import plain, quiet, small
from components.state.session import Current


def figure_list(now: Current) -> None:
    """All dated figures in one table, filtered; the method of each is in its last column."""
    catalogue, view = now.catalogue, now.view
    grid = st.grid(2, min_column_width=150, gap="small")
    with grid.cell():
        filter_choice(
            catalogue,
            "axis",
            {
                axis: axis.replace("_", " ").capitalize()
                for axis in dict.fromkeys(catalogue.axes.values())
            },
        )
    with grid.cell():
        st.text_input(
            "Search the figures",
            key="figure",
            placeholder="downloads, wheel, mlperf ...",
            max_chars=MAX_TEXT,
        )
    found = select_statistics(
        catalogue, axis=view.control(catalogue, "axis"), text=view.control(catalogue, "figure")
    )
    small(f"{counted(len(found), 'figure')} of {len(catalogue.statistics):,} fit.")
    st.dataframe(
        _frame(catalogue, found),
        hide_index=True,
        key="figures",
        height=420,
        column_config={
            "Source": st.column_config.LinkColumn(width="small", display_text="Open source"),
            "Measure": st.column_config.TextColumn(width="large", pinned=True),
        },
        alt=f"{counted(len(found), 'figure')} with value, unit, date, trust and source.",
    )


def _frame(catalogue: Catalogue, found: list[Statistic]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Measure": [item.measure for item in found],
            "Framework": [
                catalogue.named(item.framework) if item.framework else "" for item in found
            ],
            "Value": [amount(item.value) for item in found],
            "Unit": [item.unit for item in found],
            "Date": [item.as_of for item in found],
            "Trust": [item.trust for item in found],
            "Published by": [catalogue.sources[item.source].publisher for item in found],
            "Source": [catalogue.sources[item.source].url for item in found],
            "How it was counted": [item.method for item in found],
            "Id": [item.id for item in found],
        }
    )


def limits(catalogue: Catalogue) -> None:
    """Cautions that belong to the figures, and what was looked for and not found."""
    st.subheader("Read with care", anchor=False)
    st.markdown("\n".join(f"- {plain(item.text)}" for item in catalogue.limits.cautions), width=760)
    st.subheader("Looked for and not found", anchor=False)
    st.markdown(
        "\n".join(
            f"- {plain(item.measure)}  \n{quiet(item.tried)}" for item in catalogue.limits.not_found
        ),
        width=760,
    )
    small(f"As of {full_date(catalogue.edition.as_of)}.")
