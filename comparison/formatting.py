"""Dates, numbers and lists as readers see them, the same on screen and in exports."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

NO_BREAK = "\u00a0"
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def full_date(partial: str) -> str:
    """``2026-11-22`` is 22 November 2026, ``2026-11`` November 2026, ``2026`` stays 2026."""
    year, *rest = partial.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    words += [_MONTHS[int(rest[0]) - 1]] if rest else []
    return NO_BREAK.join([*words, year])


def short_date(partial: str) -> str:
    """``2026-11-22`` is 22 Nov 2026, for tables."""
    day, month, year = ["", "", *full_date(partial).split(NO_BREAK)][-3:]
    return NO_BREAK.join(word for word in (day, month[:3], year) if word)


def listed(names: Sequence[str], last: str = "and") -> str:
    """``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def one_decimal(value: float) -> str:
    """A score or margin as it is shown. Never ``-0.0``."""
    return f"{round(value, 1) + 0.0:.1f}"


def whole_percent(share: float) -> str:
    """A share of 1 in whole percent, without the sign: ``79``."""
    return f"{round(100 * share)}"


def amount(value: float | str, decimals: int | None = None) -> str:
    """A number with separators: 29,888; with so many decimals as given, else as few as it needs."""
    if isinstance(value, str):
        return value
    if decimals is not None:
        return f"{value:,.{decimals}f}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def with_unit(value: str, unit: str) -> str:
    """A number and its unit: ``60 %`` with a no-break space, ``865 MB``."""
    head, _, rest = unit.partition(" ")
    return f"{value}{NO_BREAK}{head}{' ' + rest if rest else ''}"


def valued(value: float | str, unit: str) -> str:
    """A stated value with its unit; one that is a day is written as a date: 17 November 2018."""
    if unit == "date" and isinstance(value, str):
        return full_date(value)
    return with_unit(amount(value), unit)


_SECONDS = {"µs": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0}
_MINUTES = 120
"""Seconds from which a duration is written in minutes."""


def is_time(unit: str) -> bool:
    """Whether amounts of this unit are durations, written in whichever unit fits them."""
    return unit in _SECONDS


def fitting(value: float, unit: str) -> tuple[float, str]:
    """What to multiply by, and the unit in which a duration has few digits: 0.0097 s is 9.7 ms.

    A ``unit`` that is none of time stays as it is, and so does a duration of 0.
    """
    if not is_time(unit) or not value:
        return 1.0, unit
    seconds = abs(value) * _SECONDS[unit]
    small = [name for name in ("ms", "s") if seconds >= 0.9995 * _SECONDS[name]]
    chosen = "min" if seconds >= _MINUTES else ["µs", *small][-1]
    return _SECONDS[unit] / _SECONDS[chosen], chosen


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """``1 statement``, ``7 statements``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def json_by_line(data: Mapping[str, Any]) -> str:
    """JSON with a line for each entry, those inside a top level mapping too: short, and a change
    shows where it was made."""
    return f"{{\n{_entries(data, nested=True)}\n}}\n"


def _entries(data: Mapping[str, Any], *, nested: bool = False) -> str:
    def written(value: Any) -> str:
        if nested and isinstance(value, Mapping) and value:
            return f"{{\n{_entries(value)}\n}}"
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    return ",\n".join(f"{json.dumps(key)}: {written(data[key])}" for key in sorted(data))


def shortened(name: str, *, most: int = 18) -> str:
    """A name cut to what a picture can hold; keys and tables carry the whole."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def in_sentence(label: str) -> str:
    """A label inside a sentence: its first letter small, unless it is a name or an abbreviation."""
    first, *rest = label.split(" ", 1)
    keep = len(first) > 1 and any(letter.isupper() for letter in first[1:])
    return label if keep else " ".join([first[:1].lower() + first[1:], *rest])
