"""From two runs of a program, with its mistake and without, to one cell of the matrix."""

from typing import Any

from benchmarks.people.answers import answer, judged_text, not_possible
from benchmarks.people.labels import Label
from comparison.model.measurements import Result

LINES = range(14, 15)


def ended(*printed: str, raised: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"raised": raised, "printed": list(printed), "warnings": [], "log": [], **more}


def error(message: str, *lines: int, last: int | None) -> dict[str, Any]:
    return {
        "kind": "RuntimeError",
        "message": message,
        "frames": 7,
        "lines": list(lines),
        "last_line": last,
    }


def cell(
    wrong: dict[str, Any], right: dict[str, Any] | None = None, *, label: Label | None = None
) -> Result:
    right = right or ended("loss 2.07")
    given = answer("wrong_input_width", "torch-eager", wrong, right, lines=LINES, label=label)
    return Result.model_validate(given)


def test_an_exception_is_a_one_with_the_whole_message() -> None:
    found = cell(ended(raised=error("32x700 and 784x64", 14, last=14)))
    assert (found.status, found.value, found.message) == ("ok", 1.0, "32x700 and 784x64")
    assert found.also["exception"] == "RuntimeError"
    assert found.also["traceback_frames"] == 7
    assert found.also["last_own_line_is_the_mistake"] == 1


def test_a_traceback_that_ends_elsewhere_does_not_point_at_the_mistake() -> None:
    found = cell(ended(raised=error("no gradients", 25, 20, last=20)))
    assert found.also["last_own_line_is_the_mistake"] == 0
    assert found.also["mistaken_line_is_named"] == 0


def test_a_line_that_stands_only_in_the_message_is_named_but_is_no_frame() -> None:
    message = 'in user code:\n\n    File "program.py", line 14, in train_step'
    found = cell(ended(raised=error(message, 25, last=25)))
    assert found.also["last_own_line_is_the_mistake"] == 0
    assert found.also["mistaken_line_is_named"] == 1


def test_a_line_that_a_warning_names_is_named() -> None:
    warned = ['UserWarning: Error detected in LogBackward0.\n  File "program.py", line 14, in f']
    found = cell(ended(raised=error("nan values", 16, last=16), warnings=warned))
    assert found.also["mistaken_line_is_named"] == 1


def test_an_earlier_frame_at_the_mistake_names_its_line() -> None:
    found = cell(ended(raised=error("mismatch", 14, 9, last=9)))
    assert found.also["mistaken_line_is_named"] == 1


def test_a_silent_mistake_shows_what_was_printed_and_what_should_have_been() -> None:
    found = cell(ended("epoch 3", "loss 1.00"), ended("epoch 3", "loss 2.00"))
    assert (found.status, found.value, found.message) == ("ok", 0.0, None)
    assert found.also["printed"] == "loss 1.00"
    assert found.also["printed_without_the_mistake"] == "loss 2.00"
    assert found.also["printed_the_same"] == 0


def test_a_silent_mistake_that_changes_nothing_is_told_apart() -> None:
    assert cell(ended("loss 2.07")).also["printed_the_same"] == 1


def test_only_what_the_right_program_does_not_say_counts_as_a_warning() -> None:
    usual = "UserWarning: every run says this"
    wrong = ended("loss 1", warnings=[usual, "UserWarning: sizes differ"], log=["a", "b"])
    found = cell(wrong, ended("loss 2", warnings=[usual], log=["a"]))
    assert found.also["warned"] == 1
    assert found.also["warnings"] == "UserWarning: sizes differ"
    assert found.also["log"] == "b"


def test_without_a_new_warning_there_is_none() -> None:
    found = cell(ended("loss 1"))
    assert found.also["warned"] == 0
    assert "warnings" not in found.also


def test_a_judgement_stands_with_its_reason() -> None:
    label = Label(message="0" * 8, names=True, because="gives both shapes")
    found = cell(ended(raised=error("32x700 and 784x64", 14, last=14)), label=label)
    assert found.also["names_what_is_wrong"] == 1
    assert found.also["judged_because"] == "gives both shapes"


def test_what_is_judged_is_the_message_or_else_the_new_warnings() -> None:
    usual = "UserWarning: every run says this"
    right = ended("loss 2", warnings=[usual])
    warned = ended("loss 1", warnings=[usual, "UserWarning: sizes differ"])
    assert judged_text(warned, right) == "UserWarning: sizes differ"
    assert judged_text({**warned, "raised": error("32x700", 14, last=14)}, right) == "32x700"
    assert judged_text(ended("loss 1"), right) == ""


def test_a_silent_mistake_that_warned_has_the_judgement_of_its_warning() -> None:
    label = Label(message="0" * 8, names=False, because="names no size")
    found = cell(ended("loss 1", warnings=["UserWarning: sizes differ"]), label=label)
    assert (found.value, found.also["names_what_is_wrong"]) == (0.0, 0)


def test_a_message_that_nobody_judged_has_no_judgement() -> None:
    found = cell(ended(raised=error("32x700 and 784x64", 14, last=14)))
    assert "names_what_is_wrong" not in found.also


def test_an_error_that_stays_without_the_mistake_says_nothing_of_the_mistake() -> None:
    broken = ended(raised=error("no such file", 3, last=3))
    found = cell(ended(raised=error("32x700", 14, last=14)), broken)
    assert (found.status, found.value) == ("error", None)
    assert found.message == "The program without the mistake fails too: no such file"


def test_a_process_that_died_is_an_error_with_its_last_words() -> None:
    died = {"broken": "ended with the code -11", "log": ["Fatal Python error"]}
    found = cell(died)
    assert (found.status, found.message) == (
        "error",
        "The program ended with the code -11.\nFatal Python error",
    )


def test_an_exception_without_a_message_is_named_by_its_kind() -> None:
    assert cell(ended(raised=error("", 14, last=14))).message == "RuntimeError"


def test_what_cannot_be_done_wrong_is_not_offered_with_the_reason() -> None:
    found = Result.model_validate(not_possible("dropout_mode", "keras-tensorflow", "fit sets it"))
    assert (found.status, found.value, found.message) == ("not_offered", None, "fit sets it")
