"""What is due for review: evidence past its day at the data's date, and what falls due next."""

from collections.abc import Sequence

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.freshness import Kind, Mark, marks
from comparison.formatting import counted, full_date, listed, short_date
from components.shared.text import body, figure_title, plain, section, small
from components.state.session import Current

SHOWN = 10
LATE_ORDER = (
    "Latest first; the oldest are figures of a past period, which only a newer one replaces."
)
KINDS: dict[Kind, str] = {"claims": "Statement", "facts": "Fact", "statistics": "Figure"}


def due_for_review(now: Current) -> None:
    """Two lists for the frameworks shown; nothing where the edition names no periods."""
    catalogue, shown = now.catalogue, (None, *now.view.frameworks)
    found = [mark for mark in marks(catalogue) if mark.framework in shown]
    if not found:
        return
    overdue = [mark for mark in found if mark.overdue(catalogue.today)]
    coming = [mark for mark in found if not mark.overdue(catalogue.today)]
    section("Due for review")
    body(_summary(catalogue, len(overdue), len(found)))
    small(_periods(catalogue), measure="none")
    _list(overdue[::-1], "Past their day", LATE_ORDER, key="overdue")
    _list(coming, "Due next", "Soonest first.", key="coming")


def _summary(catalogue: Catalogue, overdue: int, total: int) -> str:
    day = full_date(catalogue.edition.as_of)
    return (
        f"On {day}, {overdue} of {counted(total, 'record')} about the article and the frameworks "
        "shown are past the day by which they should be looked at again. They still count; the "
        "method widens the range of old figures."
    )


def _periods(catalogue: Catalogue) -> str:
    words: dict[Kind, str] = {
        "claims": "statements",
        "facts": "facts",
        "statistics": "figures behind scores and table cells",
    }
    days = catalogue.edition.review_days
    parts = [f"{words[kind]} {counted(days[kind], 'day')}" for kind in words if kind in days]
    return f"Reviewed after: {listed(parts)}. Dates are those of the evidence, not of today."


def _list(found: Sequence[Mark], title: str, order: str, *, key: str) -> None:
    if not found:
        return
    st.space("small")
    figure_title(title, order)
    _table(found[:SHOWN])
    rest = found[SHOWN:]
    if not rest:
        return
    more = st.expander(f"{len(rest):,} more", type="compact", key=f"open-{key}", on_change="rerun")
    if more.open:
        with more:
            _table(rest)


def _table(found: Sequence[Mark]) -> None:
    st.table(
        {
            "Record": [plain(mark.label) for mark in found],
            "Kind": [KINDS[mark.kind] for mark in found],
            "As of": [short_date(mark.as_of) for mark in found],
            "Review by": [short_date(mark.review_by.isoformat()) for mark in found],
        },
        border="horizontal",
        hide_index=True,
    )
