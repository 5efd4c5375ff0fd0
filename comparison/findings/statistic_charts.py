"""The charts of published statistics: what they show, and what belongs to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from comparison.links.parameters import ALL
from comparison.model.base import first_day, last_day
from comparison.model.charts import Break, Chart, ChartRow, Selection
from comparison.model.evidence import Caution, Source, Statistic


@dataclass(frozen=True, slots=True)
class Point:
    """A statistic with its number, its date in words and the day at which it is drawn."""

    statistic: Statistic
    value: float
    when: str
    day: date


@dataclass(frozen=True, slots=True)
class Row:
    """One case of a chart: the points of each framework that has any, oldest first."""

    label: str
    points: Mapping[str, tuple[Point, ...]]
    counted: bool = True

    @property
    def newest(self) -> dict[str, Point]:
        return {name: points[-1] for name, points in self.points.items()}


@dataclass(frozen=True, slots=True)
class FilledChart:
    """A chart with what it shows of the frameworks asked for."""

    chart: Chart
    frameworks: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Everything drawn: all points of a trend, else the newest of each framework and row."""
        trend = self.chart.kind == "trend"
        return tuple(
            point
            for row in self.rows
            for points in row.points.values()
            for point in (points if trend else points[-1:])
        )

    def compared(self, row: Row) -> dict[str, Point]:
        """The newest points of a row that the title may compare."""
        left_out = self.chart.not_compared if row.counted else tuple(row.points)
        return {name: point for name, point in row.newest.items() if name not in left_out}

    @property
    def known(self) -> tuple[str, ...]:
        return tuple(name for name in self.frameworks if any(name in r.points for r in self.rows))

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name in self.frameworks if name not in self.known)


def filled(catalogue: Catalogue, chart: Chart, frameworks: Sequence[str]) -> FilledChart:
    """What ``chart`` shows of ``frameworks``. A statistic that is not there leaves a gap only."""
    rows = tuple(_row(catalogue, chart, part, frameworks) for part in chart.selections)
    return FilledChart(chart, tuple(frameworks), tuple(row for row in rows if row.points))


def published(catalogue: Catalogue, frameworks: Sequence[str], topic: str) -> list[FilledChart]:
    """The charts of a topic, or all of them, in the order of the data."""
    return [
        filled(catalogue, chart, frameworks)
        for chart in catalogue.charts.values()
        if topic in (ALL, chart.topic)
    ]


def _row(
    catalogue: Catalogue, chart: Chart, selection: Selection, frameworks: Sequence[str]
) -> Row:
    found: dict[str, list[Point]] = {name: [] for name in frameworks}
    for item in selection.of(catalogue.statistics.values()):
        if item.framework in found and not isinstance(item.value, str):
            found[item.framework].append(_point(item, item.value, yearly=chart.yearly))
    ordered = {name: tuple(sorted(points, key=_age)) for name, points in found.items() if points}
    if isinstance(selection, ChartRow):
        return Row(selection.label, ordered, selection.counted)
    return Row("", ordered)


def _point(item: Statistic, value: float, *, yearly: bool) -> Point:
    dated = item.as_of[:4] if yearly else item.as_of
    first, last = first_day(dated), last_day(dated)
    return Point(item, value, full_date(dated), first + (last - first) / 2)


def _age(point: Point) -> tuple[date, date]:
    return point.day, last_day(point.statistic.as_of)


def breaks_between(chart: Chart, points: Sequence[Point]) -> list[Point]:
    """The points at which a new stretch begins, because a break lies since the point before."""
    days = [first_day(item.date) for item in chart.breaks]
    pairs = pairwise(points)
    return [now for before, now in pairs if any(before.day < day <= now.day for day in days)]


def breaks_shown(item: FilledChart) -> list[Break]:
    """The breaks that lie inside the time shown."""
    days = [point.day for point in item.points]
    return [
        change
        for change in item.chart.breaks
        if days and min(days) < first_day(change.date) < max(days)
    ]


def point_date(point: Point) -> date:
    """The last day that the statistic's date allows."""
    return last_day(point.statistic.as_of)


def span(item: FilledChart) -> str:
    """The dates of what is shown: ``2018 to 2026``, or the one date that all share."""
    points = sorted(item.points, key=_age)
    words = list(dict.fromkeys([point.when for point in points]))
    return f"{words[0]} to {words[-1]}" if len(words) > 1 else "".join(words)


def cautions(catalogue: Catalogue, item: FilledChart) -> list[Caution]:
    """The cautions that belong to any statistic shown."""
    ids = [point.statistic.id for point in item.points]
    return [
        caution
        for caution in catalogue.limits.cautions
        if caution.prefixes and any(name.startswith(caution.prefixes) for name in ids)
    ]


def sources(catalogue: Catalogue, item: FilledChart) -> list[Source]:
    """The sources of what is shown, newest statistic first."""
    newest_first = sorted(item.points, key=point_date, reverse=True)
    names = dict.fromkeys(point.statistic.source for point in newest_first)
    return [catalogue.sources[name] for name in names]
