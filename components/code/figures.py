"""What the files gave when they ran, and the way to the charts."""

from collections.abc import Sequence

import streamlit as st

from comparison.formatting import counted, full_date
from comparison.measured.code import Figure, figures
from comparison.measured.ratios import comparisons
from comparison.measured.runs import NamedRun, newest
from comparison.model.benchmarks import Part
from comparison.wording.measured.results import further_words, with_ends
from comparison.wording.measured.sentences import comparison_title
from components.shared.folded import folded
from components.shared.page_links import cross_link
from components.shared.text import body, plain, small
from components.state.session import Current


def what_they_gave(now: Current, part: Part, task: str, frameworks: Sequence[str]) -> None:
    """What they gave in short, and behind it every result of the task with its message."""
    found = figures(now.catalogue, part, task, frameworks)
    if not found:
        body("No run of ours is among the data yet.")
        return
    run = newest(now.catalogue, part)[0]
    small(f"{run.record.machine.label}, {full_date(run.day)}.")
    for what, finding in findings(now, part, task, frameworks):
        st.markdown(f"- **{plain(what)}**: {plain(finding)}")
    label = f"{counted(len(found), 'result')}, each with its message"
    with folded(label, key="results") as opened:
        if opened:
            _table(found)
    cross_link(now, "measurements", "Our measurements, with charts")


def findings(
    now: Current, part: Part, task: str, frameworks: Sequence[str]
) -> Sequence[tuple[str, str]]:
    """What was measured of the task, each with what our newest run found, as far as it compares."""
    told = []
    for run in newest(now.catalogue, part)[:1]:
        about = now.catalogue.benchmarks[part]
        baseline = about.configurations.get(about.baseline or "")
        for metric in dict.fromkeys(one.metric for one in run.record.results if one.ratio):
            for item in comparisons(
                now.catalogue, run, metric=metric, threads=_fewest(run), frameworks=frameworks
            ):
                if item.task == task and baseline:
                    title = comparison_title(item, baseline.label)
                    what = _with_threads(about.metrics[metric].label, _fewest(run))
                    told.append((what, title.removeprefix(f"{item.label}: ")))
    return told


def _fewest(run: NamedRun) -> int | None:
    """The fewest threads of a run; None where it names none."""
    known = [one.threads for one in run.record.results if one.threads is not None]
    return min(known, default=None)


def _table(found: Sequence[Figure]) -> None:
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


def _measured(item: Figure, *, threads: bool) -> str:
    """What was measured, and where it matters with how many threads."""
    return _with_threads(item.metric.label, item.result.threads if threads else None)


def _with_threads(label: str, threads: int | None) -> str:
    return label if threads is None else f"{label}, {counted(threads, 'thread')}"
