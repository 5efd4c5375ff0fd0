"""What a chart says: its title, made from the statistics shown.

A title's words stand in the data, its names and numbers are filled in here, so that it can never
say more than the statistics do, or something older.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import FilledChart, Point, point_date
from comparison.formatting import NO_BREAK, amount, counted, full_date, in_sentence, listed
from comparison.model.charts import Chart


def number(value: float, chart: Chart) -> str:
    """A value as titles and tables show it, with a unit that is a sign: ``63 %``, ``865 MB``."""
    if abs(value) >= 1_000_000:
        text = f"{value / 1_000_000:.1f}{NO_BREAK}million"
    else:
        text = amount(value, chart.decimals)
    return f"{text}{NO_BREAK}{chart.unit}" if len(chart.unit) <= 2 else text


def statistic_title(catalogue: Catalogue, item: FilledChart) -> str:
    """The chart's title: which framework stands first, with what, and what the others have."""
    if len(item.known) < 2 and item.chart.kind == "rows":
        return _extent(catalogue, item)
    if item.chart.kind == "rows":
        return _count_title(catalogue, item)
    order = _ordered(item.compared(item.rows[0]), item.chart) if item.rows else []
    if not order:
        return item.chart.label
    first, point = order[0]
    head = _filled(
        item.chart.title,
        first=catalogue.named(first),
        value=number(point.value, item.chart),
        day=_day(point),
        **_dates(point),
    )
    others = [_other(catalogue, item.chart, name, other, point) for name, other in order[1:]]
    return ", ".join([head, *([listed(others)] if others else [])])


def _ordered(newest: Mapping[str, Point], chart: Chart) -> list[tuple[str, Point]]:
    sign = 1 if chart.direction == "lower" else -1
    return sorted(newest.items(), key=lambda pair: sign * pair[1].value)


def title_order(item: FilledChart) -> list[str]:
    """The frameworks of a chart of one row in the order of its title; the title's others last."""
    named = [name for name, _ in _ordered(item.compared(item.rows[0]), item.chart)]
    return [*named, *(name for name in item.known if name not in named)]


def _dates(point: Point) -> dict[str, str]:
    as_of = point.statistic.as_of
    return {"month": full_date(as_of[:7]), "date": full_date(as_of)}


def _day(point: Point) -> str:
    """The day that lies as many days before the point's date as its value says, else the date."""
    as_of = point.statistic.as_of
    if point.statistic.unit != "days" or len(as_of) < len("2026-11-22"):
        return full_date(as_of)
    return full_date((date.fromisoformat(as_of) - timedelta(days=point.value)).isoformat())


def _other(catalogue: Catalogue, chart: Chart, name: str, point: Point, first: Point) -> str:
    if "{day}" in chart.title:
        return f"{catalogue.named(name)} on {_day(point)}"
    text = f"{catalogue.named(name)} {number(point.value, chart)}"
    month = _dates(point)["month"]
    return text if month == _dates(first)["month"] else f"{text} in {month}"


def _filled(template: str, **values: str) -> str:
    for name, text in values.items():
        template = template.replace(f"{{{name}}}", text)
    return template


def _extent(catalogue: Catalogue, item: FilledChart) -> str:
    """A title for one framework alone, which stands first nowhere."""
    if not item.points:
        return item.chart.label
    values = [point.value for point in item.points]
    low, high = min(values), max(values)
    name = catalogue.named(item.known[0])
    if item.chart.own_scale or low == high:
        return f"{item.chart.label}: {name} alone"
    return f"{name}: {amount(low, item.chart.decimals)} to {number(high, item.chart)}"


def _count_title(catalogue: Catalogue, item: FilledChart) -> str:
    wins, total = leads(item)
    order = [pair for pair in wins.most_common() if pair[1]]
    if not order:
        return f"No clear order: {item.chart.label}"
    first, count = order[0]
    head = _filled(
        item.chart.title,
        first=catalogue.named(first),
        count=_share(count, total),
        s="" if total == 1 else "s",
        **_dates(max(item.points, key=point_date)),
    )
    others = [f"{catalogue.named(name)} {won}" for name, won in order[1:]]
    return ", ".join([head, *([listed(others)] if others else [])])


def _share(count: int, total: int) -> str:
    if total == 1:
        return "the only"
    if count < total:
        return f"{count} of {total}"
    return "both" if total == 2 else f"all{NO_BREAK}{total}"


def leads(item: FilledChart) -> tuple[Counter[str], int]:
    """In how many rows each framework stands first alone, and how many rows compare any two."""
    every = [item.compared(row) for row in item.rows]
    compared = [newest for newest in every if len(newest) > 1]
    found: Counter[str] = Counter()
    for newest in compared:
        (first, best), (_, second) = _ordered(newest, item.chart)[:2]
        if not _level(best.value, second.value, item.chart):
            found[first] += 1
    return found, len(compared)


def _level(first: float, second: float, chart: Chart) -> bool:
    larger = max(abs(first), abs(second))
    return abs(first - second) <= larger * (chart.level_within or 0) / 100


def trends_title(catalogue: Catalogue, every: Sequence[FilledChart]) -> str:
    """Who stands highest at the end of how many trends; empty where fewer than two compare any."""
    trends = [item for item in every if item.chart.kind == "trend" and len(item.known) > 1]
    if len(trends) < 2:
        return ""
    wins: Counter[str] = Counter()
    for item in trends:
        wins.update(leads(item)[0])
    order = wins.most_common()
    parts = [f"{catalogue.named(name)} in {count}" for name, count in order[1:]]
    if not order:
        return f"No framework ends highest in any of {len(trends)} trends"
    head = f"{catalogue.named(order[0][0])} ends highest in {order[0][1]} of {len(trends)} trends"
    return ", ".join([head, *([listed(parts)] if parts else [])])


def newest_title(every: Sequence[FilledChart], about: str) -> str:
    """How new the newest value of several charts is; empty without any."""
    points = [point for item in every for point in item.points]
    if not points:
        return ""
    month = _dates(max(points, key=point_date))["month"]
    if len(every) == 1:
        return f"The one chart on {about} is of {month}"
    return f"The newest of {len(every)} charts on {about} is of {month}"


def ended(
    catalogue: Catalogue, every: Sequence[FilledChart], *, years: int = 2
) -> list[FilledChart]:
    """The trends whose newest value is more than so many years older than the data."""
    return [
        item
        for item in every
        if item.chart.kind == "trend"
        and item.points
        and max(map(point_date, item.points)).year < catalogue.today.year - years
    ]


def published_title(catalogue: Catalogue, every: Sequence[FilledChart], topic: str) -> str:
    """What the charts of a topic, or all of them, say together; they show the same frameworks."""
    names = _names(catalogue, every)
    labels = {item.id: in_sentence(item.label) for item in catalogue.chart_topics}
    about, known = labels.get(topic, names), [item for item in every if item.known]
    found = trends_title(catalogue, known) or newest_title(known, about)
    return found or f"No chart on {about} for {names}"


def published_about(catalogue: Catalogue, every: Sequence[FilledChart]) -> str:
    """How many charts there are, and how many trends end early."""
    known = [item for item in every if item.known]
    old = ended(catalogue, known)
    ends = f" {counted(len(old), 'trend ends', 'trends end')} more than two years ago: the"
    return (
        f"{counted(len(known), 'chart')} on {_names(catalogue, every)}, with dates, sources and "
        "cautions. They measure different things and are not added up."
        + (f"{ends} counts that were found go no further." if old else "")
    )


def _names(catalogue: Catalogue, every: Sequence[FilledChart]) -> str:
    return listed([catalogue.named(name) for item in every[:1] for name in item.frameworks])
