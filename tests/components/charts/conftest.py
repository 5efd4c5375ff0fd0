from collections.abc import Callable, Mapping

import pytest

from comparison.looks import LOOKS
from components.charts.model import Line, Reading, Row

Scores = Callable[[Mapping[str, tuple[float | None, ...]]], list[Row]]


@pytest.fixture
def tensorflow() -> Line:
    return Line("tensorflow", "TensorFlow", LOOKS[0])


@pytest.fixture
def pytorch() -> Line:
    return Line("pytorch", "PyTorch", LOOKS[1])


@pytest.fixture
def jax() -> Line:
    return Line("jax", "JAX", LOOKS[2])


@pytest.fixture
def keras() -> Line:
    return Line("keras", "Keras", LOOKS[3])


@pytest.fixture
def marked_up() -> Line:
    """A framework whose name looks like markup."""
    return Line("odd", "A <b>bold</b> & co", LOOKS[4])


@pytest.fixture
def scores() -> Scores:
    """Rows from scores in the order of the four frameworks, each with half a point around it."""

    def build(table: Mapping[str, tuple[float | None, ...]]) -> list[Row]:
        ids = ("tensorflow", "pytorch", "jax", "keras")
        return [
            Row(label, {key: _reading(score) for key, score in zip(ids, values, strict=False)})
            for label, values in table.items()
        ]

    return build


def _reading(score: float | None) -> Reading | None:
    if score is None:
        return None
    return Reading(score, max(0, score - 0.5), min(10, score + 0.5))
