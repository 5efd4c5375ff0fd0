"""What counts as code, on programs small enough to count by hand."""

import ast

import pytest

from benchmarks.people import ways
from benchmarks.people.code_size import size, steps

STEPS = [
    "load the data",
    "build the model",
    "train",
    "measure the accuracy",
    "save",
    "restore",
    "check",
]
PROGRAM = '''"""What it is."""

import torch
from torch import nn

# step: build the model
model = nn.Linear(3, 1)


def loss_of(x):
    return model(x).mean()  # its mean


torch.save(model.state_dict(), "a")
'''


def test_tokens_are_counted_without_comments_line_ends_and_indentation() -> None:
    assert size("a = 1  # one\n").tokens == 3
    assert size("if a:\n    b(\n        1\n    )\n").tokens == 7
    assert size(PROGRAM).tokens == 2 + 4 + 10 + 6 + 9 + 12


def test_the_text_at_the_head_is_no_code() -> None:
    assert size('"""Head."""\n\na = 1\n') == size("a = 1\n")


def test_lines_are_those_that_hold_code() -> None:
    assert size(PROGRAM).lines == 6
    assert size("f(\n    1,\n\n    # two\n    2,\n)\n").lines == 4


def test_statements_and_own_functions_are_counted() -> None:
    assert size(PROGRAM).statements == 6
    assert size(PROGRAM).own == 1
    assert size("class A:\n    def f(self): return lambda: 1\n").own == 3


def test_names_of_a_framework_are_full_and_different() -> None:
    assert size(PROGRAM).names == ("torch.nn.Linear", "torch.save")
    twice = "from torch import nn\nnn.ReLU()\nnn.ReLU()\nimport numpy as np\nnp.ones(1)\n"
    assert size(twice).names == ("torch.nn.ReLU",)


def test_names_imported_by_themselves_and_under_another_name_are_found() -> None:
    source = "import orbax.checkpoint as ocp\nfrom torch.optim import Adam as A\nocp.Saver(A())\n"
    assert size(source).names == ("orbax.checkpoint.Saver", "torch.optim.Adam")


def test_methods_are_those_of_objects_not_functions_of_modules() -> None:
    assert size(PROGRAM).methods == ("mean", "state_dict")
    assert size("import numpy as np\nnp.mean(a.b.c())\n").methods == ("c",)


def test_formatting_changes_no_token() -> None:
    wide, tall = "f(a, b=1)\n", "f(\n    a,\n    b=1,\n)\n"
    assert size(wide).tokens == size(tall).tokens == 8
    assert size("f((1,))\n").tokens == 7


def test_what_is_no_python_is_refused() -> None:
    with pytest.raises(SyntaxError):
        size("a = = 1\n")


@pytest.mark.parametrize("way", ways.OF_CLASSIFIER, ids=lambda way: way.configuration)
def test_every_version_names_the_same_steps_in_the_same_order(way: ways.Way) -> None:
    assert steps(ways.classifier_program(way)) == STEPS


@pytest.mark.parametrize("way", ways.OF_CLASSIFIER, ids=lambda way: way.configuration)
def test_no_version_holds_formatted_text_which_newer_pythons_count_otherwise(way: ways.Way) -> None:
    tree = ast.parse(ways.classifier_program(way))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
