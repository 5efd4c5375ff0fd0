"""``python -m deploy.cluster`` serves until Ctrl+C; ``restart`` restarts one replica at a time."""

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from deploy.cluster.cluster import REPLICAS, Cluster
from deploy.cluster.process import ROOT
from deploy.cluster.proxy import program

LOGS = ROOT / ".cache" / "cluster"
RUNNING = LOGS / "pid"
PORT = 8501


def main(arguments: list[str]) -> None:
    if arguments == ["restart"]:
        restart()
    elif not arguments:
        serve()
    else:
        sys.exit("python -m deploy.cluster [restart]")


def serve() -> None:
    """Serve until SIGINT or SIGTERM; SIGHUP restarts the replicas one by one."""
    if program() is None:
        sys.exit("HAProxy is not installed: make haproxy")
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    again = threading.Event()
    signal.signal(signal.SIGHUP, lambda number, frame: again.set())
    port = int(os.environ.get("PORT") or PORT)
    with Cluster(port=port, ports=replica_ports(), logs=LOGS) as cluster:
        RUNNING.write_text(str(os.getpid()), "ascii")
        try:
            _say(f"{cluster.root} is served by {REPLICAS} replicas; logs are in {LOGS}/.")
            for one in cluster.replicas:
                _say(f"  {one.name}: {one.root}, process {one.process.pid}")
            _keep(cluster, again)
        finally:
            RUNNING.unlink(missing_ok=True)


def _keep(cluster: Cluster, again: threading.Event) -> None:
    while True:
        if again.wait(1):
            again.clear()
            try:
                cluster.roll()
                _say("Every replica was restarted.")
            except (RuntimeError, OSError) as problem:
                _say(f"The restart stopped, and the other replicas serve on. {problem}")


def restart() -> None:
    """Ask the cluster that runs to restart its replicas."""
    try:
        os.kill(int(Path(RUNNING).read_text("ascii")), signal.SIGHUP)
    except (OSError, ValueError):
        sys.exit("No cluster is running: make cluster")


def replica_ports() -> list[int]:
    """From ``REPLICA_PORTS``, such as ``8511,8512,8513``; none means free ones."""
    named = os.environ.get("REPLICA_PORTS", "")
    ports = [int(part) for part in named.split(",") if part.strip().isdigit()]
    if named and len(ports) != REPLICAS:
        sys.exit(f"REPLICA_PORTS names {REPLICAS} ports with commas between them.")
    return ports


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
