"""Checks of the glossary: no spelling stands for two terms, and METHOD.md has each heading."""

import os
import re
from collections.abc import Iterator

from comparison.model.texts import Glossary, Term
from comparison.problems import Problem, nearest, shown
from comparison.reading.folder import Folder, Loaded
from comparison.reading.yaml_file import Place, YamlFile, read_text

METHOD = "criteria/METHOD.md"
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def check_glossary(folder: Folder) -> Iterator[Problem]:
    """Problems of glossary.yaml that no record shows by itself."""
    headings = _headings(folder)
    for loaded in folder.every(Glossary):
        yield from _taken(loaded)
        for index, term in enumerate(loaded.record.terms):
            if term.method is not None and headings and term.method not in headings:
                message = f"{METHOD} has no heading {shown(term.method)}"
                message += nearest(term.method, headings)
                yield loaded.file.problem(("terms", index, "method"), message)


def _taken(loaded: Loaded[Glossary]) -> Iterator[Problem]:
    """A name or spelling that another term has already, whatever its capitals."""
    first: dict[str, tuple[int, Place]] = {}
    for index, term in enumerate(loaded.record.terms):
        for place, name in _names(index, term):
            owner, where = first.setdefault(name.lower(), (index, place))
            if owner != index:
                line = loaded.file.line(where)
                message = f"{shown(name)} is another term's, see {loaded.file.name}:{line}"
                yield loaded.file.problem(place, message)


def _names(index: int, term: Term) -> Iterator[tuple[Place, str]]:
    yield ("terms", index, "term"), term.term
    for number, spelling in enumerate(term.spellings):
        yield ("terms", index, "spellings", number), spelling


def _headings(folder: Folder) -> tuple[str, ...]:
    """The headings of the folder's own METHOD.md; none where the project's stands in for it."""
    path = folder.root / METHOD
    text = read_text(path, YamlFile(METHOD)) if os.path.lexists(path) else None
    return tuple(_HEADING.findall(text or ""))
