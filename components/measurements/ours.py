"""What we measured ourselves: every piece of work beside the baseline, on every machine."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import planned
from comparison.formatting import counted, in_sentence
from comparison.measured.ratios import Comparison, comparisons, ways_with_baseline
from comparison.measured.repeats import repeat
from comparison.measured.runs import NamedRun, newest
from comparison.measured.tables import value_table
from comparison.model.measurements import SOUND
from comparison.wording.measured import (
    indicator_words,
    repeat_words,
    rule_words,
    run_about,
    versions,
)
from comparison.wording.results import value_of, with_ends
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text
from components.measurements.ratio_chart import ratio_chart, values_behind
from components.shared.filter_choice import filter_choice
from components.shared.plot import Plot, draw
from components.shared.text import body, chart_title, plain, quiet, small
from components.state.session import Current

PACKAGES = ("torch", "tensorflow-cpu", "tensorflow_cpu", "jax", "keras")
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
    with st.expander("What these figures do not say", type="compact", key="limits-speed"):
        st.markdown("\n".join(f"- {plain(limit)}" for limit in part.limits))


def _run(now: Current, run: NamedRun) -> None:
    catalogue, view = now.catalogue, now.view
    metric = view.control(catalogue, "measured")
    threads = int(view.control(catalogue, "threads"))
    small(run_about(run, versions(run, PACKAGES)), measure="none")
    small(repeat_words(repeat(catalogue, run)), measure="none")
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
    for item in comparisons(catalogue, run, metric=MEMORY, threads=1, frameworks=view.frameworks):
        with grid.cell():
            _memory(now, run, item)
    _waits(now, run)


def _memory(now: Current, run: NamedRun, item: Comparison) -> None:
    about = now.catalogue.benchmarks["speed"].metrics[MEMORY]
    title = f"{item.label}: {in_sentence(about.label)}, one thread"
    chart_title(title, about.about)
    key = f"{run.name}-{item.task}-{MEMORY}"
    draw(_bars(now.catalogue, run.name, MEMORY, item.task, now.view.frameworks), key=key)
    values_behind(now, run, item, MEMORY, key)


def _waits(now: Current, run: NamedRun) -> None:
    """How long one waits for compiled code, in a table for each piece of work, so that each fits a
    narrow screen. No chart: the seconds span four powers of ten."""
    part = now.catalogue.benchmarks["speed"]
    about = part.metrics[WAIT]
    chart_title(f"{about.label}, one thread", about.about)
    found = value_table(now.catalogue, run, metric=WAIT, threads=1, frameworks=now.view.frameworks)
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for task, cells in zip(found.columns, found.cells, strict=True):
        known = [(way, one) for way, one in zip(found.rows, cells, strict=True) if one is not None]
        with grid.cell():
            st.table(
                {
                    plain(task): [plain(way) for way, _ in known],
                    plain(about.label): [plain(with_ends(one, about)) for _, one in known],
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


def planned_measurements(now: Current) -> None:
    """What the method asks for, and what there is of it; none of it is in the scores yet."""
    found = list(planned(now.catalogue))
    body(
        f"The method asks for {counted(len(found), 'measurement')} of our own. Each counts as "
        "unknown in the scores until the method takes it in."
    )
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for criterion, indicator in found:
        about = f"{criterion.label}, in {indicator.unit}. {indicator.measures}"
        words = indicator_words(now.catalogue, indicator.id, now.view.frameworks)
        with grid.cell():
            st.markdown(f"**{plain(indicator.label)}**: {plain(words)}  \n{quiet(about)}")
