"""The catalogue that the server shows: always the last good one.

The data folder is looked at again when its files change, and read once it rests: a folder that is
being copied is neither the old data nor the new. Data that turned bad is never shown: the last good
catalogue goes on serving, beside the list of problems, until the files are mended.
"""

import os
import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from comparison.catalogue import Catalogue
from comparison.problems import CatalogueError, Problem
from comparison.reading.load import data_folder, load

LOOK_AGAIN_AFTER = 1.0
"""Seconds for which the folder is not looked at again, so that reruns cost nothing. A folder in
which nothing has changed for as long rests."""
FIRST_TRIES: Final = 10
"""So often a start reads a folder that changes meanwhile; then what was read last is taken."""

_State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Served:
    """The catalogue to show, and the problems of newer data that cannot be.

    ``taken`` and ``refused`` count since the start how often newer data was taken over or not.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    taken: int = 0
    refused: int = 0


class Live:
    """One data folder, loaded when it changes. Safe to ask from many sessions at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = threading.Lock()
        self._state: _State = ()
        self._seen: _State | None = None
        self._seen_since = 0.0
        self._looked = -LOOK_AGAIN_AFTER
        self._served: Served | None = None

    def served(self) -> Served:
        """What to show now. Raises CatalogueError only where no good data was ever seen."""
        with self._lock:
            now = time.monotonic()
            if self._served is None or now - self._looked >= LOOK_AGAIN_AFTER:
                self._looked = now
                self._look(now)
            if self._served is None:
                raise CatalogueError([Problem(str(self.root), 0, "", "was never loaded")])
            return self._served

    def _look(self, now: float) -> None:
        if self._served is None:
            self._served, self._state = _first(self.root)
            return
        state = _state(self.root)
        if state == self._state:
            self._seen = None
        elif self._rests(state, now):
            self._take(state, self._served)

    def _take(self, state: _State, before: Served) -> None:
        """Read what rests, unless it changes meanwhile."""
        found = _read(self.root, before)
        if _state(self.root) == state:
            self._served, self._state = found, state

    def _rests(self, state: _State, now: float) -> bool:
        """Whether nothing has changed for a while: so the files say, or so it was seen twice.

        A clock that is behind the files' says nothing, and neither does a folder that is not there.
        """
        if state != self._seen:
            self._seen, self._seen_since = state, now
        quiet = now - self._seen_since
        if state:
            quiet = max(quiet, time.time() - max(changed for _, _, changed in state) / 1e9)
        return quiet >= LOOK_AGAIN_AFTER


def _first(root: Path) -> tuple[Served, _State]:
    """What a start shows. Raises CatalogueError where the data is bad."""
    for left in reversed(range(FIRST_TRIES)):
        state = _state(root)
        try:
            found = Served(load(root))
        except CatalogueError:
            if not left or _state(root) == state:
                raise
            continue
        if _state(root) == state:
            break
    return found, state


def _read(root: Path, before: Served) -> Served:
    """The folder's data, or what was good before with what is wrong with it now."""
    try:
        return Served(load(root), (), before.taken + 1, before.refused)
    except CatalogueError as error:
        return replace(before, problems=error.problems, refused=before.refused + 1)


def _state(root: Path) -> _State:
    """Name, size and last change of every file and folder, read without opening them.

    A copy that keeps its file's time is a change all the same, and so is one file less.
    """
    found: list[tuple[str, int, int]] = []
    for folder, _, names in os.walk(root):
        for path in (folder, *(os.path.join(folder, name) for name in names)):
            try:
                stat = os.stat(path)
            except OSError:
                continue
            found.append((path, stat.st_size, max(stat.st_mtime_ns, stat.st_ctime_ns)))
    return tuple(sorted(found))


_folders: dict[Path, Live] = {}


def served() -> Served:
    """What this server shows now, from the folder of ``FRAMEFIT_DATA``."""
    root = data_folder()
    return _folders.setdefault(root, Live(root)).served()


def first_catalogue() -> Catalogue | None:
    """The catalogue at the start; None, with every problem on standard error, if it is bad."""
    try:
        return served().catalogue
    except CatalogueError as error:
        sys.stderr.write(f"{data_folder()} cannot be served:\n{error}\n")
        return None
