"""What every record of the data shares: frozen values, checked texts, dates and links."""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

IDENTIFIER = r"^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$"
Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=80)]
"""A public, stable name: small letters, digits, dot, dash, underscore. It stands in links."""

_PARTIAL_DATE = re.compile(r"((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[123][0-9]))?)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Record(BaseModel):
    """Base of all data records: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


def _readable(text: str) -> str:
    if not any(sign.isprintable() and not sign.isspace() for sign in text):
        raise ValueError("is empty; write a text or leave the key out")
    if _CONTROL.search(text):
        raise ValueError("holds control characters")
    return text.strip()


Text = Annotated[str, StringConstraints(max_length=4000), AfterValidator(_readable)]
"""A sentence or more for readers. Shown as text, never read as markup."""


@lru_cache(maxsize=4096)
def last_day(text: str) -> date:
    """The day that a partial date ends on: ``2026`` is 2026-12-31, ``2026-02`` is 2026-02-28.

    Raises ValueError where the text is not ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
    """
    year, month, day = _date_parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def first_day(text: str) -> date:
    """The day that a partial date begins on; ValueError as for ``last_day``."""
    year, month, day = _date_parts(text)
    return date(year, month or 1, day or 1)


def months_before(day: date, months: int) -> date:
    """The same day of the month, ``months`` earlier; the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    last = last_day(f"{index // 12:04d}-{index % 12 + 1:02d}")
    return last.replace(day=min(day.day, last.day))


def _date_parts(text: str) -> tuple[int, int, int]:
    """Year, month and day, 0 where left out."""
    match = _PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise ValueError("is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2099")
    year, month, day = (int(part or 0) for part in match.groups())
    if day and day > calendar.monthrange(year, month)[1]:
        raise ValueError("is no date of the calendar; that month is shorter")
    return year, month, day


def _partial_date(text: str) -> str:
    last_day(text)
    return text


PartialDate = Annotated[str, AfterValidator(_partial_date)]
"""A date as exactly as it is known: ``2026``, ``2026-11`` or ``2026-11-22``."""


def _web_link(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is no web address; it must begin with https:// or http://")
    if re.search(r"[\s\"'<>`\\\\]", text) or _CONTROL.search(text):
        raise ValueError("holds spaces, quotes or brackets; percent-encode them")
    return text


WebLink = Annotated[str, StringConstraints(max_length=600), AfterValidator(_web_link)]
"""An address with http or https; nothing else may become a link on screen."""

Number = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=-1e15, le=1e15)]
"""A number, written as a number, of a size that sums and logarithms can bear."""

Positive = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=1e-9, le=1e15)]
"""A number above 0 that may stand under a fraction line."""

Share = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=1)]
"""A number from 0 to 1."""

Whole = Annotated[int, Field(strict=True, ge=-(10**9), le=10**9)]
"""A whole number, written as a number."""

Flag = Annotated[bool, Field(strict=True)]
"""true or false."""


def _without_repeats(names: tuple[str, ...]) -> tuple[str, ...]:
    repeated = next((name for name in names if names.count(name) > 1), None)
    if repeated is not None:
        raise ValueError(f'names "{repeated}" twice')
    return names


Identifiers = Annotated[
    tuple[Identifier, ...], Field(max_length=500), AfterValidator(_without_repeats)
]
"""Different ids in an order that means something."""


class References(Record):
    """What a statement stands on: ids of claims, sources and statistics."""

    claims: Identifiers = ()
    sources: Identifiers = ()
    statistics: Identifiers = ()


_MOMENT = re.compile(r"20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ")
_CODE = re.compile(r"benchmarks/(?:[a-z0-9_]+/)*[a-z0-9_]+\.py")


def _moment(text: str) -> str:
    if not _MOMENT.fullmatch(text):
        raise ValueError("is no moment; write it as 2026-11-26T01:03:58Z")
    return text


def _code_path(text: str) -> str:
    if not _CODE.fullmatch(text):
        raise ValueError("is no file of the suite; write its path, such as benchmarks/a/b.py")
    return text


Moment = Annotated[str, AfterValidator(_moment)]
"""A moment in universal time: ``2026-11-26T01:03:58Z``."""


CodePath = Annotated[str, AfterValidator(_code_path)]
"""A file of the suite that ran, from the project's root."""
