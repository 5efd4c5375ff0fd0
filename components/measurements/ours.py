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
    STATUS_WORDS,
    comparison_text,
    comparison_title,
    ends_of,
    indicator_words,
    metric_label,
    repeat_words,
    rule_words,
    run_about,
    times,
    value_of,
    versions,
)
from components.charts.from_catalogue import lines
from components.charts.measured.ratios import RatioRow, ratios
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text
from components.shared.filter_choice import filter_choice
from components.shared.page_links import cross_link
from components.shared.plot import Plot, draw
from components.shared.text import body, chart_title, plain, quiet, small
from components.state.session import Current

PACKAGES = ("torch", "tensorflow-cpu", "tensorflow_cpu", "jax", "keras")
MEMORY, WAIT = "memory_growth", "compile_wait"
NO_CARD = (
    "No figure of ours from a graphics card exists yet. make bench-gpu measures one where it finds "
    "a card."
)
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
    if not newest(now.catalogue, "gpu"):
        body(NO_CARD)
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
            _chart(now, run, item, metric, threads)
    for item in comparisons(catalogue, run, metric=MEMORY, threads=1, frameworks=view.frameworks):
        with grid.cell():
            _memory(now, run, item)
    with grid.cell():
        _waits(now, run)


def _chart(now: Current, run: NamedRun, item: Comparison, metric: str, threads: int) -> None:
    part = now.catalogue.benchmarks["speed"]
    baseline = part.configurations[part.baseline or ""].label
    about = metric_label(now.catalogue, "speed", metric)
    shown = value_of(item.baseline, part.metrics[metric]) if item.baseline else "no figure"
    chart_title(
        comparison_title(item, baseline),
        f"{about[:1].upper()}{about[1:]}, as a share of the time of {baseline}, {shown}. "
        f"{part.tasks[item.task].about}",
    )
    key = f"{run.name}-{item.task}-{metric}-{threads}"
    draw(_plot(now.catalogue, run.name, metric, threads, item.task, now.view.frameworks), key=key)
    with st.container(horizontal=True):
        cross_link(
            now, "code", f"The code of the {in_sentence(item.label)}", task=f"speed.{item.task}"
        )
    _behind(now, item, metric, key)


@cached(most=128)
def _plot(
    catalogue: Catalogue,
    name: str,
    metric: str,
    threads: int,
    task: str,
    frameworks: tuple[str, ...],
) -> Plot:
    run = NamedRun(name, catalogue.measurements[name])
    every = comparisons(catalogue, run, metric=metric, threads=threads, frameworks=frameworks)
    item = next(one for one in every if one.task == task)
    part = catalogue.benchmarks[run.record.part]
    looks = {line.id: line.look for line in lines(catalogue, frameworks)}
    rows = [
        RatioRow(
            way.label,
            looks[way.framework or ""],
            times(way.ratio) if way.ratio else STATUS_WORDS[way.result.status],
            (way.ratio.low, way.ratio.value, way.ratio.high) if way.ratio else None,
        )
        for way in item.ways
        if way.framework in looks
    ]
    noise = (item.noise.low, item.noise.high) if item.noise else None
    words = comparison_text(item, part.configurations[part.baseline or ""].label)
    return Plot(ratios(rows, noise=noise), words)


def _memory(now: Current, run: NamedRun, item: Comparison) -> None:
    about = now.catalogue.benchmarks["speed"].metrics[MEMORY]
    title = f"{item.label}: {in_sentence(about.label)}, one thread"
    chart_title(title, about.about)
    key = f"{run.name}-{item.task}-{MEMORY}"
    draw(_bars(now.catalogue, run.name, MEMORY, item.task, now.view.frameworks), key=key)
    _behind(now, item, MEMORY, key)


def _waits(now: Current, run: NamedRun) -> None:
    """How long one waits for compiled code, as a table: the seconds span four powers of ten."""
    part = now.catalogue.benchmarks["speed"]
    about = part.metrics[WAIT]
    chart_title(f"{about.label}, one thread", f"In {about.unit}. {about.about}")
    found = value_table(now.catalogue, run, metric=WAIT, threads=1, frameworks=now.view.frameworks)
    columns = {"Way": [plain(label) for label in found.rows]}
    for head, cells in zip(found.columns, found.cells, strict=True):
        columns[plain(head)] = [
            "" if result is None else plain(value_of(result, about) + ends_of(result, about))
            for result in cells
        ]
    st.table(columns, border="horizontal", hide_index=True, alt=f"{about.label}, {about.unit}.")


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


def _behind(now: Current, item: Comparison, metric: str, key: str) -> None:
    """The values behind the ratios, and the message of whatever has none."""
    part = now.catalogue.benchmarks["speed"]
    opened = st.expander(
        "Values and messages", type="compact", key=f"open-{key}", on_change="rerun"
    )
    if not opened.open:
        return
    ways, unit = list(ways_with_baseline(part, item)), part.metrics[metric]
    with opened:
        st.table(
            {
                "Way": [plain(label) for label, _, _ in ways],
                "Value": [
                    plain(value_of(result, unit) + ends_of(result, unit)) for _, _, result in ways
                ],
                "What is to be said": [plain(result.message or "") for _, _, result in ways],
            },
            border="horizontal",
            hide_index=True,
            alt=f"{item.label}: {unit.label}.",
        )


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
