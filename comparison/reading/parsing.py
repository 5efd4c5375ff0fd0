"""Parsing one YAML text strictly: plain data only, and the line of every place in it.

From the events of PyYAML's C parser in one pass. Its own composing would take twice as long, since
it asks Python about each value, and the pure Python parser seconds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from comparison.problems import printable, shown
from comparison.reading.plain_values import LIST, MAPPING, TEXT, is_plain, plain_value, tag_of
from comparison.reading.yaml_file import Place, YamlFile, read_text

MAX_VALUES = 50_000
MAX_DEPTH = 40
TOO_DEEP = f"is nested deeper than {MAX_DEPTH} levels"


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read the file at ``path``; whatever is wrong with it stands in the result's ``problems``."""
    result = YamlFile(name)
    text = read_text(path, result)
    return result if text is None else parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """The same for a text that was read already."""
    result = YamlFile(name)
    try:
        if not _has_directive(text, result):
            _Builder(result).build(text)
    except yaml.YAMLError as error:
        result.data = None
        result.refuse(*_syntax_problem(error, text))
    if result.data is None and not result.problems:
        result.refuse(1, "is empty; expected a mapping of keys")
    return result


def _has_directive(text: str, result: YamlFile) -> bool:
    """Thousands of them would take the parser seconds."""
    directive = re.search(r"^%", text, re.MULTILINE)
    if directive:
        line = text.count("\n", 0, directive.start()) + 1
        result.refuse(line, "begins with %, a directive; only plain data is accepted")
    return directive is not None


class _Stop(Exception):
    """What follows is not looked at."""


_NONE, _REFUSED, _ITEM, _ROOT = (object() for _ in range(4))
"""In place of a mapping's key: before the next one; where its value is not looked at. Of a list; of
what the whole file is."""


@dataclass(slots=True)
class _Open:
    """What is being filled; ``key`` is that of a mapping's next value, or one of those above."""

    place: Place
    data: Any
    key: Any

    def next_place(self) -> Place:
        if self.key is _ITEM:
            return (*self.place, len(self.data))
        return () if self.key is _ROOT else (*self.place, self.key)

    def put(self, value: object) -> None:
        if self.key is _ITEM or self.key is _ROOT:
            self.data.append(value)
        else:
            self.data[self.key] = value
            self.key = _NONE


class _Builder:
    """Builds plain data from events, and notes lines, aliases, repeated keys and tags."""

    def __init__(self, result: YamlFile) -> None:
        self.result = result
        self.open = [_Open((), [], _ROOT)]
        self.skipped = 0
        """How many collections are open of what is not looked at."""
        self.depth = 0
        self.documents = 0

    def build(self, text: str) -> None:
        """Raises ``yaml.YAMLError``. What is too deep or too long is refused as a whole."""
        try:
            for count, event in enumerate(_events(text)):
                if count > MAX_VALUES:
                    self._refuse_all(event, f"holds over {MAX_VALUES:,} values")
                self._take(event)
        except _Stop:
            return
        self.result.data = next(iter(self.open[0].data), None)

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin(event, mapping=kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            reason = "it holds more than one document; write one, without a line ---"
            self._refuse_all(event, f"is not YAML: {reason}")

    def _refuse_all(self, event: Any, message: str) -> None:
        self.result.refuse(event.start_mark.line + 1, message)
        raise _Stop

    def _alias(self, event: Any) -> None:
        """What it stands for is not looked up: aliases of aliases might never end."""
        name, line = shown(event.anchor).strip('"'), event.start_mark.line + 1
        self.result.refuse(line, f"found the alias *{name}; write the value out")
        top = self.open[-1]
        if self._is_looked_at(top):
            self._place(top, line)
            top.put(None)
        elif not self.skipped:
            top.key = _REFUSED if top.key is _NONE else _NONE

    def _begin(self, event: Any, *, mapping: bool) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self._refuse_all(event, TOO_DEEP)
        top, line = self.open[-1], event.start_mark.line + 1
        if not self._is_looked_at(top):
            self._skip(top, line)
            return
        place = self._place(top, line)
        if event.tag not in (None, "!", MAPPING if mapping else LIST):
            self._refuse_tag(event.tag, line, place)
            top.put(None)
            self.skipped = 1
            return
        data: object = {} if mapping else []
        top.put(data)
        self.open.append(_Open(place, data, _NONE if mapping else _ITEM))

    def _skip(self, top: _Open, line: int) -> None:
        """A collection within what is not looked at, or as a key, or as the value of such a key."""
        if not self.skipped:
            if top.key is _NONE:
                self._refuse_key(top, line)
            else:
                top.key = _NONE
        self.skipped += 1

    def _end(self) -> None:
        self.depth -= 1
        if self.skipped:
            self.skipped -= 1
        else:
            self.open.pop()

    def _scalar(self, event: Any) -> None:
        if self.skipped:
            return
        top, line = self.open[-1], event.start_mark.line + 1
        if top.key is _NONE:
            self._key(event, top, line)
        elif top.key is _REFUSED:
            top.key = _NONE
        else:
            place = self._place(top, line)
            top.put(self._value(event, line, place))

    def _key(self, event: Any, top: _Open, line: int) -> None:
        if tag_of(event) != TEXT:
            self._refuse_key(top, line)
            return
        key = event.value
        here = (*top.place, key)
        if key in top.data:
            first = self.result.lines[here]
            message = f"the key {shown(key)} stands twice, first on line {first}"
            self.result.refuse(line, message, top.place)
            top.key = _REFUSED
        else:
            self.result.lines[here] = line
            top.key = key

    def _refuse_key(self, top: _Open, line: int) -> None:
        self.result.refuse(line, "has a key that is no text; put it in quotes", top.place)
        top.key = _REFUSED

    def _is_looked_at(self, top: _Open) -> bool:
        return not self.skipped and top.key is not _NONE and top.key is not _REFUSED

    def _place(self, top: _Open, line: int) -> Place:
        """Where the next value stands; a mapping's stands on the line of its key."""
        place = top.next_place()
        self.result.lines.setdefault(place, line)
        return place

    def _value(self, event: Any, line: int, place: Place) -> object:
        tag = tag_of(event)
        if tag == TEXT:
            return event.value
        if not is_plain(tag):
            self._refuse_tag(tag, line, place)
            return None
        value, problem = plain_value(tag, event.value)
        if problem:
            self.result.refuse(line, problem, place)
        return value

    def _refuse_tag(self, tag: str, line: int, place: Place) -> None:
        message = f"has the tag {shown(tag)}; only plain data is accepted"
        self.result.refuse(line, message, place)


def _events(text: str) -> Iterator[Any]:
    """As ``yaml.parse``, which asks twice for each event whether there is one."""
    loader = yaml.CSafeLoader(text)
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            yield event
    finally:
        loader.dispose()


def _syntax_problem(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = _line(mark)
    reason = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    lines = text.splitlines()
    if "nesting depth" in reason:  # PyYAML from 6.0.4 on gives up long before we count
        return line, TOO_DEEP
    if isinstance(error, yaml.reader.ReaderError):  # it counts bytes and has no line
        line = text.encode()[: error.position].count(b"\n") + 1
        reason = f"found the sign {int(error.character):#04x}; control characters are not accepted"
    elif mark and line <= len(lines) and lines[line - 1][mark.column :].startswith("\t"):
        reason = "a tab stands where spaces are needed; indent with spaces"
    elif "mapping values are not allowed" in reason:
        reason = "a colon stands where no key can be; put a text with a colon in quotes"
    return line, f"is not YAML: {printable(reason)[:200]}"


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1
