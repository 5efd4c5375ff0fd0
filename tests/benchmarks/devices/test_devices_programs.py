"""Running a program and reading what it says, with a stand-in that speaks as the real ones do."""

import os
import sys
from pathlib import Path

import pytest

from benchmarks.devices.export import worker
from benchmarks.devices.native.running import Asked, Refused, cores, pinned, running

GOOD = """
import sys, time
print("first", time.monotonic_ns())
print("memory 40000 20000 50000")
print("library /somewhere/site-packages/runtime/lib.so")
print("ready", flush=True)
for line in sys.stdin:
    seconds, calls = line.split()
    print(*range(int(calls)), flush=True)
"""
BAD = """
import sys
print("INFO: loading", file=sys.stderr)
print("\\x1b[1;31m2026-11-26 03:05:53 [E:runtime] no kernel\\x1b[m", file=sys.stderr)
print("no kernel for this", file=sys.stderr)
sys.exit(3)
"""


def asked(folder: Path, text: str) -> Asked:
    """A request to a program of this text."""
    program = folder / "program"
    program.write_text(f"#!{sys.executable}\n{text}", "utf-8")
    program.chmod(0o755)
    return Asked(program, folder / "model", "float32", (1, 4), folder / "outputs.bin", ())


def test_a_program_tells_its_first_output_its_memory_and_its_libraries(tmp_path: Path) -> None:
    with running(asked(tmp_path, GOOD), cores()[-1]) as process:
        assert 0 < process.first < 60
        assert process.memory == (40000 * 1024, 20000 * 1024, 50000 * 1024)
        assert process.libraries == [Path("/somewhere/site-packages/runtime/lib.so")]


def test_calls_are_timed_when_asked_for_and_the_program_ends_with_the_block(tmp_path: Path) -> None:
    with running(asked(tmp_path, GOOD), cores()[-1]) as process:
        assert process.calls(0.1, 3) == [0, 1, 2]
        assert process.calls(0.1, 2) == [0, 1]
    assert process.process.returncode == 0


def test_a_program_that_cannot_load_its_model_is_refused_with_its_last_words(
    tmp_path: Path,
) -> None:
    with pytest.raises(Refused, match=r"^no kernel for this$"):
        with running(asked(tmp_path, BAD), cores()[-1]):
            pass


def test_a_program_that_ends_without_a_word_is_refused_with_its_code(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="ended with code 3"):
        with running(asked(tmp_path, "import sys; sys.exit(3)"), cores()[-1]):
            pass


def test_pinning_ends_with_its_block() -> None:
    before = os.sched_getaffinity(0)
    with pinned(cores()[0]):
        assert os.sched_getaffinity(0) == {cores()[0]}
    assert os.sched_getaffinity(0) == before


def test_a_broken_export_is_an_answer_and_no_crash(tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise KeyError("aten::diff")

    request = {"route": "litert", "task": "mlp", "weights": "none", "target": str(tmp_path / "x")}
    assert worker._answer({"litert": broken}, **request) == {"error": "KeyError: 'aten::diff'"}


def test_a_long_message_is_cut_and_stands_on_one_line() -> None:
    said = worker.said(ValueError("graph\n  node\n" * 500))
    assert said.startswith("ValueError: graph node graph")
    assert len(said) <= worker.MESSAGE
    assert "\n" not in said
