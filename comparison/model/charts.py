"""Which statistics are drawn as small charts, in what order, and how their titles are worded."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from comparison.model.base import Flag, Identifier, Identifiers, PartialDate, Record, Text
from comparison.model.evidence import Statistic

Kind = Literal["trend", "bars", "rows"]
Direction = Literal["higher", "lower"]

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PLACEHOLDERS = frozenset({"first", "value", "count", "s", "month", "date", "day"})


def _template(text: str) -> str:
    strange = [name for name in _PLACEHOLDER.findall(text) if name not in _PLACEHOLDERS]
    if strange:
        known = ", ".join(f"{{{name}}}" for name in sorted(_PLACEHOLDERS))
        raise ValueError(f"has the placeholder {{{strange[0]}}}; known are {known}")
    if "{first}" not in text:
        raise ValueError("does not name {first}, the framework that it speaks of")
    return text


TitleTemplate = Annotated[Text, AfterValidator(_template)]
"""A title whose names and numbers come from the data.

``{first}`` is the framework that stands first, ``{value}`` its number, ``{month}`` and ``{date}``
the date of that number, ``{day}`` the day so many days before it, ``{count}`` in how many rows it
stands first (``3 of 5``, ``both``, ``all 4``, ``the only``), ``{s}`` the ending of the word that
is counted, none behind ``the only``. What the others have is added behind a comma.
"""


class Selection(Record):
    """Statistics by the start of their ids, or one by one."""

    prefixes: tuple[Text, ...] = ()
    statistics: Identifiers = ()

    def of(self, statistics: Iterable[Statistic]) -> list[Statistic]:
        """Those about a framework that are named here or match."""
        return [
            item
            for item in statistics
            if item.framework is not None
            and (item.id in self.statistics or item.id.startswith(self.prefixes))
        ]


class Break(Record):
    """A day before which something else was counted, so that no line may cross it."""

    date: PartialDate
    reason: Text


class ChartRow(Selection):
    """One case of a chart with several: a platform, a model, a survey.

    ``counted`` is false where the frameworks' values cannot be compared: drawn, but not part of
    the title.
    """

    label: Text
    counted: Flag = True


class Chart(Selection):
    """One small chart.

    ``trend`` draws every value over time, ``bars`` the newest of each framework, ``rows`` the
    newest of each framework in each of ``rows``. ``yearly``: each value counts a calendar year.
    ``own_scale``: each row has a scale of its own, because units differ. ``level_within``: rows in
    which the first two differ by less, in percent, count as level. ``direction``: which way is
    better, left out where neither is; ``old``: kept as history. ``not_compared``: frameworks that
    are drawn and left out of the title, because their values count something else.
    """

    id: Identifier
    topic: Identifier
    label: Text
    question: Text
    kind: Kind
    unit: Text
    title: TitleTemplate
    rows: tuple[ChartRow, ...] = ()
    decimals: Annotated[int, Field(strict=True, ge=0, le=4)] | None = None
    direction: Direction | None = None
    level_within: Annotated[int, Field(strict=True, gt=0, le=100)] | None = None
    breaks: tuple[Break, ...] = ()
    not_compared: Identifiers = ()
    log: Flag = False
    yearly: Flag = False
    own_scale: Flag = False
    old: Flag = False
    note: Text | None = None

    @property
    def selections(self) -> tuple[Selection, ...]:
        """The rows, or the chart itself where it has none."""
        return self.rows or (self,)

    @model_validator(mode="after")
    def _keys_of_its_kind(self) -> "Chart":
        if any(not (item.prefixes or item.statistics) for item in self.selections):
            raise ValueError("draws nothing; give 'prefixes' or 'statistics'")
        if bool(self.rows) != (self.kind == "rows"):
            raise ValueError("has 'rows' if and only if its kind is rows")
        if self.kind != "trend" and (self.breaks or self.log or self.yearly):
            raise ValueError("has 'breaks', 'log' or 'yearly', which only a trend has")
        if self.kind != "rows" and (self.own_scale or self.level_within):
            raise ValueError("has 'own_scale' or 'level_within', which only rows have")
        wanted = ("{count}",) if self.kind == "rows" else ("{value}", "{day}")
        if not any(name in self.title for name in wanted):
            raise ValueError("needs {count} in its title for rows, {value} for other kinds")
        return self


class ChartTopic(Record):
    """A section of the page."""

    id: Identifier
    label: Text


class ChartFile(Record):
    """The charts file: topics in their order, and every chart in the order of its topic."""

    topics: tuple[ChartTopic, ...] = Field(min_length=1)
    charts: tuple[Chart, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _topics_and_ids(self) -> "ChartFile":
        topics = [topic.id for topic in self.topics]
        for chart in self.charts:
            if chart.topic not in topics:
                raise ValueError(f'has the chart "{chart.id}" under the unknown "{chart.topic}"')
        for ids in (topics, [chart.id for chart in self.charts]):
            twice = next((name for name in ids if ids.count(name) > 1), None)
            if twice:
                raise ValueError(f'has the id "{twice}" twice')
        return self
