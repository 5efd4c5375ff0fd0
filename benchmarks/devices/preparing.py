"""Before anything is timed: weights drawn, files written, each run once and compared.

Nothing here is a timing, so it may run on a busy machine, two workers at a time. What it gave is
kept in a journal of its own and holds until the models, the exporters or the pins change.
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks.devices import checking
from benchmarks.devices.export.client import Workers, note, workers
from benchmarks.devices.files import clear, digest, file_of, plain, reference_of, weights_of
from benchmarks.devices.plan import FILES, NATIVE, WORKPLACE, WRITERS, Extent
from benchmarks.run.results import Journal

CHAINS = (("pytorch", "keras-pytorch"), ("tensorflow", "jax"))
"""Workers that run at the same time, each chain one after another."""
LAST = ("to-int8", "to-tensorflowjs")
"""Workers that change what others wrote."""

Found = dict[str, Any]


class Preparation:
    """Everything of an extent that is made before the timing, resumed where it was cut off."""

    def __init__(self, extent: Extent) -> None:
        self.extent = extent
        self.journal = Journal("devices-files", {"digest": digest()})
        self._lock = threading.Lock()

    def all(self) -> None:
        """Write and check every file that is not there yet."""
        with workers(WORKPLACE / "worker") as alive:
            for task in self.extent.tasks:
                self._asked(alive, "pytorch", "weights", f"weights:{task}", task, weights_of(task))
            with ThreadPoolExecutor(len(CHAINS)) as both:
                for future in [both.submit(self._chain, alive, chain) for chain in CHAINS]:
                    future.result()
            self._chain(alive, LAST)
        for name in NATIVE:
            for task in self._tasks(name):
                self._checked(name, task)

    def found(self, name: str, task: str) -> Found:
        """What checking a file gave; for a file of browsers, what writing it gave."""
        done = self.journal.done
        written: Found = done.get(f"file:{name}:{task}", {"error": "was not written"})
        if "error" in written:
            return {"status": "not_supported", "message": written["error"]}
        checked: Found = done.get(f"checked:{name}:{task}", {"status": "ok"})
        return checked

    def _tasks(self, name: str) -> list[str]:
        """The models of which a kind of file is written in this extent."""
        if not self.extent.takes(name):
            return []
        return [task for task in FILES[name].tasks if task in self.extent.tasks]

    def _chain(self, alive: Workers, chain: tuple[str, ...]) -> None:
        for writer in chain:
            for name, made in FILES.items():
                if made.writer == writer:
                    for task in self._tasks(name):
                        self._written(alive, name, task)
            alive.end(writer)

    def _written(self, alive: Workers, name: str, task: str) -> None:
        """The framework's own outputs, which come first, and a file that must give the same."""
        made = FILES[name]
        if made.side == made.writer:
            own = f"reference:{made.side}:{task}"
            target = reference_of(made.side, task)
            self._asked(alive, made.writer, "reference", own, task, target)
        piece, target = f"file:{name}:{task}", file_of(name, task)
        self._asked(alive, made.writer, made.route, piece, task, target)

    def _asked(
        self, alive: Workers, writer: str, route: str, piece: str, task: str, target: Any
    ) -> None:
        if piece in self.journal.done:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        clear(target)
        request = {"route": route, "task": task, "weights": str(weights_of(task))}
        answer = alive.ask(writer, {**request, "target": str(target)})
        if "error" in answer:
            answer = {"error": plain(str(answer["error"]))}
        self._keep(piece, answer)

    def _checked(self, name: str, task: str) -> None:
        piece = f"checked:{name}:{task}"
        if piece in self.journal.done or "error" in self.journal.done[f"file:{name}:{task}"]:
            return
        self._keep(piece, checking.checked(name, task))

    def _keep(self, piece: str, found: Found) -> None:
        with self._lock:
            self.journal.note(piece, found)
        said = found.get("error") or found.get("message")
        note(f"  {piece}: {said or found.get('seconds', 'ok')}")


assert {made.writer for made in FILES.values()} <= set(WRITERS)
