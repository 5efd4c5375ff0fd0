"""Checks of what links may say: old names lead to names of today."""

from collections.abc import Iterator

from comparison.model.edition import PARAMETERS, Aliases
from comparison.problems import Problem, nearest, shown
from comparison.reading.folder import Folder
from comparison.reading.ids import Ids


def check_links(folder: Folder, ids: Ids) -> Iterator[Problem]:
    """Problems of aliases.yaml."""
    for loaded in folder.every(Aliases):
        for old, new in loaded.record.parameters.items():
            if new not in PARAMETERS:
                message = f"no parameter has the name {shown(new)}{nearest(new, PARAMETERS)}"
                yield loaded.file.problem(("parameters", old), message)
        for key, kind in (
            ("frameworks", "subjects"),
            ("personas", "personas"),
            ("criteria", "criteria"),
        ):
            for old, new in getattr(loaded.record, key).items():
                yield from ids.missing(loaded, (key, old), kind, new)
                if old in ids.known[kind]:
                    message = f"{shown(old)} is a name of today and cannot be an old one"
                    yield loaded.file.problem((key, old), message)
