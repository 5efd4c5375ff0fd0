"""Reading one YAML file strictly: plain data only, and the line of every place in it.

On PyYAML's C loader (the pure Python one takes seconds on this data). Only true, false, null and
numbers are more than text, so that a state called ``no`` or a date stays what was written.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

import yaml

from comparison.problems import Problem, printable, shown

MAX_BYTES = 1_000_000
"""No file of the data is near this size; a larger one is a mistake or an attack."""
MAX_VALUES = 50_000
MAX_DEPTH = 40
MAX_DIGITS = 40
TOO_DEEP = f"is nested deeper than {MAX_DEPTH} levels"

Place = tuple[str | int, ...]
_TEXT, _MAP, _LIST = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))


class _StrictLoader(yaml.CSafeLoader):
    """The C loader with the few plain types of the YAML 1.2 core schema."""


_StrictLoader.yaml_implicit_resolvers = {}
_WHOLE = r"[-+]?(?:0|[1-9][0-9]*)"
_KINDS: tuple[tuple[str, str, list[str], Callable[[str], object]], ...] = (
    ("bool", r"true|false", [*"tf"], lambda text: text == "true"),
    ("null", r"null|~|", [*"n~", ""], lambda text: None),
    ("int", _WHOLE, [*"-+0123456789"], int),
    (
        "float",
        rf"(?:{_WHOLE}(?:\.[0-9]*)?|[-+]?\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?i:inf|nan)",
        [*"-+.0123456789"],
        lambda text: float(text) if text[-1] in "0123456789." else math.nan,
    ),
)
_PLAIN: dict[str, tuple[re.Pattern[str], Callable[[str], object]]] = {}
for _kind, _signs, _first, _convert in _KINDS:
    _PLAIN[f"tag:yaml.org,2002:{_kind}"] = (re.compile(rf"(?:{_signs})\Z"), _convert)
    _StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_kind}", re.compile(rf"(?:{_signs})\Z"), _first
    )


@dataclass(slots=True)
class YamlFile:
    """A file's plain data, the line of each place (a path of keys and indices), its problems."""

    name: str
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of ``place`` or of its nearest enclosing place that is written in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str, *, warning: bool = False) -> Problem:
        return Problem(self.name, self.line(place), dotted(place), message, warning)

    def refuse(self, line: int, message: str, place: Place = ()) -> None:
        """Note a problem at a line of the file."""
        self.problems.append(Problem(self.name, line, dotted(place), message))


def dotted(place: Place) -> str:
    """A place in words: ``indicators[2].anchors``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part[:60]}" for part in place)
    return printable(text.removeprefix("."))[:200]


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read the file at ``path``; whatever is wrong with it stands in the result's ``problems``."""
    result = YamlFile(name)
    text = read_text(path, result)
    return result if text is None else parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """The same for a text that was read already."""
    result = YamlFile(name)
    loader = None
    try:
        loader = _StrictLoader(text)
        node = loader.get_single_node() if _composable(text, result) else None
        if node is not None:
            result.data = _Walk(result).visit(node, ())
    except yaml.YAMLError as error:
        result.refuse(*_syntax_problem(error, text))
    finally:
        if loader is not None:
            loader.dispose()
    if result.data is None and not result.problems:
        result.refuse(1, "is empty; expected a mapping of keys")
    return result


def read_text(path: Path, result: YamlFile) -> str | None:
    """The text of a file of bounded size; else None, and ``result`` says why."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # a pipe or device would never end
            kind = "a folder" if S_ISDIR(status.st_mode) else "no regular file"
            result.refuse(1, f"is {kind}, expected a file")
            return None
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            size = max(status.st_size, len(raw))
            result.refuse(1, f"is {size:,} bytes large, at most {MAX_BYTES:,} are accepted")
            return None
        return raw.decode("utf-8-sig")
    except FileNotFoundError:
        result.refuse(1, "is missing")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found = f"found the byte {error.object[error.start]:#04x}"
        result.refuse(line, f"is not UTF-8: {found}; save it as UTF-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        result.refuse(1, f"cannot be opened: {reason}")
    return None


def _composable(text: str, result: YamlFile) -> bool:
    """Whether the text is shallow and short enough to compose, which recurses in C.

    Aliases are noted here, since only their event knows the line that they stand on.
    """
    directive = re.search(r"^%", text, re.MULTILINE)
    if directive:  # thousands of them take the parser seconds
        line = text.count("\n", 0, directive.start()) + 1
        result.refuse(line, "begins with %, a directive; only plain data is accepted")
        return False
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_StrictLoader)):
        line = _line(event.start_mark)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            name = shown(event.anchor).strip('"')
            result.refuse(line, f"found the alias *{name}; write the value out")
        if depth > MAX_DEPTH or count > MAX_VALUES:
            result.refuse(
                line, TOO_DEEP if depth > MAX_DEPTH else f"holds over {MAX_VALUES:,} values"
            )
            return False
    return True


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
    elif "found another document" in reason:
        reason = "it holds more than one document; write one, without a line ---"
    return line, f"is not YAML: {printable(reason)[:200]}"


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1


class _Walk:
    """One walk over the composed nodes: plain data, lines, duplicate keys and tags."""

    def __init__(self, result: YamlFile) -> None:
        self.result = result
        self.seen: set[int] = set()

    def visit(self, node: yaml.Node, place: Place) -> Any:
        line = _line(node.start_mark)
        self.result.lines.setdefault(place, line)
        if id(node) in self.seen:  # an alias, noted before; following it might never end
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == _MAP:
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode) and node.tag == _LIST:
            return [self.visit(item, (*place, index)) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and node.tag == _TEXT:
            return node.value
        if isinstance(node, yaml.ScalarNode) and node.tag in _PLAIN:
            return self._plain(node.tag, node.value, line, place)
        message = f"has the tag {shown(node.tag)}; only plain data is accepted"
        self.result.refuse(line, message, place)
        return None

    def _plain(self, tag: str, text: str, line: int, place: Place) -> object:
        pattern, convert = _PLAIN[tag]
        if not pattern.match(text):  # written with a tag, as in !!int ""
            message = f"found {shown(text)}, expected plain data without tags"
            self.result.refuse(line, message, place)
        elif len(text) > MAX_DIGITS:
            found = f"found a number of {len(text):,} digits"
            self.result.refuse(line, f"{found}, expected at most {MAX_DIGITS}", place)
        else:
            value = convert(text)
            if isinstance(value, float) and not math.isfinite(value):
                self.result.refuse(line, f"found {text}, expected a finite number", place)
            return value
        return None

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = _line(key_node.start_mark)
            self.seen.add(id(key_node))
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != _TEXT:
                self.result.refuse(line, "has a key that is no text; put it in quotes", place)
                continue
            key, here = key_node.value, (*place, key_node.value)
            if key in data:
                first = self.result.lines[here]
                message = f"the key {shown(key)} stands twice, first on line {first}"
                self.result.refuse(line, message, place)
                continue
            self.result.lines[here] = line
            data[key] = self.visit(value_node, here)
        return data
