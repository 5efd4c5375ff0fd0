"""The three differences that count most for the reader, in three columns."""

from html import escape

import streamlit as st

from comparison.findings.biggest_differences import Highlight, biggest_differences
from comparison.formatting import NO_BREAK, full_date, listed, one_decimal
from comparison.wording.scores import OWN, value_words
from components.shared.text import fine, section, titled
from components.state.session import Current


def differences(now: Current) -> None:
    duel = now.verdict.closest
    if duel is None:
        return
    section("The three biggest differences for these priorities")
    grid = st.grid(3, min_column_width=300, gap=("medium", "large"))
    for highlight in biggest_differences(now.catalogue, duel.pair, lens=now.view.lens_shown):
        with grid.cell():
            _difference(now, highlight)


def _difference(now: Current, highlight: Highlight) -> None:
    catalogue, item = now.catalogue, highlight.difference
    sides = ((item.first, highlight.first), (item.second, highlight.second))
    scores = ", ".join(
        f"{catalogue.named(c.framework)}{NO_BREAK}{one_decimal(c.score or 0)}" for c, _ in sides
    )
    label = catalogue.criteria[item.criterion].label
    overlap = " The ranges overlap: not certain." if item.overlap else ""
    about = f"Weight {item.weight}.{overlap}"
    indicator = highlight.first.indicator
    values = ", ".join(f"{catalogue.named(c.framework)} {value_words(i)}" for c, i in sides)
    dates = [score.as_of for _, score in sides if score.as_of]
    sources = dict.fromkeys(n for _, s in sides for f in s.inputs for n in f.sources)
    named = listed(list(dict.fromkeys(catalogue.sources[name].publisher for name in sources)))
    words = escape(f"{indicator.label}: {values}.")
    said = f'<p style="margin:1.4rem 0;line-height:1.5">{words}</p>'
    where = fine(f"{named or OWN}, {full_date(max(dates))}" if dates else "")
    st.html(titled(f"{label}: {scores}", about) + said + where)
