"""What is due for review: evidence past its day at the data's date, and what falls due next."""

from collections.abc import Sequence

import streamlit as st

from comparison.findings.freshness import Freshness, Kind, freshness
from comparison.formatting import short_date
from comparison.wording.evidence import review_periods, review_summary
from components.shared.text import body, chart_title, plain, section, small
from components.state.session import Current

SHOWN = 10
LATE_ORDER = (
    "Latest first; the oldest are statistics of a past period, which only a newer one replaces."
)
KINDS: dict[Kind, str] = {"claims": "Statement", "facts": "Fact", "statistics": "Statistic"}


def due_for_review(now: Current) -> None:
    """Two lists for the frameworks shown; nothing where the edition names no periods."""
    catalogue, shown = now.catalogue, (None, *now.view.frameworks)
    found = [mark for mark in freshness(catalogue) if mark.framework in shown]
    if not found:
        return
    overdue = [mark for mark in found if mark.overdue(catalogue.today)]
    coming = [mark for mark in found if not mark.overdue(catalogue.today)]
    section("Due for review")
    body(review_summary(catalogue, len(overdue), len(found)))
    small(review_periods(catalogue), measure="none")
    _list(overdue[::-1], "Past their day", LATE_ORDER, key="overdue")
    _list(coming, "Due next", "Soonest first.", key="coming")


def _list(found: Sequence[Freshness], title: str, order: str, *, key: str) -> None:
    if not found:
        return
    st.space("small")
    chart_title(title, order)
    _table(found[:SHOWN])
    rest = found[SHOWN:]
    if not rest:
        return
    more = st.expander(f"{len(rest):,} more", type="compact", key=f"open-{key}", on_change="rerun")
    if more.open:
        with more:
            _table(rest)


def _table(found: Sequence[Freshness]) -> None:
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
