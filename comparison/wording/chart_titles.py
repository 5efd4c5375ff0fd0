"""What a figure says: its title, made from the statistics shown.

A title's words stand in the data, its names and numbers are filled in here, so that it can never
say more than the statistics do, or something older.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import Point, Shown, point_date
from comparison.formatting import NO_BREAK, amount, full_date, listed
from comparison.model.charts import Figure


def number(value: float, figure: Figure) -> str:
    """A value as titles and tables show it, with a unit that is a sign: ``63 %``, ``865 MB``."""
    if abs(value) >= 1_000_000:
        text = f"{value / 1_000_000:.1f}{NO_BREAK}million"
    else:
        text = amount(value, figure.decimals)
    return f"{text}{NO_BREAK}{figure.unit}" if len(figure.unit) <= 2 else text


def finding(catalogue: Catalogue, item: Shown) -> str:
    """The figure's title: which framework stands first, with what, and what the others have."""
    if len(item.known) < 2 and item.figure.kind == "rows":
        return _extent(catalogue, item)
    if item.figure.kind == "rows":
        return _count_finding(catalogue, item)
    order = _ordered(item.compared(item.rows[0]), item.figure) if item.rows else []
    if not order:
        return item.figure.label
    first, point = order[0]
    head = _filled(
        item.figure.finding,
        first=catalogue.named(first),
        value=number(point.value, item.figure),
        **_dates(point),
    )
    others = [_other(catalogue, item.figure, name, other, point) for name, other in order[1:]]
    return ", ".join([head, *([listed(others)] if others else [])])


def _ordered(newest: Mapping[str, Point], figure: Figure) -> list[tuple[str, Point]]:
    sign = 1 if figure.direction == "lower" else -1
    return sorted(newest.items(), key=lambda pair: sign * pair[1].value)


def _dates(point: Point) -> dict[str, str]:
    as_of = point.statistic.as_of
    return {"month": full_date(as_of[:7]), "date": full_date(as_of)}


def _other(catalogue: Catalogue, figure: Figure, name: str, point: Point, first: Point) -> str:
    text = f"{catalogue.named(name)} {number(point.value, figure)}"
    month = _dates(point)["month"]
    return text if month == _dates(first)["month"] else f"{text} in {month}"


def _filled(template: str, **values: str) -> str:
    for slot, text in values.items():
        template = template.replace(f"{{{slot}}}", text)
    return template


def _extent(catalogue: Catalogue, item: Shown) -> str:
    """A title for one framework alone, which stands first nowhere."""
    if not item.points:
        return item.figure.label
    values = [point.value for point in item.points]
    low, high = min(values), max(values)
    name = catalogue.named(item.known[0])
    if item.figure.own_scale or low == high:
        return f"{item.figure.label}: {name} alone"
    return f"{name}: {amount(low, item.figure.decimals)} to {number(high, item.figure)}"


def _count_finding(catalogue: Catalogue, item: Shown) -> str:
    wins, total = leads(item)
    order = [pair for pair in wins.most_common() if pair[1]]
    if not order:
        return f"No clear order: {item.figure.label}"
    first, count = order[0]
    head = _filled(
        item.figure.finding,
        first=catalogue.named(first),
        count=_share(count, total),
        **_dates(max(item.points, key=point_date)),
    )
    others = [f"{catalogue.named(name)} {won}" for name, won in order[1:]]
    return ", ".join([head, *([listed(others)] if others else [])])


def _share(count: int, total: int) -> str:
    if count < total or total == 1:
        return f"{count} of {total}"
    return "both" if total == 2 else f"all{NO_BREAK}{total}"


def leads(item: Shown) -> tuple[Counter[str], int]:
    """In how many rows each framework stands first alone, and how many rows compare any two."""
    every = [item.compared(row) for row in item.rows]
    compared = [newest for newest in every if len(newest) > 1]
    found: Counter[str] = Counter()
    for newest in compared:
        (first, best), (_, second) = _ordered(newest, item.figure)[:2]
        if not _level(best.value, second.value, item.figure):
            found[first] += 1
    return found, len(compared)


def _level(first: float, second: float, figure: Figure) -> bool:
    larger = max(abs(first), abs(second))
    return abs(first - second) <= larger * (figure.level_within or 0) / 100


def trends_finding(catalogue: Catalogue, every: Sequence[Shown]) -> str:
    """Who stands highest at the end of how many trends; empty where fewer than two compare any."""
    trends = [item for item in every if item.figure.kind == "trend" and len(item.known) > 1]
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


def newest_finding(every: Sequence[Shown], about: str) -> str:
    """How new the newest value of several figures is; empty without any."""
    points = [point for item in every for point in item.points]
    if not points:
        return ""
    month = _dates(max(points, key=point_date))["month"]
    if len(every) == 1:
        return f"The one figure on {about} is of {month}"
    return f"The newest of {len(every)} figures on {about} is of {month}"


def ended(catalogue: Catalogue, every: Sequence[Shown], *, years: int = 2) -> list[Shown]:
    """The trends whose newest value is more than so many years older than the data."""
    return [
        item
        for item in every
        if item.figure.kind == "trend"
        and item.points
        and max(map(point_date, item.points)).year < catalogue.today.year - years
    ]
