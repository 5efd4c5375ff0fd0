"""Training on a graphics card: a section of its own for each card, never beside the processor."""

import streamlit as st

from comparison.measured.ratios import comparisons
from comparison.measured.runs import NamedRun, newest
from comparison.wording.measured.sentences import run_about, share_words
from components.measurements.other_parts import tables
from components.measurements.ours import how_measured
from components.measurements.ratio_chart import folded_ratio_chart
from components.shared.folded import CHART, folded
from components.shared.text import body, plain, small
from components.state.session import Current

PACKAGES = ("torch", "tensorflow", "jax", "keras")
OTHERS = "The other figures of the card, each with its message"
NO_CARD = (
    "No figure of ours from a graphics card exists yet. make bench-gpu measures one where it finds "
    "a card."
)


def our_card(now: Current) -> None:
    """The newest run on each card, or that there is none."""
    found = newest(now.catalogue, "gpu")
    if not found or "gpu" not in now.catalogue.benchmarks:
        body(NO_CARD)
        return
    part = now.catalogue.benchmarks["gpu"]
    for run in found:
        card = run.record.machine.gpu or run.record.machine.label
        st.subheader(plain(f"{part.label}: {card}"), anchor=False)
        body(part.measures)
        _run(now, run)


def _run(now: Current, run: NamedRun) -> None:
    """Every piece of work in every precision as a chart; what has no ratios as a table."""
    small(" ".join([run_about(run, ()), *_driver(run)]), measure="none")
    body(share_words(now.catalogue, run, now.view.frameworks))
    compared = _compared(run)
    grid = st.grid(2, min_column_width=330, gap=("xsmall", "large"))
    for metric in compared:
        for item in comparisons(
            now.catalogue, run, metric=metric, threads=None, frameworks=now.view.frameworks
        ):
            with grid.cell():
                folded_ratio_chart(now, run, item, metric)
    with grid.cell(), folded(OTHERS, key=f"{CHART}others-{run.name}") as opened:
        if opened:
            tables(now, run, but=compared, narrow=True)
    with grid.cell():
        how_measured(now, run, PACKAGES)


def _driver(run: NamedRun) -> list[str]:
    known = run.record.settings.get("driver")
    return [f"Driver {known}."] if known else []


def _compared(run: NamedRun) -> list[str]:
    """The metrics of which the run holds ratios, in the order of its results."""
    return list(dict.fromkeys(result.metric for result in run.record.results if result.ratio))
