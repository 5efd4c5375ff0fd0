"""What a value without quotes is: true, false, null, a number, or else text.

These few types of YAML 1.2's core schema and no more, so that a state called ``no`` or a date stays
what was written.
"""

import math
import re
from collections.abc import Callable
from typing import Any, Final

from comparison.problems import shown

_TAG: Final = "tag:yaml.org,2002:"
TEXT, MAPPING, LIST = (f"{_TAG}{kind}" for kind in ("str", "map", "seq"))
MAX_DIGITS: Final = 40
_WHOLE = r"[-+]?(?:0|[1-9][0-9]*)"
_KINDS: tuple[tuple[str, str, str, Callable[[str], object]], ...] = (
    ("bool", r"true|false", "tf", lambda text: text == "true"),
    ("null", r"null|~|", "n~", lambda text: None),
    ("int", _WHOLE, "-+0123456789", int),
    (
        "float",
        rf"(?:{_WHOLE}(?:\.[0-9]*)?|[-+]?\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?i:inf|nan)",
        "-+.0123456789",
        lambda text: float(text) if text[-1] in "0123456789." else math.nan,
    ),
)
"""What a plain value may be but text, as in the core schema of YAML 1.2: its tag, how it is
written, the signs that it begins with, and what it becomes."""
_PLAIN: dict[str, tuple[re.Pattern[str], Callable[[str], object]]] = {
    f"{_TAG}{kind}": (re.compile(rf"(?:{written})\Z"), convert)
    for kind, written, _, convert in _KINDS
}
_BEGINS: dict[str, list[str]] = {
    sign: [f"{_TAG}{kind}" for kind, _, signs, _ in _KINDS if sign in signs]
    for sign in ("", *"tfn~-+.0123456789")
}
"""Where nothing stands, any kind is tried; the pattern of null takes it."""


def tag_of(event: Any) -> str:
    """The tag that a scalar's event has or, unquoted and without one, is read as."""
    if event.tag not in (None, "!"):
        return str(event.tag)
    if event.implicit[0]:
        for tag in _BEGINS.get(event.value[:1], ()):
            if _PLAIN[tag][0].match(event.value):
                return tag
    return TEXT


def is_plain(tag: str) -> bool:
    """Whether a tag is that of true, false, null or a number."""
    return tag in _PLAIN


def plain_value(tag: str, text: str) -> tuple[object, str]:
    """The value that a text with a plain tag stands for, and what is wrong with it or nothing."""
    pattern, convert = _PLAIN[tag]
    if not pattern.match(text):  # written with a tag, as in !!int ""
        return None, f"found {shown(text)}, expected plain data without tags"
    if len(text) > MAX_DIGITS:
        found = f"found a number of {len(text):,} digits"
        return None, f"{found}, expected at most {MAX_DIGITS}"
    value = convert(text)
    if isinstance(value, float) and not math.isfinite(value):
        return value, f"found {text}, expected a finite number"
    return value, ""
