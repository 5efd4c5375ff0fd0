"""One comparison on the page: ratios to the baseline, and the values and messages behind them."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.formatting import in_sentence
from comparison.measured.code import code_tasks
from comparison.measured.ratios import Comparison, comparisons, ways_with_baseline
from comparison.measured.runs import NamedRun
from comparison.wording.measured.results import STATUS_WORDS, further_words, value_of, with_ends
from comparison.wording.measured.sentences import (
    comparison_text,
    comparison_title,
    times,
    twin_words,
)
from components.charts.from_catalogue import lines
from components.charts.measured.ratios import RatioRow, ratios
from components.measurements.linked import own_chart_fold
from components.shared.page_links import cross_link
from components.shared.plot import Plot, draw
from components.shared.text import chart_title, plain, small
from components.state.session import Current


def ratio_chart(
    now: Current, run: NamedRun, item: Comparison, metric: str, threads: int | None
) -> None:
    """The chart under its finding, the way to the code, and the values one click behind."""
    chart_title(ratio_title(now, run, item), _about(now, run, item, metric))
    _ratio_body(now, run, item, metric, threads)


def folded_ratio_chart(now: Current, run: NamedRun, item: Comparison, metric: str) -> None:
    """The same behind its finding, made when it is opened."""
    title = ratio_title(now, run, item)
    with own_chart_fold(now, run, metric, item.task, title) as opened:
        if opened:
            small(_about(now, run, item, metric), measure="34rem")
            _ratio_body(now, run, item, metric, None)


def ratio_title(now: Current, run: NamedRun, item: Comparison) -> str:
    """The finding of one comparison of a run."""
    part = now.catalogue.benchmarks[run.record.part]
    return comparison_title(item, part.configurations[part.baseline or ""].label)


def _about(now: Current, run: NamedRun, item: Comparison, metric: str) -> str:
    part = now.catalogue.benchmarks[run.record.part]
    baseline = part.configurations[part.baseline or ""].label
    about = part.metrics[metric]
    shown = value_of(item.baseline, about) if item.baseline else "no figure"
    card = f" Measured on {run.record.machine.gpu}." if run.record.machine.gpu else ""
    return (
        f"{about.label}, as a share of the time of {baseline}, {shown}.{card} "
        f"{part.tasks[item.task].about}"
    )


def _ratio_body(
    now: Current, run: NamedRun, item: Comparison, metric: str, threads: int | None
) -> None:
    part = now.catalogue.benchmarks[run.record.part]
    if told := twin_words(item, part):
        small(told, measure="none")
    key = f"{run.name}-{item.task}-{metric}" + (f"-{threads}" if threads else "")
    draw(_plot(now.catalogue, run.name, metric, threads, item.task, now.view.frameworks), key=key)
    task = f"{run.record.part}.{item.task}"
    if task in code_tasks(now.catalogue):
        with st.container(horizontal=True):
            cross_link(now, "code", f"The code of the {in_sentence(item.label)}", task=task)
    values_behind(now, run, item, metric, key)


@cached(most=256)
def _plot(
    catalogue: Catalogue,
    name: str,
    metric: str,
    threads: int | None,
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
        for way in item.comparable
        if way.framework in looks
    ]
    noise = (item.noise.low, item.noise.high) if item.noise else None
    words = comparison_text(item, part.configurations[part.baseline or ""].label)
    card = f" Measured on {run.record.machine.gpu}." if run.record.machine.gpu else ""
    return Plot(ratios(rows, noise=noise), words + card)


def values_behind(now: Current, run: NamedRun, item: Comparison, metric: str, key: str) -> None:
    """The values behind the ratios, further figures, and the message of whatever has none."""
    part = now.catalogue.benchmarks[run.record.part]
    opened = st.expander(
        "Values and messages", type="compact", key=f"open-{key}", on_change="rerun"
    )
    if not opened.open:
        return
    ways, about = list(ways_with_baseline(part, item)), part.metrics[metric]
    every = {
        "Way": [label for label, _, _ in ways],
        "Value": [with_ends(result, about) for _, _, result in ways],
        "Further": [further_words(result, about) for _, _, result in ways],
        "What is to be said": [result.message or "" for _, _, result in ways],
    }
    with opened:
        st.table(
            {head: list(map(plain, cells)) for head, cells in every.items() if any(cells)},
            border="horizontal",
            hide_index=True,
            alt=f"{item.label}: {about.label}.",
        )
