"""Three replicas behind the proxy, watched: what dies is started again."""

import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from deploy.cluster.process import ROOT, Process
from deploy.cluster.proxy import Proxy, proxy
from deploy.cluster.replica import Replica, answers, replica
from deploy.cluster.waiting import LOOK, wait_for

REPLICAS: Final = 3
"""As many as the proxy's configuration names."""
PAUSE: Final = 0.5
"""Seconds before a process that died is started again: one that cannot start must not spin."""


class Cluster:
    """A proxy and its replicas on loopback, from ``with`` to its end.

    ``port`` is the proxy's and ``ports`` are the replicas', by default free ones; ``environment``
    is for the replicas (``FRAMEFIT_DATA``), ``settings`` for the proxy's configuration.
    """

    def __init__(
        self,
        *,
        port: int | None = None,
        ports: Sequence[int] = (),
        logs: Path = ROOT / ".cache" / "cluster",
        environment: Mapping[str, str] | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        front, *behind = free_ports(1 + REPLICAS)
        logs.mkdir(parents=True, exist_ok=True)
        self._own = Path(tempfile.mkdtemp(prefix="framefit-"))
        self.replicas = [
            replica(f"replica{number}", chosen, logs=logs, environment=environment or {})
            for number, chosen in enumerate(ports or behind, 1)
        ]
        named = {f"FRAMEFIT_REPLICA_{i}": one.address for i, one in enumerate(self.replicas, 1)}
        chosen_settings = {**named, **(settings or {})}
        self.proxy: Proxy = proxy(
            port or front, admin=self._own / "admin", logs=logs, settings=chosen_settings
        )
        self._ended = threading.Event()
        self._starting = threading.Lock()
        self._watcher = threading.Thread(target=self._watch, name="cluster", daemon=True)

    @property
    def root(self) -> str:
        """The address for readers."""
        return self.proxy.root

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.callback(self.close)
            for process in self._replica_processes():
                process.start()
            for one in self.replicas:
                _until_it_answers(one)
            self.proxy.process.start()
            wait_for(lambda: answers(f"{self.root}/healthz"), self.proxy.process)
            for process in (self.proxy.process, *self._replica_processes()):
                process.watched = True
            self._watcher.start()
            stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process; the proxy first, so that nobody is sent to what ends."""
        self._ended.set()
        if self._watcher.is_alive():
            self._watcher.join()
        for process in (self.proxy.process, *self._replica_processes()):
            process.stop()
        shutil.rmtree(self._own, ignore_errors=True)

    def kill(self, index: int) -> None:
        """Kill a replica, 0 to 2, with no warning. It is started again by itself."""
        self.replicas[index].process.kill()

    def wait_until_back(self, index: int) -> None:
        """Wait until a replica answers and the proxy sends requests to it."""
        one = self.replicas[index]
        wait_for(lambda: one.healthy and self.proxy.is_up(one.name), one.process)

    def roll(self, *, drain: float = 10.0) -> None:
        """Restart the replicas one after the other, so that two always serve.

        A replica gets no new readers for at most ``drain`` seconds, or until its last page is
        closed; then its open pages are cut and connect to another one. Raises RuntimeError where
        one does not start, of bad data for instance, and OSError where the proxy cannot be told or
        the machine has no room: the others go on serving as they are.
        """
        for index, one in enumerate(self.replicas):
            with self._starting:
                one.process.watched = False
            try:
                self._empty(one, drain)
                one.process.stop()
                one.process.start()
                _until_it_answers(one)
            finally:  # also where it failed: it is tried again, and the proxy asks for its health
                one.process.watched = True
                self.proxy.set_state(one.name, "ready")
            self.wait_until_back(index)

    def _empty(self, one: Replica, drain: float) -> None:
        """Take a replica out of the proxy, gently first."""
        self.proxy.set_state(one.name, "drain")
        until = time.monotonic() + drain
        while time.monotonic() < until and self.proxy.open_connections(one.name):
            time.sleep(LOOK)
        self.proxy.set_state(one.name, "maint")
        self.proxy.cut(one.name)

    def _watch(self) -> None:
        while not self._ended.wait(LOOK):
            for process in (self.proxy.process, *self._replica_processes()):
                if process.watched and not process.alive and not self._ended.wait(PAUSE):
                    self._start_again(process)

    def _start_again(self, process: Process) -> None:
        """Start what died, unless a restart has it in hand by now."""
        with self._starting, suppress(OSError):  # a machine that has no room for it now may later
            if process.watched and not process.alive:
                process.start()

    def _replica_processes(self) -> list[Process]:
        return [one.process for one in self.replicas]


def _until_it_answers(one: Replica) -> None:
    wait_for(lambda: one.healthy, one.process)


def free_ports(count: int) -> list[int]:
    """Ports of loopback that nobody uses at this moment."""
    with ExitStack() as stack:
        found = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in found:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in found]
