"""The other parts of our suite, each folded until it is asked for: tables with their messages."""

from collections.abc import Collection, Sequence

import streamlit as st

from comparison.formatting import counted
from comparison.measured.repeats import repeat
from comparison.measured.runs import NamedRun, newest
from comparison.measured.tables import ValueTable, is_list, outcomes, told, value_table
from comparison.model.benchmarks import BenchmarkPart, Metric, Part
from comparison.wording.measured.results import STATUS_WORDS, cell_of, in_words, unit_words
from comparison.wording.measured.sentences import repeat_words, run_about, versions
from components.measurements.linked import linked_fold
from components.measurements.one_task import MANY, chosen_task, has_many_ways, one_task
from components.shared.page_links import cross_link
from components.shared.text import chart_title, plain, quiet, small
from components.state.session import Current

TIMED: tuple[Part, ...] = ("speed", "start", "devices")
"""The parts that need a quiet machine."""
PACKAGES = (
    "torch",
    "tensorflow_cpu",
    "jax",
    "keras",
    "ai-edge-litert",
    "litert-torch",
    "executorch",
    "onnxruntime",
    "@litertjs/core",
    "@tensorflow/tfjs",
    "onnxruntime-web",
)
"""The packages whose versions are told with a part: frameworks, and the runtimes of devices."""


def other_parts(now: Current, *, but: Collection[Part]) -> None:
    """Every part that has a run, except those that have charts of their own."""
    for name, part in now.catalogue.benchmarks.items():
        found = () if name in but else newest(now.catalogue, name)
        if not found:
            continue
        with linked_fold(now, "part", name, part.label) as opened:
            if opened:
                for run in found:
                    _part(now, name, part, run)


def _part(now: Current, name: Part, part: BenchmarkPart, run: NamedRun) -> None:
    st.markdown(plain(part.measures))
    notes = " ".join(run.record.notes)
    packages = versions(run, PACKAGES) if name in TIMED else ()
    small(f"{run_about(run, packages, timed=name in TIMED)} {notes}", measure="none")
    if name in TIMED:
        small(repeat_words(repeat(now.catalogue, run)), measure="none")
    if has_many_ways(now.catalogue, run):
        metric, task = chosen_task(now, run)
        one_task(now, run, metric, task)
        _messages(now, run, metric, task)
    else:
        tables(now, run)
    if any(len(task.files) > 1 for task in part.tasks.values()):
        first = next(task for task, about in part.tasks.items() if len(about.files) > 1)
        cross_link(now, "code", "The code that ran", task=f"{name}.{first}")
    st.markdown("\n".join(f"- {quiet(limit)}" for limit in part.limits))


def tables(now: Current, run: NamedRun, *, but: Collection[str] = (), narrow: bool = False) -> None:
    """A table for each metric of a run, except those that are shown elsewhere.

    A narrow one has a row for each task, in which its ways are told one after the other.
    """
    for metric, about in now.catalogue.benchmarks[run.record.part].metrics.items():
        table = value_table(
            now.catalogue, run, metric=metric, threads=None, frameworks=now.view.frameworks
        )
        if table.rows and metric not in but:
            chart_title(unit_words(about), about.about)
            if narrow:
                _draw({"": table.columns, about.label: in_words(table, about)}, about.label)
            elif not is_list(run, metric):
                _results(about, table, f"{run.name}-{metric}")
            _messages(now, run, metric)


def _results(about: Metric, table: ValueTable, key: str) -> None:
    """The table itself; of many tasks first how many came to which end."""
    states, counts = outcomes(table)
    if len(table.columns) < MANY or len(states) < 2 or about.words:
        _table(about, table)
        return
    heads = [STATUS_WORDS[state] for state in states]
    _draw({"": table.rows} | dict(zip(heads, zip(*counts, strict=True), strict=True)), about.label)
    label = f"All {counted(len(table.columns), 'task')}"
    behind = st.expander(label, type="compact", key=f"all-{key}", on_change="rerun")
    if behind.open:
        with behind:
            _table(about, table)


def _table(about: Metric, table: ValueTable) -> None:
    """Values with their intervals. The longer of tasks and ways runs down, for narrow screens."""
    cells = [
        ["" if result is None else cell_of(result, about) for result in column]
        for column in table.cells
    ]
    if len(table.rows) > len(table.columns):
        _draw({"": table.rows} | dict(zip(table.columns, cells, strict=True)), about.label)
    else:
        by_way = zip(*cells, strict=True)
        _draw({"": table.columns} | dict(zip(table.rows, by_way, strict=True)), about.label)


def _draw(columns: dict[str, Sequence[object]], label: str) -> None:
    shown = {plain(head): [plain(str(cell)) for cell in cells] for head, cells in columns.items()}
    st.table(shown, border="horizontal", hide_index=True, alt=label)


def _messages(now: Current, run: NamedRun, metric: str, task: str | None = None) -> None:
    found = told(now.catalogue, run, metric, now.view.frameworks, task=task)
    if not found:
        return
    label = counted(len(found), "message")
    key = f"told-{run.name}-{metric}" + (f"-{task}" if task else "")
    behind = st.expander(label, type="compact", key=key, on_change="rerun")
    if behind.open:
        with behind:
            for work, way, result in found:
                parts = [way, str(result.also.get("name", ""))]
                parts += [STATUS_WORDS[result.status]] if result.status != "ok" else []
                told_of = ", ".join(part for part in parts if part)
                st.markdown(f"**{plain(work)}**, {plain(told_of)}")
                st.code(result.message, language=None, wrap_lines=True)
