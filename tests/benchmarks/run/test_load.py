"""The load gate: what is timed while others work does not count."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.run.load import Load, Snapshot, kept_from_working, load_between, snapshot


def test_a_quiet_machine_counts() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=2.0, busy=102.02, stolen=1.0, ours=12.0)
    assert load_between(before, after).void is None


def test_a_planted_busy_neighbour_makes_it_void() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=2.0, busy=103.02, stolen=1.0, ours=12.0)
    told = load_between(before, after).void
    assert told == "other processes took 50% of a core while this was timed"


def test_two_ticks_of_the_kernels_clock_are_no_neighbour() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=0.2, busy=100.22, stolen=1.0, ours=10.2)
    assert load_between(before, after).void is None


def test_time_that_the_host_takes_makes_it_void() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0, cores=2)
    after = Snapshot(at=2.0, busy=102.0, stolen=1.1, ours=12.0, cores=2)
    told = load_between(before, after).void
    assert told == "the host took 2.5% of the time away while this was timed"


def test_a_thread_that_waited_does_not_count_and_one_that_worked_does() -> None:
    assert kept_from_working(used=9.5, elapsed=10.0, threads=1) is None
    told = kept_from_working(used=6.0, elapsed=10.0, threads=1)
    assert told == "it waited: it used 60% of its core"


def test_threads_may_wait_for_each_other_but_not_be_more_than_there_are() -> None:
    assert kept_from_working(used=12.0, elapsed=10.0, threads=2) is None
    told = kept_from_working(used=19.0, elapsed=10.0, threads=1)
    assert told == "it used 1.9 cores where it may use 1"


def test_our_own_work_is_not_other_work() -> None:
    assert Load(others=0.0, steal=0.0).void is None
    same = Snapshot(at=1.0, busy=5.0, stolen=0.0, ours=5.0)
    assert load_between(same, same) == Load(0.0, 0.0)


@pytest.fixture
def neighbour() -> Iterator[int]:
    """A process that does nothing but work."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    yield process.pid
    process.kill()
    process.wait()


def test_a_real_neighbour_is_seen_by_the_kernels_counters(neighbour: int) -> None:
    """Until it has worked for a fifth of a second, by the kernel's own count."""
    before = snapshot([os.getpid()])
    mine = snapshot([neighbour]).ours
    while snapshot([neighbour]).ours < mine + 0.2:
        pass
    load = load_between(before, snapshot([os.getpid()]))
    assert load.others > 0.05
    assert load.void is not None


def test_what_our_processes_have_started_is_ours(tmp_path: Path) -> None:
    """A child of a child, which is known to work as soon as its file is there."""
    works = f"import pathlib\npathlib.Path({str(tmp_path / 'id')!r}).write_text(str(os.getpid()))"
    child = f"import os\n{works}\nwhile True: pass"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    with subprocess.Popen([sys.executable, "-c", parent], start_new_session=True) as process:
        try:
            before = snapshot([process.pid]).ours
            while snapshot([process.pid]).ours < before + 0.2:
                pass
            grandchild = snapshot([int((tmp_path / "id").read_text("ascii"))]).ours
        finally:
            os.killpg(process.pid, signal.SIGKILL)
    assert grandchild > 0.1


def test_a_process_that_has_ended_counts_nothing(neighbour: int) -> None:
    assert snapshot([2**22 + 1]).ours == 0.0
