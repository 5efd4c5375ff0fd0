"""What a framework said, fit to print."""

from benchmarks.export.messages import LEFT_OUT, clean, said


def test_colours_and_line_breaks_go() -> None:
    assert clean("\x1b[31mNot\x1b[0m supported:\n\t op  Erfc") == "Not supported: op Erfc"


def test_a_path_of_the_machine_is_cut_to_what_the_reader_knows() -> None:
    text = 'File "/home/anna/envs/x/lib/python3.11/site-packages/keras/src/export/onnx.py", line 3'
    assert clean(text) == 'File "keras/src/export/onnx.py", line 3'
    assert clean("cannot read /tmp/export-x1/onnx/model.onnx: broken") == (
        "cannot read model.onnx: broken"
    )


def test_links_fractions_and_names_of_operators_stay() -> None:
    text = "see https://example.org/a/b, 3/4 of aten/diff, dense_1/Gelu/Erfc"
    assert clean(text) == text


def test_addresses_in_memory_go_since_each_run_has_others() -> None:
    assert clean("<Dense object at 0x7f3a5c0012d0>") == "<Dense object at 0x...>"


def test_a_long_message_keeps_its_beginning_and_its_end() -> None:
    text = "InvalidGraph: " + "node " * 300 + "no operator is registered for Erfc"
    short = clean(text, longest=200)
    assert len(short) <= 200
    assert short.startswith("InvalidGraph: node")
    assert LEFT_OUT in short
    assert short.endswith("no operator is registered for Erfc")


def test_an_error_is_said_with_its_kind() -> None:
    assert said(ValueError("only two engines")) == "ValueError: only two engines"
    assert said(AssertionError()) == "AssertionError"


def test_the_error_behind_an_error_is_said_too() -> None:
    outer = RuntimeError("failed to export")
    middle = KeyError("step 2")
    middle.__cause__ = NotImplementedError("aten::diff")
    outer.__cause__ = middle
    assert said(outer) == ("RuntimeError: failed to export [from NotImplementedError: aten::diff]")


def test_a_cause_that_the_message_quotes_is_not_said_twice() -> None:
    outer = RuntimeError("failed. Original error: ValueError: no")
    outer.__cause__ = ValueError("no")
    assert said(outer) == "RuntimeError: failed. Original error: ValueError: no"
