"""How a program ended: small programs, each run to its end or to its exception."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.people.worker import ended


def outcome(tmp_path: Path, *lines: str) -> dict[str, Any]:
    program = tmp_path / "program.py"
    program.write_text("\n".join(lines) + "\n", "utf-8")
    return ended(program)


def raised(tmp_path: Path, *lines: str) -> dict[str, Any]:
    found: dict[str, Any] = outcome(tmp_path, *lines)["raised"]
    return found


def test_a_program_that_ends_says_what_it_printed(tmp_path: Path) -> None:
    found = outcome(tmp_path, "print('epoch 1')", "print()", "print('loss', 2)")
    assert found["raised"] is None
    assert found["printed"] == ["epoch 1", "loss 2"]
    assert found["warnings"] == []


def test_an_exception_is_told_with_the_programs_own_lines(tmp_path: Path) -> None:
    found = raised(tmp_path, "def f():", "    1 / 0", "", "f()")
    assert (found["kind"], found["message"]) == ("ZeroDivisionError", "division by zero")
    assert (found["lines"], found["last_line"], found["frames"]) == ([4, 2], 2, 2)


def test_frames_of_libraries_count_but_are_no_lines_of_the_program(tmp_path: Path) -> None:
    found = raised(tmp_path, "import json", "json.loads('{')")
    assert found["kind"] == "json.decoder.JSONDecodeError"
    assert found["lines"] == [2]
    assert found["last_line"] == 2
    assert found["frames"] > 1


def test_an_exception_before_another_counts_as_the_interpreter_prints_it(tmp_path: Path) -> None:
    lines = ("try:", "    1 / 0", "except ZeroDivisionError as error:")
    found = raised(tmp_path, *lines, "    raise ValueError('no') from error")
    assert found["message"] == "no"
    assert (found["lines"], found["last_line"], found["frames"]) == ([2, 4], 4, 2)


def test_an_exception_that_is_hidden_by_another_does_not_count(tmp_path: Path) -> None:
    lines = ("try:", "    1 / 0", "except ZeroDivisionError:")
    found = raised(tmp_path, *lines, "    raise ValueError('no') from None")
    assert (found["lines"], found["frames"]) == ([4], 1)


def test_a_program_that_is_no_python_has_no_line_of_its_own(tmp_path: Path) -> None:
    found = raised(tmp_path, "f(")
    assert (found["kind"], found["last_line"]) == ("SyntaxError", None)


@pytest.mark.filterwarnings("default")
def test_a_warning_is_told_with_its_kind(tmp_path: Path) -> None:
    found = outcome(tmp_path, "import warnings", "warnings.warn('sizes differ', FutureWarning)")
    assert found["warnings"] == ["FutureWarning: sizes differ"]
