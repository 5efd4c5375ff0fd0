"""Checks of the charts file: what it draws exists, is a number, and is there once a date."""

from collections.abc import Iterator, Sequence
from typing import Any

from comparison.model.charts import Chart, ChartFile, Selection
from comparison.model.evidence import Statistic, StatisticFile
from comparison.problems import Problem, shown
from comparison.reading.folder import Folder, Loaded
from comparison.reading.ids import Ids
from comparison.reading.yaml_file import Place


def check_charts(folder: Folder, ids: Ids) -> Iterator[Problem]:
    """The problems of every chart. A statistics file with problems of its own keeps it silent."""
    every = [item for loaded in folder.every(StatisticFile) for item in loaded.record.statistics]
    for loaded in folder.every(ChartFile) if "statistics" not in ids.incomplete else ():
        for index, chart in enumerate(loaded.record.charts):
            for place, selection in _selections(("charts", index), chart):
                yield from _empty_prefixes(loaded, place, selection, every)
                yield from _undrawable(loaded, place, chart, selection.of(every))


def _selections(place: Place, chart: Chart) -> Iterator[tuple[Place, Selection]]:
    if not chart.rows:
        yield place, chart
    for index, row in enumerate(chart.rows):
        yield (*place, "rows", index), row


def _empty_prefixes(
    loaded: Loaded[Any], place: Place, selection: Selection, every: Sequence[Statistic]
) -> Iterator[Problem]:
    for index, prefix in enumerate(selection.prefixes):
        if not any(item.id.startswith(prefix) for item in every):
            message = f"no statistic has an id that begins with {shown(prefix)}"
            yield loaded.file.problem((*place, "prefixes", index), message)


def _undrawable(
    loaded: Loaded[Any], place: Place, chart: Chart, found: Sequence[Statistic]
) -> Iterator[Problem]:
    seen: dict[tuple[str | None, str], str] = {}
    for item in found:
        if isinstance(item.value, str):
            message = f"{shown(item.id)} has words for its value, which cannot be drawn"
            yield loaded.file.problem(place, message)
        elif chart.log and item.value <= 0:
            message = f"{shown(item.id)} is not above 0, which a logarithmic scale needs"
            yield loaded.file.problem(place, message)
        dated = item.as_of[:4] if chart.yearly else item.as_of
        other = seen.setdefault((item.framework, dated), item.id)
        if other != item.id:
            message = f"{shown(other)} and {shown(item.id)} are of one framework and one date"
            yield loaded.file.problem(place, message)
