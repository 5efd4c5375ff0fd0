"""What the files gave when they ran, and the way to the charts."""

from collections.abc import Sequence

import streamlit as st

from comparison.formatting import counted, full_date
from comparison.measured.code import Figure, figures
from comparison.measured.runs import newest
from comparison.model.benchmarks import Part
from comparison.wording.results import further_words, with_ends
from components.shared.page_links import cross_link
from components.shared.text import body, plain, small
from components.state.session import Current


def what_they_gave(now: Current, part: Part, task: str, frameworks: Sequence[str]) -> None:
    """Every result of the task in these frameworks, with its message."""
    found = figures(now.catalogue, part, task, frameworks)
    if not found:
        body("No run of ours is among the data yet.")
        return
    run = newest(now.catalogue, part)[0]
    small(f"{run.record.machine.label}, {full_date(run.day)}.")
    several = len({item.result.threads for item in found}) > 1
    columns = {
        "Measured": [_measured(item, threads=several) for item in found],
        "Way": [item.way for item in found],
        "Result": [with_ends(item.result, item.metric) for item in found],
        "Message": [item.result.message or "" for item in found],
        "Further": [further_words(item.result, item.metric) for item in found],
    }
    st.table(
        {head: [plain(cell) for cell in cells] for head, cells in columns.items() if any(cells)},
        border="horizontal",
        hide_index=True,
        alt="What the files gave when they ran.",
    )
    cross_link(now, "measurements", "Our measurements, with charts")


def _measured(item: Figure, *, threads: bool) -> str:
    """What was measured, and where it matters with how many threads."""
    number = item.result.threads
    if not threads or number is None:
        return item.metric.label
    return f"{item.metric.label}, {counted(number, 'thread')}"
