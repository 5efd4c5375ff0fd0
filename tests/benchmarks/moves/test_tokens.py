"""The length of a program in tokens: what counts, and what does not."""

import pytest

from benchmarks.moves.devices import ROUTES, program
from benchmarks.moves.tokens import token_count


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("x = f(1)\n", 6),
        ("x = f(1)  # why\n", 6),
        ("x = f(\n    1\n)\n", 6),
        ("import numpy as np\n", 4),
        ("if x:\n    pass\n", 4),
        ('"""What it does."""\nx = 1\n', 3),
        ('def f():\n    """What it does."""\n    return "text"\n', 7),
        ("", 0),
    ],
)
def test_layout_comments_and_docstrings_do_not_count(text: str, tokens: int) -> None:
    assert token_count(text) == tokens


def test_every_way_to_a_device_has_a_program_of_one_function() -> None:
    for route in ROUTES:
        assert program(route).count("def ") == 1
        assert "def first_output(" in program(route)
