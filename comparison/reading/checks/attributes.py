"""Checks of the attribute table: its groups, and rules that can decide something."""

from collections.abc import Iterator
from typing import Any

from comparison.model.criteria import Criterion, Planned
from comparison.model.texts import AttributeFile, ByFigures
from comparison.problems import Problem, nearest, shown
from comparison.reading.folder import Folder, Loaded


def check_attributes(folder: Folder) -> Iterator[Problem]:
    """The problems of the table's rows among each other and with the criteria."""
    planned = {
        item.id
        for loaded in folder.every(Criterion)
        for item in loaded.record.indicators
        if isinstance(item.formula, Planned)
    }
    for loaded in folder.every(AttributeFile):
        yield from _groups(loaded)
        yield from _never_known(loaded, planned)


def _groups(loaded: Loaded[Any]) -> Iterator[Problem]:
    """Every row is in a group that exists, the rows of a group stand together and in its place."""
    known = [group.id for group in loaded.record.groups]
    for index, name in enumerate(known):
        if name in known[:index]:
            message = f"the id {shown(name)} is taken"
            yield loaded.file.problem(("groups", index, "id"), message)
        if all(row.group != name for row in loaded.record.attributes):
            yield loaded.file.problem(("groups", index), f"no row is in the group {shown(name)}")
    last = 0
    for index, row in enumerate(loaded.record.attributes):
        place = ("attributes", index, "group")
        if row.group not in known:
            message = f"no group has the id {shown(row.group)}{nearest(row.group, known)}"
            yield loaded.file.problem(place, message)
            continue
        if known.index(row.group) < last:
            message = f"stands after rows of {shown(known[last])}, a later group"
            yield loaded.file.problem(place, message)
        last = max(last, known.index(row.group))


def _never_known(loaded: Loaded[Any], planned: set[str]) -> Iterator[Problem]:
    """A row cannot be decided by what nobody has measured for anyone."""
    for index, row in enumerate(loaded.record.attributes):
        figures = row.compare.figures if isinstance(row.compare, ByFigures) else ()
        for number, figure in enumerate(figures):
            if figure.indicator in planned:
                message = f"{shown(figure.indicator)} is planned, so it is not known for anyone"
                place = ("attributes", index, "compare", "figures", number, "indicator")
                yield loaded.file.problem(place, message)
