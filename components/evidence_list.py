"""The article's statements and all figures: filters, counts, lists that open."""

import pandas as pd
import streamlit as st

from comparison import links
from comparison.catalogue import Catalogue
from comparison.links import ALL, slug
from comparison.model.evidence import Statistic
from comparison.statements import counts, ordered, select, select_statistics
from comparison.words import amount, counted, full_date
from components.charts.bars import verdict_bars, verdict_bars_text
from components.charts.base import CONFIG
from components.session import Current
from components.sources import claim_block
from components.status import verdict_word
from components.typography import body, figure_title, plain, quiet, rule, small

PER_PAGE = 20


def verdict_picture(catalogue: Catalogue) -> None:
    """How many statements have each verdict, with the words' definitions under it."""
    found = [(verdict_word(verdict), count) for verdict, count in counts(catalogue).items()]
    most = max(found, key=lambda item: item[1])
    figure_title(f"{most[0]} is the most frequent verdict", "All statements, by verdict.")
    st.plotly_chart(
        verdict_bars(found, most[0]),
        config=CONFIG,
        theme="streamlit",
        key="verdicts",
        alt=verdict_bars_text(found),
    )
    lines = [
        f"- **{verdict_word(verdict)}**: {plain(meaning[0].lower() + meaning[1:])}"
        for verdict, meaning in catalogue.edition.verdicts.items()
    ]
    with st.expander("What the verdicts mean", type="compact"):
        st.markdown("\n".join(lines))


def statement_list(now: Current) -> None:
    """Filters, how many statements fit, and the statements a page at a time."""
    catalogue, view = now.catalogue, now.view
    _filters(catalogue)
    found = ordered(
        select(
            catalogue,
            verdict=view.control(catalogue, "verdict"),
            section=view.control(catalogue, "section"),
            about=view.control(catalogue, "about"),
            text=view.control(catalogue, "text"),
        )
    )
    total = len(catalogue.claims)
    small(f"{len(found)} of {counted(total, 'statement')} fit; contradictions stand first.")
    if not found:
        body("No statement fits. Take a filter away.")
        return
    pages = -(-len(found) // PER_PAGE)
    st.session_state["page"] = min(int(view.control(catalogue, "page")), pages)
    first = PER_PAGE * (st.session_state["page"] - 1)
    for claim in found[first : first + PER_PAGE]:
        rule()
        claim_block(catalogue, claim)
    rule()
    if pages > 1:
        st.segmented_control("Page", list(range(1, pages + 1)), key="page", required=True)


def _filters(catalogue: Catalogue) -> None:
    groups = {slug(section.group): section.group for section in catalogue.sections}
    grid = st.grid(2, min_column_width=150, gap="small")
    with grid.cell():
        _choice(
            catalogue, "verdict", {key: verdict_word(key) for key in catalogue.edition.verdicts}
        )
    with grid.cell():
        _choice(catalogue, "section", groups)
    with grid.cell():
        _choice(catalogue, "about", {k: f.name for k, f in catalogue.frameworks.items()})
    with grid.cell():
        st.text_input(
            "Search the statements",
            key="text",
            placeholder="mobile, memory ...",
            max_chars=links.MAX_TEXT,
            on_change=_first_page,
        )


def _choice(catalogue: Catalogue, name: str, words: dict[str, str]) -> None:
    control = links.controls(catalogue)[name]
    st.selectbox(
        control.label,
        control.accepted,
        key=name,
        format_func=lambda value: "All" if value == ALL else words.get(value, value),
        on_change=_first_page,
    )


def _first_page() -> None:
    st.session_state["page"] = 1


def figure_list(now: Current) -> None:
    """All dated figures in one table, filtered; the method of each is in its last column."""
    catalogue, view = now.catalogue, now.view
    grid = st.grid(2, min_column_width=150, gap="small")
    with grid.cell():
        _choice(
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
            max_chars=links.MAX_TEXT,
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
