"""What every record of the data shares: frozen values, checked texts, dates and links."""

import calendar
import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Identifier = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$", max_length=80)
]
"""A public, stable name: small letters, digits, dot, dash, underscore. It stands in links."""

_PARTIAL_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Record(BaseModel):
    """Base of all data records: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


def _readable(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; write a text or leave the key out")
    if _CONTROL.search(text):
        raise ValueError("holds control characters")
    return text.strip()


Text = Annotated[str, StringConstraints(max_length=4000), AfterValidator(_readable)]
"""A sentence or more for readers. Shown as text, never read as markup."""


def last_day(text: str) -> date:
    """The day that a partial date ends on: ``2026`` is 2026-12-31, ``2026-02`` is 2026-02-28.

    Raises ValueError where the text is not ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
    """
    match = _PARTIAL_DATE.match(text)
    if match is None:
        raise ValueError("is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 12, 31)
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError("is no date of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD") from None


def _partial_date(text: str) -> str:
    last_day(text)
    return text


PartialDate = Annotated[str, AfterValidator(_partial_date)]
"""A date as exactly as it is known: ``2026``, ``2026-11`` or ``2026-11-22``."""


def _web_link(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("is no web address; it must begin with https:// or http://")
    if re.search(r"[\s\"'<>`\\\\]", text) or _CONTROL.search(text):
        raise ValueError("holds spaces, quotes or brackets; percent-encode them")
    return text


WebLink = Annotated[str, StringConstraints(max_length=600), AfterValidator(_web_link)]
"""An address with http or https; nothing else may become a link on screen."""

Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
"""A finite number, written as a number."""

Share = Annotated[float, Field(strict=True, ge=0, le=1)]
"""A number from 0 to 1."""

Whole = Annotated[int, Field(strict=True)]
"""A whole number, written as a number."""

Flag = Annotated[bool, Field(strict=True)]
"""true or false."""


class References(Record):
    """What a statement stands on: ids of claims, sources and statistics."""

    claims: tuple[Identifier, ...] = ()
    sources: tuple[Identifier, ...] = ()
    statistics: tuple[Identifier, ...] = ()
