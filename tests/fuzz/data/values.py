"""Damage to what a file says: a value of another type, size or script, a key of another name."""

import re
from random import Random

from tests.fuzz.data.raw_text import Deed

VALUES = (
    *("", "null", "~", "true", "false", "yes", "0", "1", "-1", "-0", "2.5", "1e309", "-1e309"),
    *(".nan", ".inf", "-.inf", "1e-320", "9" * 39, "9" * 41, "9" * 5000, "0x1F", "0o17", "1_000"),
    *("[]", "{}", "[null]", "[[]]", "[a, b]", "{a: b}", "{id: a, value: 1}", "[1, 1]"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "2099", "1", "26-1-1", "2026-13", "2026-11-26T"),
    *('""', '" "', '"\\0"', '"\\ud800"', '"\\u202e\\u2066txt"', '"\\u200b"', '"\\ufffe"', "'"),
    *("<script>alert(1)</script>", "[a](javascript:alert(1))", "$x$", ":red[x]", "`", "|", ">"),
    *("../../etc/passwd", "https://[", "javascript:alert(1)", "file:///etc/passwd", "http://a b"),
    *("*a", "&a", "!!python/object:os.system", "!!int x", "!!binary aGk=", "%s%n", "{0.__class__}"),
    *("é" * 300, "\u202ereversed", "e\u0301" * 200, "\U0001f4a9", "a" * 100_000, "a " * 50_000),
    *("jax", "pytorch", "performance", "none", "__class__", "mlp", "a: b", "- a", "#", "? a"),
)
"""Values that some place of the data cannot take, and some that it can."""
KEYS = ("id", "kind", "value", "a", "", "<<", "null", "1", "__init__", "é", "x" * 5000, "[a]")
_VALUE = re.compile(r"^(\s*(?:- )*(?:[\w.@-]+: )?)(\S.*)$")
_KEY = re.compile(r"^(\s*(?:- )*)([\w.@-]+)(:.*)$")
_INSIDE = re.compile(r"(?<=[:,\[{] )[^\s,\[\]{}][^,\[\]{}]*")


def _on_some_line(random: Random, raw: bytes, pattern: re.Pattern[str], new: str) -> bytes:
    """Put ``new`` in place of the second group of a line that fits."""
    lines = raw.decode("utf-8", "replace").split("\n")
    fitting = [at for at, line in enumerate(lines) if pattern.match(line)]
    if fitting:
        at = random.choice(fitting)
        lines[at] = pattern.sub(lambda found: _with(found, new), lines[at])
    return "\n".join(lines).encode()


def _with(found: re.Match[str], new: str) -> str:
    return found[1] + new + "".join(found.groups()[2:])


def another_value(random: Random, raw: bytes) -> bytes:
    """One to three values are others."""
    for _ in range(random.choice((1, 1, 2, 3))):
        raw = _on_some_line(random, raw, _VALUE, random.choice(VALUES))
    return raw


def another_inside(random: Random, raw: bytes) -> bytes:
    """A value inside brackets, or behind a key, is another."""
    text = raw.decode("utf-8", "replace")
    found = list(_INSIDE.finditer(text))
    if not found:
        return raw
    place = random.choice(found)
    return (text[: place.start()] + random.choice(VALUES) + text[place.end() :]).encode()


def another_key(random: Random, raw: bytes) -> bytes:
    """A key has another name."""
    return _on_some_line(random, raw, _KEY, random.choice(KEYS))


def swapped_values(random: Random, raw: bytes) -> bytes:
    """A value of the file stands in another place of it."""
    lines = raw.decode("utf-8", "replace").split("\n")
    values = [found[2] for line in lines if (found := _VALUE.match(line))]
    return _on_some_line(random, raw, _VALUE, random.choice(values or [""]))


def long_value(random: Random, raw: bytes) -> bytes:
    """A value of hundreds of thousands of signs, just below or above what is read."""
    size = random.choice((200_000, 900_000, 1_100_000))
    return _on_some_line(random, raw, _VALUE, random.choice(("a", "é", '"', "9")) * size)


VALUED: dict[str, Deed] = {
    "another value": another_value,
    "another value inside": another_inside,
    "another key": another_key,
    "a value of another place": swapped_values,
    "a very long value": long_value,
}
