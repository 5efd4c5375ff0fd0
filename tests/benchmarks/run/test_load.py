"""The load gate: what is timed while others work does not count."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from benchmarks.run.load import Load, Snapshot, load_between, snapshot


def test_a_quiet_machine_counts() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=2.0, busy=102.02, stolen=1.0, ours=12.0)
    assert load_between(before, after).void is None


def test_a_planted_busy_neighbour_makes_it_void() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=2.0, busy=103.0, stolen=1.0, ours=12.0)
    told = load_between(before, after).void
    assert told == "other processes took 50% of a core while this was timed"


def test_time_that_the_host_takes_makes_it_void() -> None:
    before = Snapshot(at=0.0, busy=100.0, stolen=1.0, ours=10.0)
    after = Snapshot(at=2.0, busy=102.0, stolen=1.1, ours=12.0)
    told = load_between(before, after).void
    assert told == "the host took 5.0% of the time away while this was timed"


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


def test_a_process_that_has_ended_counts_nothing(neighbour: int) -> None:
    assert snapshot([2**22 + 1]).ours == 0.0
