"""A small part of ``make fuzz``, always the same: hostile data, links and messages do no harm.

The long test takes other cases each day. A failure says with which seed and number it is repeated.
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comparison.reading.load import PROJECT_DATA
from tests.fuzz.runs import data_run, link_run, socket_run
from tests.running_server import Server


def test_damaged_data_is_taken_over_or_refused_by_name(tmp_path: Path) -> None:
    """Without our own measurements, which take longer to read than all the rest."""
    without = shutil.ignore_patterns("measurements")
    shutil.copytree(PROJECT_DATA, tmp_path / "data", ignore=without)
    assert data_run(2, range(60), tmp_path / "data").failures == []


def test_hostile_links_are_answered_or_refused_in_plain_words(server: Server) -> None:
    assert link_run(server, 2, range(60)).failures == []


def test_hostile_messages_stop_neither_the_server_nor_other_readers(server: Server) -> None:
    assert socket_run(server, 2, range(5)).failures == []


@pytest.mark.long
def test_more_of_it_every_day(server: Server) -> None:
    today = int(datetime.now(UTC).strftime("%Y%m%d"))
    assert data_run(today, range(1_000)).failures == []
    assert link_run(server, today, range(500)).failures == []
    assert socket_run(server, today, range(100)).failures == []
