"""A process of the cluster on a machine that has no room for its log."""

import sys
from pathlib import Path

import pytest

from deploy.cluster.process import Process

FULL = Path("/dev/full")
PRINTS = (sys.executable, "-c", "print('served', flush=True)")


def status(process: Process) -> int:
    """With which a process ends that is started now."""
    process.start()
    assert process._running is not None
    return process._running.wait(30)


def test_what_a_process_prints_is_added_to_its_log(tmp_path: Path) -> None:
    process = Process(PRINTS, tmp_path / "log")
    assert [status(process), status(process)] == [0, 0]
    assert process.printed.split() == ["served", "served"]


@pytest.mark.skipif(not FULL.exists(), reason="/dev/full is Linux's")
def test_where_the_disk_of_the_log_is_full_the_process_starts_without_one(tmp_path: Path) -> None:
    (tmp_path / "log").symlink_to(FULL)
    assert status(Process(PRINTS, tmp_path / "log")) == 0


def test_where_no_log_can_be_made_the_process_starts_without_one(tmp_path: Path) -> None:
    assert status(Process(PRINTS, tmp_path / "away" / "log")) == 0
