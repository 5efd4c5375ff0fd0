"""What moving between the two frameworks costs: lines, losses, and the map of successors."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import counted
from comparison.measured.moving import MapRow, map_rows, moves
from comparison.wording.measured.results import STATUS_WORDS, value_of
from components.shared.text import body, plain
from components.state.session import Current


def moving(now: Current, left: str, right: str) -> None:
    """The cost both ways, and the map, which is made once it is opened."""
    catalogue = now.catalogue
    found = list(moves(catalogue, left, right))
    if found:
        body(
            "One small project (data, model, loop, checkpoint, metrics, export) was written in "
            "both and moved with its weights. The lines are one author's; read the two programs "
            "side by side rather than the count. Moving never enters a score."
        )
        metric = catalogue.benchmarks["moves"].metrics["loss_difference_first_5"]
        st.table(
            {
                "Move": [
                    plain(f"{catalogue.named(item.source)} to {catalogue.named(item.target)}")
                    for item in found
                ],
                "Lines kept": [str(item.kept) for item in found],
                "Rewritten": [str(item.changed["rewritten"]) for item in found],
                "New": [str(item.changed["new"]) for item in found],
                "Removed": [str(item.changed["removed"]) for item in found],
                plain(metric.label): [
                    plain(value_of(item.losses, metric)) if item.losses else "" for item in found
                ],
            },
            border="horizontal",
            hide_index=True,
            alt="What moving the small project costs.",
        )
    rows = list(map_rows(catalogue, (left, right)))
    if not rows:
        body("No map of successors has been made for these two.")
        return
    label = f"What takes the place of what, {counted(len(rows), 'row')}"
    opened = st.expander(label, type="compact", key="successors", on_change="rerun")
    if opened.open:
        with opened:
            _map(catalogue, rows, left, right)


def _map(catalogue: Catalogue, rows: list[MapRow], left: str, right: str) -> None:
    """A table for each topic. The snippets of a row stand above, once it is chosen as the task."""
    st.markdown(
        "Choose a row as the task above to read its snippets, which ran on the same numbers."
    )
    for topic in dict.fromkeys(row.topic for row in rows):
        mine = [row for row in rows if row.topic == topic]
        st.markdown(f"**{plain(topic)}**")
        st.table(
            {
                "Row": [plain(row.label) for row in mine],
                plain(catalogue.named(left)): [plain(row.names[left]) for row in mine],
                plain(catalogue.named(right)): [plain(row.names[right]) for row in mine],
                "What to know": [plain(row.difference) for row in mine],
                "Numbers": [plain(_agreement(row)) for row in mine],
            },
            border="horizontal",
            hide_index=True,
            alt=f"{topic}: what takes the place of what.",
        )


def _agreement(row: MapRow) -> str:
    if row.agrees is None:
        return row.unmeasured or STATUS_WORDS["not_measured"]
    if row.agrees:
        return "the same"
    worst = next(result for result in row.results if result.status != "ok")
    return STATUS_WORDS[worst.status]
