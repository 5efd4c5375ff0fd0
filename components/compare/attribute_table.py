"""The attribute table with its search, its switch, what was found, and the file of its rows."""

import streamlit as st

from comparison.findings.table.rows import TableRow, table
from comparison.findings.table.search import words_of
from comparison.wording.table import found_words, rows_summary
from comparison.wording.verdict import fit_note
from components.charts.from_catalogue import lines
from components.compare.table_csv import table_csv
from components.compare.table_html import Table, table_html
from components.shared.html import Html
from components.shared.text import body, small
from components.state.session import Current


def attribute_table(now: Current) -> None:
    """All rows that the search and "differences only" leave."""
    search = now.view.control(now.catalogue, "search")
    rows = table(
        now.catalogue,
        now.view.frameworks,
        search=search,
        differences=now.view.control(now.catalogue, "differences") == "true",
    )
    drawn = lines(now.catalogue, now.view.frameworks)
    html = table_html(Table(now, rows, drawn, words_of(search)))
    _controls(now, rows)
    _found(now, rows, html, searched=bool(words_of(search)))
    if rows:
        st.html(html)
    else:
        body("No row fits. Clear the search or show all rows again.")


def _controls(now: Current, rows: list[TableRow]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Search the table",
            key="search",
            placeholder="memory, mobile, TPU ...",
            max_chars=80,
            width=320,
        )
        st.toggle("Differences only", key="differences")
        st.download_button(
            "CSV of these rows",
            data=lambda: table_csv(now.catalogue, rows, now.view.frameworks),
            file_name=f"framefit-table-{now.catalogue.fingerprint}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
            type="tertiary",
            disabled=not rows,
        )


def _found(now: Current, rows: list[TableRow], html: Html, *, searched: bool) -> None:
    """How much is shown, what the rows come to, and what the mark in the head means."""
    said, every = [], len(now.catalogue.attributes)
    if searched or len(rows) < every:
        places = html.count("<mark>") if searched else None
        said.append(f"{found_words(len(rows), every, places)}.")
    said.append(rows_summary(now.catalogue, rows))
    said.append(fit_note(now.catalogue, now.view, now.verdict))
    small(" ".join(text for text in said if text))
