"""What is due for review: evidence past its day at the data's date, and what falls due next."""

from collections.abc import Sequence

import streamlit as st

from comparison.findings.freshness import Freshness, Kind, freshness
from comparison.formatting import short_date
from comparison.wording.evidence import review_periods, review_summary
from components.shared.text import body, chart_title, plain, small
from components.state.session import Current

SHOWN = 10
LATE_ORDER = (
    "Latest first; the oldest are statistics of a past period, which only a newer one replaces."
)
KINDS: dict[Kind, str] = {"claims": "Statement", "facts": "Fact", "statistics": "Statistic"}


def due_for_review(now: Current) -> None:
    """Two lists for the frameworks shown."""
    catalogue, shown = now.catalogue, (None, *now.view.frameworks)
    found = [record for record in freshness(catalogue) if record.framework in shown]
    if not found:
        body("This edition names no periods after which evidence is reviewed.")
        return
    overdue = [record for record in found if record.overdue(catalogue.today)]
    coming = [record for record in found if not record.overdue(catalogue.today)]
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
            "Record": [plain(record.label) for record in found],
            "Kind": [KINDS[record.kind] for record in found],
            "As of": [short_date(record.as_of) for record in found],
            "Review by": [short_date(record.review_by.isoformat()) for record in found],
        },
        border="horizontal",
        hide_index=True,
    )
