"""A part with many ways, one metric and one piece of work at a time: a chart, and a list."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.links.parameters import ONE_AT_A_TIME
from comparison.measured.ratios import comparisons
from comparison.measured.runs import NamedRun
from comparison.measured.tables import value_table
from comparison.wording.measured.results import further_cells, with_ends
from comparison.wording.measured.sentences import rule_words
from components.measurements.linked import linked_choice
from components.measurements.ratio_chart import ratio_chart
from components.shared.text import body, chart_title, plain, small
from components.state.session import Current

MOST_WAYS = 8
"""Ways beside each other that a table on a screen of 1,280 pixels holds with their intervals."""
MANY = 12
"""So many tasks and more are counted by outcome; their table stands behind."""


def has_many_ways(catalogue: Catalogue, run: NamedRun) -> bool:
    """Whether a table of this run, whoever is shown, would be too wide to be read."""
    if run.record.part not in ONE_AT_A_TIME:
        return False
    metrics = catalogue.benchmarks[run.record.part].metrics
    tables = [
        value_table(catalogue, run, metric=name, threads=None, frameworks=tuple(catalogue.places))
        for name in metrics
    ]
    return any(len(table.rows) > MOST_WAYS and 1 < len(table.columns) < MANY for table in tables)


def chosen_task(now: Current, run: NamedRun) -> tuple[str, str]:
    """The metric and the task that the reader chose; at first the one that has ratios."""
    part = now.catalogue.benchmarks[run.record.part]
    metrics = [name for name in part.metrics if _any(run, metric=name)]
    tasks = [name for name in part.tasks if _any(run, task=name)]
    compared = [result.metric for result in run.record.results if result.ratio]
    first = compared[0] if compared else metrics[0]
    with st.container(horizontal=True):
        metric = linked_choice(
            now,
            f"{run.record.part}.metric",
            metrics,
            first=first,
            called=lambda name: part.metrics[name].label,
            width=300,
        )
        task = linked_choice(
            now,
            f"{run.record.part}.task",
            tasks,
            first=tasks[0],
            called=lambda name: part.tasks[name].label,
            width=240,
        )
    return metric, task


def _any(run: NamedRun, *, metric: str | None = None, task: str | None = None) -> bool:
    return any(
        metric in (None, result.metric) and task in (None, result.task)
        for result in run.record.results
    )


def one_task(now: Current, run: NamedRun, metric: str, task: str) -> None:
    """The ratios where there are any, and beside them the figures of all ways as a list."""
    part = now.catalogue.benchmarks[run.record.part]
    found = comparisons(
        now.catalogue, run, metric=metric, threads=None, frameworks=now.view.frameworks
    )
    compared = [item for item in found if item.task == task and any(w.ratio for w in item.ways)]
    if compared:
        small(rule_words(part), measure="none")
    with st.grid(2, min_column_width=330, gap=("medium", "large")) as grid:
        for item in compared:
            with grid.cell():
                ratio_chart(now, run, item, metric, None)
        with grid.cell():
            _figures(now, run, metric, task)


def _figures(now: Current, run: NamedRun, metric: str, task: str) -> None:
    part = now.catalogue.benchmarks[run.record.part]
    about, label = part.metrics[metric], part.tasks[task].label
    chart_title(f"{about.label}: {label}", about.about)
    table = value_table(
        now.catalogue, run, metric=metric, threads=None, frameworks=now.view.frameworks
    )
    if label not in table.columns:
        body("Nothing was measured here.")
        return
    cells = table.cells[table.columns.index(label)]
    known = [(way, one) for way, one in zip(table.rows, cells, strict=True) if one is not None]
    columns = {"Way": [way for way, _ in known]}
    columns["Figure"] = [with_ends(one, about) for _, one in known]
    columns |= further_cells([one for _, one in known], about)
    st.table(
        {plain(head): [plain(cell) for cell in column] for head, column in columns.items()},
        border="horizontal",
        hide_index=True,
        alt=f"{about.label}, {label}.",
    )
