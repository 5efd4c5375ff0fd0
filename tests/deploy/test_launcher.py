"""``make cluster``: what it prints, and that nothing is left of it."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from deploy.cluster import __main__ as launcher
from deploy.cluster.cluster import Cluster, free_ports
from tests.deploy.conftest import WITHOUT_PROXY
from tests.running_server import ROOT
from tests.web.client import Client


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


@WITHOUT_PROXY
def test_it_prints_the_address_and_ends_every_process_it_started() -> None:
    port, *replicas = free_ports(4)
    ports = ",".join(map(str, replicas))
    command = [sys.executable, "-m", "deploy.cluster"]
    environment = {**os.environ, "PORT": str(port), "REPLICA_PORTS": ports}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert first_line(process).startswith(f"http://127.0.0.1:{port} is served by 3 repl")
            told = [first_line(process) for _ in replicas]
            assert [int(re.findall(r":(\d+),", line)[0]) for line in told] == replicas
            assert Client(f"http://127.0.0.1:{port}").get("/").status == 200
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0
    pids = [int(re.findall(r"process (\d+)", line)[0]) for line in told]
    assert not [pid for pid in pids if exists(pid)]
    assert not launcher.RUNNING.exists()


@WITHOUT_PROXY
def test_a_cluster_that_cannot_start_says_why_and_leaves_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "data"
    broken.mkdir()
    never = Cluster(logs=tmp_path, environment={"FRAMEFIT_DATA": str(broken)})
    before = time.monotonic()
    with pytest.raises(RuntimeError, match=r"replica1 ended at once:(.|\n)*VERSION"):
        never.__enter__()
    assert time.monotonic() - before < 30
    assert [one.process.pid for one in never.replicas] == [None, None, None]
    assert never.proxy.process.pid is None


def test_only_three_ports_are_three_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    assert launcher.replica_ports() == []
    monkeypatch.setenv("REPLICA_PORTS", "8511,8512")
    with pytest.raises(SystemExit, match="names 3 ports"):
        launcher.replica_ports()


def test_a_restart_that_fails_is_told_and_the_cluster_serves_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problems = iter([RuntimeError("bad data"), ConnectionRefusedError("no proxy"), SystemExit()])
    again = threading.Event()
    again.set()

    class Fails:
        def roll(self) -> None:
            again.set()
            raise next(problems)

    with pytest.raises(SystemExit):
        launcher._keep(Fails(), again)
    told = capsys.readouterr().out
    assert told.count("The restart stopped, and the other replicas serve on.") == 2
    assert "no proxy" in told


def test_a_restart_without_a_cluster_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(launcher, "RUNNING", tmp_path / "pid")
    with pytest.raises(SystemExit, match="No cluster is running"):
        launcher.main(["restart"])
