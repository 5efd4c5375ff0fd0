"""Everything that is timed, piece by piece, kept in a journal so that a run that ends goes on."""

import contextlib
import random
from collections.abc import Iterator
from typing import Any

from benchmarks.devices.browser import chromium, node
from benchmarks.devices.browser.download import loaded
from benchmarks.devices.export.client import note
from benchmarks.devices.files import inputs_of
from benchmarks.devices.plan import AGAIN, BASELINE, BROWSER, FILES, NATIVE, Extent
from benchmarks.devices.preparing import Preparation
from benchmarks.devices.timing import cold, latency
from benchmarks.devices.timing.gate import TRIES, gated
from benchmarks.run.results import Journal

Found = dict[str, Any]


class Measurement:
    """The timed pieces of an extent. Each that was timed under load is timed up to three times."""

    def __init__(self, extent: Extent, prepared: Preparation, journal: Journal, tries: int = TRIES):
        self.extent, self.prepared, self.journal = extent, prepared, journal
        self._tries = tries

    def all(self) -> None:
        """Every piece that the journal does not hold yet."""
        for number in range(self.extent.launches):
            for task in self.extent.tasks:
                self._latency(task, number)
        for number in range(self.extent.starts + 1):
            self._cold(number)
        for number in range(self.extent.launches):
            self._pages(number)
        self._downloads()

    def sound(self, name: str, task: str) -> bool:
        """Whether a file was written, runs, and gives what its framework gives."""
        return bool(self.prepared.found(name, task)["status"] == "ok")

    def natives(self, task: str) -> list[str]:
        """The kinds of files of a model that the three programs can run."""
        names = [name for name in NATIVE if self.extent.takes(name) and task in FILES[name].tasks]
        return [name for name in names if self.sound(name, task)]

    def _latency(self, task: str, number: int) -> None:
        piece, names = f"latency:{task}:{number}", self.natives(task)
        if piece in self.journal.done or not names:
            return
        names += [AGAIN] if BASELINE in names else []
        self._timed(piece, lambda: latency.launch(task, names, number, self.extent))

    def _cold(self, number: int) -> None:
        """The starts of the float32 files; the first round only warms the machine's memory."""
        cells = [
            (name, task)
            for task in self.extent.tasks
            for name in self.natives(task)
            if FILES[name].form == "float32"
        ]
        if f"cold:{number}" not in self.journal.done:
            self._timed(f"cold:{number}", lambda: cold.starts(cells, number))

    def _pages(self, number: int) -> None:
        """One launch of every runtime of the web with every model, in a random order."""
        if "webgpu" not in self.journal.done:
            self.journal.note("webgpu", {"message": chromium.webgpu()})
        cells = [
            cell for cell in self._shown() if f"page:{_key(cell)}:{number}" not in self.journal.done
        ]
        if not cells:
            return
        with chromium.browser() as (opened, server):
            for name, task in random.Random(number).sample(cells, len(cells)):
                if BROWSER[name].node:
                    self._page((name, task), number, node.process, name, task)
                else:
                    self._page((name, task), number, chromium.page, opened, server, name, task)

    def _page(self, cell: tuple[str, str], number: int, measure: Any, *given: Any) -> None:
        for first in (True, False):
            inputs_of(cell[1], channels_first=first)
        self._timed(f"page:{_key(cell)}:{number}", lambda: measure(*given, self.extent))

    def _shown(self) -> Iterator[tuple[str, str]]:
        for name, shown in BROWSER.items():
            for task in self.extent.tasks:
                if task in shown.tasks and self.sound(shown.file, task):
                    yield name, task

    def _downloads(self) -> None:
        for cell in self._shown():
            page = self.journal.done.get(f"page:{_key(cell)}:0", {})
            piece = f"download:{_key(cell)}"
            if "files" in page and piece not in self.journal.done:
                self.journal.note(piece, loaded(page["files"]))

    def _timed(self, piece: str, measure: Any) -> None:
        found: Found = gated(piece, measure, tries=self._tries)
        self.journal.note(piece, found)
        note(f"  {piece}: {found.get('failed') or found['void'] or 'ok'}")


def _key(cell: tuple[str, str]) -> str:
    return ":".join(cell)


@contextlib.contextmanager
def journal_of(part: str, plan: object) -> Iterator[Journal]:
    """The journal of a run, removed when its block ends well: its run has been written."""
    journal = Journal(part, plan)
    yield journal
    journal.finish()
