"""HAProxy with the configuration that the containers use, and what it is told while it runs."""

import csv
import os
import shutil
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from deploy.cluster.process import ROOT, Process

CONFIGURATION: Final = ROOT / "deploy" / "proxy" / "haproxy.cfg"
BACKEND: Final = "replicas"
State = Literal["ready", "drain", "maint"]


def program() -> str | None:
    """Where HAProxy is; Debian puts it where only root looks. None where there is none."""
    return shutil.which("haproxy", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@dataclass(frozen=True)
class Proxy:
    """The proxy's address, its process, and the socket through which it is told things."""

    root: str
    process: Process
    admin: Path

    def set_state(self, name: str, state: State) -> None:
        """``drain`` sends a replica no new readers, ``maint`` nobody, ``ready`` everybody again."""
        self._tell(f"set server {BACKEND}/{name} state {state}")

    def cut(self, name: str) -> None:
        """End the connections of a replica, so that open pages go elsewhere."""
        self._tell(f"shutdown sessions server {BACKEND}/{name}")

    def open_connections(self, name: str) -> int:
        return int(self._row(name)["scur"])

    def is_up(self, name: str) -> bool:
        """Whether the proxy sends requests to a replica."""
        return self._row(name)["status"].startswith("UP")

    def _row(self, name: str) -> Mapping[str, str]:
        table = csv.DictReader(self._tell("show stat").removeprefix("# ").splitlines())
        rows = [row for row in table if (row["pxname"], row["svname"]) == (BACKEND, name)]
        return rows[0]

    def _tell(self, command: str) -> str:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            line.connect(str(self.admin))
            line.sendall(f"{command}\n".encode())
            with line.makefile("r", encoding="utf-8") as answer:
                return answer.read()


def proxy(port: int, *, admin: Path, logs: Path, settings: Mapping[str, str]) -> Proxy:
    """A proxy on loopback that is not started yet.

    ``settings`` are the variables of its configuration, ``FRAMEFIT_REPLICA_1`` and so on.
    """
    found = program()
    if found is None:
        raise FileNotFoundError("HAProxy is not installed: make haproxy")
    here = {"FRAMEFIT_BIND": f"127.0.0.1:{port}", "FRAMEFIT_ADMIN": str(admin), **settings}
    command = [found, "-db", "-f", str(CONFIGURATION)]
    return Proxy(f"http://127.0.0.1:{port}", Process(command, logs / "proxy.log", here), admin)
