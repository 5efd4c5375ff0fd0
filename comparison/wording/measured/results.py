"""A result in words: its value with its unit, its interval, or what became of it."""

from collections.abc import Iterable, Sequence

from comparison.formatting import amount, fitting, is_time, with_unit
from comparison.measured.tables import ValueTable
from comparison.model.benchmarks import Metric
from comparison.model.measurements import SOUND, Result, Status

STATUS_WORDS: dict[Status, str] = {
    "ok": "measured",
    "not_offered": "not offered",
    "not_supported": "refused",
    "wrong_output": "other result",
    "not_compiled": "not compiled",
    "not_steady": "not steady",
    "void_load": "void, the machine was busy",
    "not_measured": "not measured",
    "error": "failed",
}
"""What a state is called on screen."""
DIGITS = 2
"""Decimals of a duration below ten of its unit."""


def value_of(result: Result, metric: Metric) -> str:
    """A result as it is written: its value with unit, or what became of it."""
    if result.value is None or result.status not in SOUND:
        return STATUS_WORDS[result.status]
    if metric.words:
        return metric.words.get(int(result.value), figure(result.value, metric.decimals))
    return quantity(result.value, metric.unit, metric.decimals)


def quantity(value: float, unit: str, decimals: int) -> str:
    """An amount with its unit; a duration in the unit that fits it: ``9.70 ms`` for 0.0097 s."""
    times, chosen = fitting(value, unit)
    return with_unit(figure(value * times, DIGITS if is_time(unit) else decimals), chosen)


def ends_of(result: Result, metric: Metric) -> str:
    """The ends of a sound result's interval in its value's unit, `` (5.2 to 5.6)``, or nothing."""
    if result.value is None or result.interval is None or result.status not in SOUND:
        return ""
    times, _ = fitting(result.value, metric.unit)
    decimals = DIGITS if is_time(metric.unit) else metric.decimals
    low, high = (figure(end * times, decimals) for end in result.interval)
    return f" ({low} to {high})"


def with_ends(result: Result, metric: Metric) -> str:
    """Value, unit and interval: ``6.66 ms (6.57 to 6.81)``."""
    return value_of(result, metric) + ends_of(result, metric)


def cell_of(result: Result, metric: Metric) -> str:
    """The same for a table whose head has the unit; shares and durations keep theirs."""
    told = metric.unit == "%" or is_time(metric.unit) or metric.words
    if told or result.value is None or result.status not in SOUND:
        return with_ends(result, metric)
    return figure(result.value, metric.decimals) + ends_of(result, metric)


def least_and_most(found: Iterable[tuple[str, Result]], metric: Metric) -> str:
    """Who has least and who most of it: ``least PyTorch, 5.4 MB; most JAX, 40 MB``."""
    known = [(way, one) for way, one in found if one.value is not None and one.status in SOUND]
    if len(known) < 2:
        return "no two figures to compare"
    order = sorted(known, key=lambda item: item[1].value or 0.0)
    (low, least), (high, most) = order[0], order[-1]
    if least.value == most.value:
        return f"{value_of(least, metric)} everywhere"
    return f"least {low}, {value_of(least, metric)}; most {high}, {value_of(most, metric)}"


def in_words(table: ValueTable, metric: Metric) -> list[str]:
    """For each piece of work the ways with their values: ``PyTorch 5.4 ms; JAX: failed``."""
    return [
        "; ".join(
            f"{way} {value_of(one, metric)}"
            if one.status in SOUND
            else f"{way}: {value_of(one, metric)}"
            for way, one in zip(table.rows, cells, strict=True)
            if one is not None
        )
        for cells in table.cells
    ]


def unit_words(metric: Metric) -> str:
    """A metric's label with its unit, where its values are amounts that do not carry theirs."""
    if metric.words or is_time(metric.unit):
        return metric.label
    share = metric.unit.startswith("of the")
    return f"{metric.label}, {'as a share' if share else 'in'} {metric.unit}"


def further_words(result: Result, metric: Metric) -> str:
    """The further figures that have a label: ``Frames of the traceback: 6. ...``."""
    known = [
        f"{label}: {_further(value)}"
        for name, label in metric.further.items()
        if (value := result.also.get(name)) is not None
    ]
    return ". ".join(part.removesuffix(".") for part in known) + "." * bool(known)


def further_cells(results: Sequence[Result], metric: Metric) -> dict[str, list[str]]:
    """The same as columns by label, one cell for each result; what has none is empty."""
    return {
        label: [_further(result.also[name]) if name in result.also else "" for result in results]
        for name, label in metric.further.items()
    }


def _further(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return amount(round(value, 1 if abs(value) >= 1 else 4))


def figure(value: float, decimals: int) -> str:
    """A number with three or four digits that mean something: ``0.055``, ``5.4``, ``1,240``."""
    least = 10**-decimals
    if not value:
        return "0"
    if abs(value) < least:
        return f"under {least:.{decimals}f}"
    return amount(value, 0 if abs(value) >= 100 else min(decimals, 1 if abs(value) >= 10 else 6))
