"""Which statistics are drawn as small pictures, in what order, and how their finding is worded."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from comparison.model.base import Flag, Identifier, Identifiers, PartialDate, Record, Text
from comparison.model.evidence import Statistic

Kind = Literal["trend", "bars", "rows"]
Direction = Literal["higher", "lower"]

_SLOT = re.compile(r"\{([^{}]*)\}")
_SLOTS = frozenset({"first", "value", "count", "month", "date"})


def _finding(text: str) -> str:
    strange = [slot for slot in _SLOT.findall(text) if slot not in _SLOTS]
    if strange:
        known = ", ".join(f"{{{slot}}}" for slot in sorted(_SLOTS))
        raise ValueError(f"has the slot {{{strange[0]}}}, which is not known; known are {known}")
    if "{first}" not in text:
        raise ValueError("does not name {first}, the framework that it speaks of")
    return text


Finding = Annotated[Text, AfterValidator(_finding)]
"""A title whose names and numbers come from the data.

``{first}`` is the framework that stands first, ``{value}`` its number, ``{month}`` and ``{date}``
the date of that number, ``{count}`` in how many rows it stands first (``3 of 5``, ``both``,
``all 4``). What the other frameworks have is added behind a comma.
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


class FigureRow(Selection):
    """One case of a figure with several: a platform, a model, a survey.

    ``counted`` is false where the frameworks' values cannot be compared: drawn, but not part of
    the finding.
    """

    label: Text
    counted: Flag = True


class Figure(Selection):
    """One small picture.

    ``trend`` draws every value over time, ``bars`` the newest of each framework, ``rows`` the
    newest of each framework in each of ``rows``. ``yearly``: each value counts a calendar year.
    ``own_scale``: each row has a scale of its own, because units differ. ``level_within``: rows in
    which the first two differ by less, in percent, count as level. ``direction``: which way is
    better, left out where neither is; ``old``: kept as history. ``not_compared``: frameworks that
    are drawn and left out of the finding, because their values count something else.
    """

    id: Identifier
    topic: Identifier
    label: Text
    question: Text
    kind: Kind
    unit: Text
    finding: Finding
    rows: tuple[FigureRow, ...] = ()
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
        """The rows, or the figure itself where it has none."""
        return self.rows or (self,)

    @model_validator(mode="after")
    def _keys_of_its_kind(self) -> "Figure":
        if any(not (item.prefixes or item.statistics) for item in self.selections):
            raise ValueError("draws nothing; give 'prefixes' or 'statistics'")
        if bool(self.rows) != (self.kind == "rows"):
            raise ValueError("has 'rows' if and only if its kind is rows")
        if self.kind != "trend" and (self.breaks or self.log or self.yearly):
            raise ValueError("has 'breaks', 'log' or 'yearly', which only a trend has")
        if self.kind != "rows" and (self.own_scale or self.level_within):
            raise ValueError("has 'own_scale' or 'level_within', which only rows have")
        if ("{count}" if self.kind == "rows" else "{value}") not in self.finding:
            raise ValueError("needs {count} in its finding for rows, {value} for other kinds")
        return self


class FigureTopic(Record):
    """A section of the page."""

    id: Identifier
    label: Text


class FigureFile(Record):
    """The figures file: topics in their order, and every figure in the order of its topic."""

    topics: tuple[FigureTopic, ...] = Field(min_length=1)
    figures: tuple[Figure, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _topics_and_ids(self) -> "FigureFile":
        topics = [topic.id for topic in self.topics]
        for figure in self.figures:
            if figure.topic not in topics:
                raise ValueError(f'has the figure "{figure.id}" under the unknown "{figure.topic}"')
        for ids in (topics, [figure.id for figure in self.figures]):
            twice = next((name for name in ids if ids.count(name) > 1), None)
            if twice:
                raise ValueError(f'has the id "{twice}" twice')
        return self
