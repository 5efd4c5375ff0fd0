"""A worker that crashes or never ends costs one cell; the others are tried all the same."""

import os
import sys
from collections.abc import Callable

import pytest

from benchmarks.export import limits, supervise
from benchmarks.export.supervise import tried

Plant = Callable[[str], None]

HEAD = """
import json, os, signal, sys
def say(**found):
    print(json.dumps(found), flush=True)
"""
GOOD = "say(status='ok', parameters=3)\nfor line in sys.stdin:\n    name = line.strip()\n"


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """A function that makes every worker run a given program."""
    monkeypatch.setattr(supervise, "LOOKS", 0.01)

    def planted(program: str) -> None:
        words = [sys.executable, "-c", HEAD + program]
        monkeypatch.setattr(supervise, "command", lambda *_: (words, dict(os.environ)))

    return planted


def test_every_exporter_is_asked_and_the_parameters_stand_beside(plant: Plant) -> None:
    plant(GOOD + "    say(status='ok', value=0.0, also={'bytes': len(name)})\n")
    assert list(tried("pytorch", "bert", ["pt2", "litert"])) == [
        ("pt2", {"status": "ok", "value": 0.0, "also": {"parameters": 3, "bytes": 3}}),
        ("litert", {"status": "ok", "value": 0.0, "also": {"parameters": 3, "bytes": 6}}),
    ]


def test_a_crash_is_named_and_the_next_exporter_gets_a_new_worker(plant: Plant) -> None:
    crash = "    if name == 'pt2': os.kill(os.getpid(), signal.SIGSEGV)\n"
    plant(GOOD + "    print('about to fall', file=sys.stderr, flush=True)\n" + crash + OK)
    found = dict(tried("pytorch", "bert", ["pt2", "litert"]))
    assert found["pt2"]["status"] == "error"
    assert found["pt2"]["message"] == "the process ended with SIGSEGV: about to fall"
    assert found["litert"]["status"] == "ok"


OK = "    say(status='ok', value=0.0)\n"


def test_a_program_that_ends_itself_says_its_exit_status(plant: Plant) -> None:
    plant(GOOD + "    sys.exit(3)\n")
    ((_, found),) = tried("pytorch", "bert", ["pt2"])
    assert found["message"] == "the process ended with exit status 3: nothing was said"


def test_a_hanging_export_becomes_its_named_result(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PROCESSOR_SECONDS", 0.05)
    plant(GOOD + "    while name == 'pt2': pass\n" + OK)
    found = dict(tried("pytorch", "bert", ["pt2", "litert"]))
    assert found["pt2"]["status"] == "not_measured"
    assert "seconds of processor time" in found["pt2"]["message"]
    assert found["litert"]["status"] == "ok"


def test_an_export_that_waits_for_ever_becomes_its_named_result(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "AWAKE_SECONDS", 0.05)
    plant(GOOD + "    sys.stdin.read()\n")
    ((_, found),) = tried("pytorch", "bert", ["pt2"])
    assert found["status"] == "not_measured"
    assert "of waiting" in found["message"]


def test_a_model_that_cannot_be_built_fails_every_cell_with_its_message(plant: Plant) -> None:
    plant("say(status='error', message='no such layer')\n")
    found = dict(tried("pytorch", "bert", ["pt2", "litert"]))
    assert found == {name: {"status": "error", "message": "no such layer"} for name in found}
    assert list(found) == ["pt2", "litert"]
