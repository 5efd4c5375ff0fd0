"""Which records of a data folder are due for review, with the file that each stands in."""

from datetime import date
from pathlib import Path

from comparison.findings.freshness import Mark, marks
from comparison.reading.load import Folder, load


def stale_lines(root: Path, on: date) -> list[str]:
    """``file: id: as of ..., review by ...`` for every record overdue on that day, oldest first.

    Raises CatalogueError where the folder cannot be used.
    """
    overdue = [mark for mark in marks(load(root)) if mark.overdue(on)]
    files = _files(Folder(root))
    return [
        f"{_file(files, mark)}: {mark.id}: as of {mark.as_of}, review by {mark.review_by}"
        for mark in overdue
    ]


def _files(folder: Folder) -> dict[tuple[str, str], str]:
    """The file of every claim and every statistic, by kind and id."""
    return {
        (kind, item.id): loaded.file.name
        for kind in ("claims", "statistics")
        for loaded in folder.records[kind]
        for item in getattr(loaded.record, kind)
    }


def _file(files: dict[tuple[str, str], str], mark: Mark) -> str:
    """Facts, and figures written in place, stand in the framework's own file."""
    return files.get((mark.kind, mark.id), f"frameworks/{mark.framework}.yaml")
