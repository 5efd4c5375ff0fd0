"""Markdown from texts: what is not markup is escaped, so that no name or note becomes any."""

import re
from collections.abc import Sequence

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~])")
_START = re.compile(r"^([#+\-=>])")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """A text as Markdown that reads exactly so, on one line."""
    line = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    return _NUMBERED.sub(r"\1\\\2", _START.sub(r"\\\1", line))


def items(texts: Sequence[str]) -> list[str]:
    """A list, one line an item; the texts are finished Markdown."""
    return [f"* {text}" for text in texts]


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table of finished Markdown cells, as lines."""
    lines = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def link(text: str, address: str) -> str:
    """A link whose text is escaped; the address stands in angle brackets."""
    return f"[{escaped(text)}](<{address.replace('<', '%3C').replace('>', '%3E')}>)"
