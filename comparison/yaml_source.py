"""Reading one YAML file strictly: plain data only, and the line of every place in it.

On PyYAML's C loader (the pure Python one takes seconds on this data). Only true, false, null and
numbers are more than text, so that a state called ``no`` or a date stays what was written.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import yaml

from comparison.problems import Problem, shown

MAX_BYTES = 2_000_000
"""No file of the data is near this size; a larger one is a mistake or an attack."""
MAX_DEPTH = 40

Place = tuple[str | int, ...]
_TEXT, _MAP, _LIST = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
_PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float")}


class _StrictLoader(yaml.CSafeLoader):
    """The C loader with the few plain types of the YAML 1.2 core schema."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


_RESOLVERS = (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", "n~\0"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
)
for _kind, _pattern, _first in _RESOLVERS:
    _StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_kind}", re.compile(_pattern), ["" if c == "\0" else c for c in _first]
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


def dotted(place: Place) -> str:
    """A place in words: ``indicators[2].anchors``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return shown(text.removeprefix(".")).strip('"') if text else ""


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read the file at ``path``; whatever is wrong with it stands in the result's ``problems``."""
    result = YamlFile(name)
    text = _decoded(path, result)
    if text is None:
        return result
    loader = _StrictLoader(text)
    try:
        node = loader.get_single_node() if _shallow(text, result) else None
        if node is not None:
            _Walk(result).visit(node, ())
        if node is not None and not result.problems:
            result.data = loader.construct_document(node)
    except yaml.YAMLError as error:
        result.problems.append(_syntax_problem(error, name, text))
    except (ValueError, RecursionError) as error:
        result.problems.append(Problem(name, 1, "", f"cannot be read: {shown(str(error))}"))
    finally:
        loader.dispose()
    if result.data is None and not result.problems:
        result.problems.append(Problem(name, 1, "", "is empty; expected a mapping of keys"))
    return result


def _decoded(path: Path, result: YamlFile) -> str | None:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            message = f"is {size:,} bytes large, at most {MAX_BYTES:,} are accepted"
            result.problems.append(Problem(result.name, 1, "", message))
            return None
        raw = path.read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        result.problems.append(Problem(result.name, 1, "", f"cannot be opened: {reason}"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: found the byte {error.object[error.start]:#04x}; save it as UTF-8"
        result.problems.append(Problem(result.name, line, "", message))
    return None


def _shallow(text: str, result: YamlFile) -> bool:
    """Whether nesting is shallow; asked before composing, which would recurse in C."""
    depth = 0
    for event in yaml.parse(text, Loader=_StrictLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            message = f"is nested deeper than {MAX_DEPTH} levels"
            result.problems.append(Problem(result.name, event.start_mark.line + 1, "", message))
            return False
    return True


def _syntax_problem(error: yaml.YAMLError, name: str, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    reason = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    lines = text.splitlines()
    if line <= len(lines) and lines[line - 1].lstrip(" ").startswith("\t"):
        reason = "a tab stands where spaces are needed; indent with spaces"
    elif "found another document" in reason:
        reason = "it holds more than one document; write one, without a line ---"
    return Problem(name, line, "", f"is not YAML: {shown(reason).strip(chr(34))}")


class _Walk:
    """One walk over the composed nodes: lines, duplicate keys, aliases and tags."""

    def __init__(self, result: YamlFile) -> None:
        self.result = result
        self.seen: set[int] = set()

    def visit(self, node: yaml.Node, place: Place) -> None:
        if id(node) in self.seen:
            message = "is an alias (*name); write the value out"
            self.result.problems.append(self.result.problem(place, message))
            return
        self.result.lines.setdefault(place, node.start_mark.line + 1)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == _MAP:
            self._mapping(node, place)
        elif isinstance(node, yaml.SequenceNode) and node.tag == _LIST:
            for index, item in enumerate(node.value):
                self.visit(item, (*place, index))
        elif not (isinstance(node, yaml.ScalarNode) and (node.tag == _TEXT or node.tag in _PLAIN)):
            self._refuse(node, place, f"has the tag {shown(node.tag)}; only plain data is accepted")

    def _mapping(self, node: yaml.MappingNode, place: Place) -> None:
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != _TEXT:
                self._refuse(key_node, place, "has a key that is no text; put it in quotes")
                continue
            key = key_node.value
            here = (*place, key)
            if key in first:
                message = f"the key {shown(key)} stands twice, first on line {first[key]}"
                self.result.problems.append(
                    Problem(self.result.name, line, dotted(place), message)
                )
                continue
            first[key] = line
            self.result.lines[here] = line
            self.visit(value_node, here)

    def _refuse(self, node: yaml.Node, place: Place, message: str) -> None:
        problem = Problem(self.result.name, node.start_mark.line + 1, dotted(place), message)
        self.result.problems.append(problem)
