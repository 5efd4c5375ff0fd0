"""The programs of the mistakes: the mistake's line, and the same program without the mistake."""

import ast

import pytest

from benchmarks.people import ways
from benchmarks.people.marked_source import corrected, eager, mistake_lines, mistaken

PROGRAM = """\
images = load()

scores = model(images[:, :700])  # the mistake
# instead: scores = model(images)
print(scores)
"""
PROGRAMS = [
    (mistake, way)
    for mistake in ways.mistakes()
    for way in ways.OF_MISTAKES
    if ways.mistake_program(mistake, way) is not None
]


def program(mistake: str, way: ways.Way) -> str:
    text = ways.mistake_program(mistake, way)
    assert text is not None
    return text


def test_what_should_stand_there_takes_the_place_of_the_mistake() -> None:
    assert corrected(PROGRAM).splitlines() == [
        "images = load()",
        "",
        "",
        "scores = model(images)",
        "print(scores)",
    ]


def test_the_program_with_its_mistake_says_nowhere_that_it_is_one() -> None:
    assert mistaken(PROGRAM).splitlines() == [
        "images = load()",
        "",
        "scores = model(images[:, :700])",
        "",
        "print(scores)",
    ]


def test_indented_lines_and_several_of_them_keep_their_indentation() -> None:
    source = "def f():\n    a()  # the mistake\n    # instead: b()\n    # instead: a()\n"
    assert corrected(source) == "def f():\n\n    b()\n    a()\n"


def test_a_statement_over_several_lines_is_the_mistake_as_a_whole() -> None:
    source = "f(\n    1,  # the mistake\n)\n# instead: f(2)\n"
    assert list(mistake_lines(source)) == [1, 2, 3]


def test_of_a_block_only_the_marked_line_is_the_mistake() -> None:
    source = "# instead: with a():\nwith b():  # the mistake\n    c()\n"
    assert list(mistake_lines(source)) == [2]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a()\n# instead: b()\n", "0 lines"),
        ("a()  # the mistake\nb()  # the mistake\n# instead: c()\n", "2 lines"),
        ("a()  # the mistake\n", "nothing stands in its place"),
    ],
)
def test_a_program_without_one_mistake_and_its_correction_is_refused(
    source: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        corrected(source)


def test_a_graph_becomes_eager_and_every_line_keeps_its_number() -> None:
    assert eager("@tf.function\ndef f(): ...\n") == "\ndef f(): ...\n"


@pytest.mark.parametrize(("mistake", "way"), PROGRAMS)
def test_every_program_is_python_with_its_mistake_and_without(mistake: str, way: ways.Way) -> None:
    source = program(mistake, way)
    wrong, right = ast.parse(mistaken(source)), ast.parse(corrected(source))
    assert ast.dump(wrong) != ast.dump(right)
    assert "the mistake" not in mistaken(source) + corrected(source)
    assert "instead" not in mistaken(source) + corrected(source)


@pytest.mark.parametrize(("mistake", "way"), PROGRAMS)
def test_every_mistake_is_one_line_so_that_a_page_can_point_at_it(
    mistake: str, way: ways.Way
) -> None:
    assert len(mistake_lines(program(mistake, way))) == 1


@pytest.mark.parametrize(("mistake", "way"), PROGRAMS)
def test_every_program_prints_one_result_at_its_end(mistake: str, way: ways.Way) -> None:
    assert program(mistake, way).splitlines()[-1].startswith("print(")


def test_only_where_a_reason_is_written_down_is_a_program_missing() -> None:
    missing = {
        (mistake, way.configuration)
        for mistake in ways.mistakes()
        for way in ways.OF_MISTAKES
        if ways.mistake_program(mistake, way) is None
    }
    assert missing == {("dropout_mode", "keras-tensorflow")}
