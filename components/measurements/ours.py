"""What we measured ourselves: every piece of work beside the baseline, on every machine."""

from collections.abc import Mapping, Sequence

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.formatting import in_sentence, listed
from comparison.measured.ratios import Comparison, comparisons, ways_with_baseline
from comparison.measured.repeats import repeat
from comparison.measured.runs import NamedRun, newest
from comparison.measured.tables import value_table
from comparison.model.benchmarks import Metric
from comparison.model.measurements import SOUND, Result
from comparison.wording.measured.results import least_and_most, value_of, with_ends
from comparison.wording.measured.sentences import repeat_words, rule_words, run_about, versions
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text
from components.measurements.linked import own_chart_fold
from components.measurements.ratio_chart import ratio_chart, values_behind
from components.shared.filter_choice import filter_choice
from components.shared.folded import CHART, folded
from components.shared.plot import Plot, draw
from components.shared.text import body, plain, small
from components.state.session import Current

PACKAGES = ("torch", "tensorflow-cpu", "tensorflow_cpu", "jax", "keras")
HOW = "How it was measured, and what it does not say"
MEMORY, WAIT = "memory_growth", "compile_wait"
NOTHING = "No run of ours is among the data. make bench measures this machine and shows it here."


def our_speed(now: Current) -> None:
    """The speed part: its filters, a chart for each piece of work and machine, and its limits."""
    found = newest(now.catalogue, "speed")
    if not found or "speed" not in now.catalogue.benchmarks:
        body(NOTHING)
        return
    body(now.catalogue.benchmarks["speed"].measures)
    with st.container(horizontal=True):
        part = now.catalogue.benchmarks["speed"]
        words = {name: metric.label for name, metric in part.metrics.items()}
        filter_choice(now.catalogue, "measured", words, width=280)
        filter_choice(now.catalogue, "threads", {"1": "One", "2": "Two"}, width=160)
    for run in found:
        _run(now, run)


def _run(now: Current, run: NamedRun) -> None:
    catalogue, view = now.catalogue, now.view
    metric = view.control(catalogue, "measured")
    threads = int(view.control(catalogue, "threads"))
    small(run_about(run, ()), measure="none")
    every = list(
        comparisons(catalogue, run, metric=metric, threads=threads, frameworks=view.frameworks)
    )
    if every:
        small(rule_words(catalogue.benchmarks[run.record.part]), measure="none")
    else:
        body("Not measured with so many threads.")
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for item in every:
        with grid.cell():
            ratio_chart(now, run, item, metric, threads)
    closed = st.grid(2, min_column_width=330, gap=("xsmall", "large"))
    for item in comparisons(catalogue, run, metric=MEMORY, threads=1, frameworks=view.frameworks):
        with closed.cell():
            _memory(now, run, item)
    with closed.cell():
        _waits(now, run)
    with closed.cell():
        how_measured(now, run, PACKAGES)


def how_measured(now: Current, run: NamedRun, packages: Sequence[str]) -> None:
    """Versions, notes, whether it repeats, and what the figures do not say."""
    part = now.catalogue.benchmarks[run.record.part]
    with folded(HOW, key=f"{CHART}how-{run.name}") as opened:
        if opened:
            known = versions(run, packages)
            told = [f"{listed(known)}."] if known else []
            small(" ".join([*told, *run.record.notes]), measure="none")
            small(repeat_words(repeat(now.catalogue, run)), measure="none")
            st.markdown("\n".join(f"- {plain(limit)}" for limit in part.limits))


def _memory(now: Current, run: NamedRun, item: Comparison) -> None:
    part = now.catalogue.benchmarks["speed"]
    about = part.metrics[MEMORY]
    found = [
        (way, result)
        for way, framework, result in ways_with_baseline(part, item)
        if framework in now.view.frameworks
    ]
    title = f"{item.label}, {in_sentence(about.label)}, one thread: {least_and_most(found, about)}"
    with own_chart_fold(now, run, MEMORY, item.task, title) as opened:
        if opened:
            small(about.about, measure="34rem")
            key = f"{run.name}-{item.task}-{MEMORY}"
            draw(_bars(now.catalogue, run.name, MEMORY, item.task, now.view.frameworks), key=key)
            values_behind(now, run, item, MEMORY, key)


def _waits(now: Current, run: NamedRun) -> None:
    """How long one waits for compiled code. No chart: the seconds span four powers of ten."""
    about = now.catalogue.benchmarks["speed"].metrics[WAIT]
    found = value_table(now.catalogue, run, metric=WAIT, threads=1, frameworks=now.view.frameworks)
    every = [
        (f"{way} ({in_sentence(task)})", one)
        for task, cells in zip(found.columns, found.cells, strict=True)
        for way, one in zip(found.rows, cells, strict=True)
        if one is not None
    ]
    title = f"{about.label}, one thread: {least_and_most(every, about)}"
    with folded(title, key=f"{CHART}waits-{run.name}") as opened:
        if opened:
            small(about.about, measure="34rem")
            for task, cells in zip(found.columns, found.cells, strict=True):
                _wait_table(about, task, dict(zip(found.rows, cells, strict=True)))


def _wait_table(about: Metric, task: str, cells: Mapping[str, Result | None]) -> None:
    """One piece of work, so that the table fits a narrow screen."""
    known = {way: one for way, one in cells.items() if one is not None}
    st.table(
        {
            plain(task): list(map(plain, known)),
            plain(about.label): [plain(with_ends(one, about)) for one in known.values()],
        },
        border="horizontal",
        hide_index=True,
        alt=f"{about.label}: {task}.",
    )


@cached(most=64)
def _bars(
    catalogue: Catalogue, name: str, metric: str, task: str, frameworks: tuple[str, ...]
) -> Plot:
    run = NamedRun(name, catalogue.measurements[name])
    every = comparisons(catalogue, run, metric=metric, threads=1, frameworks=frameworks)
    item = next(one for one in every if one.task == task)
    part = catalogue.benchmarks[run.record.part]
    about, looks = part.metrics[metric], {one.id: one.look for one in lines(catalogue, frameworks)}
    bars = []
    for label, framework, result in ways_with_baseline(part, item):
        if framework in looks:
            known = result.value if result.status in SOUND else None
            line = Line(result.configuration, label, looks[framework])
            bars.append(Quantity(line, known, value_of(result, about)))
    case = Case("", tuple(bars))
    return Plot(quantities([case]), f"{item.label}: {about.label}. {quantities_text([case])}")
