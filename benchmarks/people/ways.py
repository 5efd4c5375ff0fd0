"""The ways in which a mistake or a task is written: whose file runs, where, and what is counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.people.marked_source import eager

HERE = Path(__file__).parent
MISTAKES = HERE / "mistakes"
CLASSIFIER = HERE / "classifier"


def _as_written(source: str) -> str:
    return source


@dataclass(frozen=True, slots=True)
class Way:
    """One configuration: ``file`` is the stem of its programs, ``prepared`` what is done to them.

    ``variables`` are set for the process beside those of every worker.
    """

    configuration: str
    framework: str
    file: str
    environment: str
    prepared: Callable[[str], str] = _as_written
    variables: Mapping[str, str] = field(default_factory=dict, hash=False)


PYTORCH = Way("torch-eager", "pytorch", "pytorch", "pytorch")
TENSORFLOW = Way("tf-function", "tensorflow", "tensorflow", "tensorflow")
TENSORFLOW_EAGER = Way("tf-eager", "tensorflow", "tensorflow", "tensorflow", eager)
JAX = Way("jax-nnx", "jax", "jax", "jax")


def _keras(name: str, environment: str, backend: str) -> Way:
    variables = {"KERAS_BACKEND": backend}
    return Way(f"keras-{name}", "keras", "keras", environment, variables=variables)


KERAS = _keras("tensorflow", "tensorflow", "tensorflow")
KERAS_ON_JAX = _keras("jax", "keras-jax", "jax")
KERAS_ON_PYTORCH = _keras("pytorch", "keras-pytorch", "torch")

OF_MISTAKES = (PYTORCH, TENSORFLOW_EAGER, TENSORFLOW, KERAS, JAX)
OF_CLASSIFIER = (PYTORCH, TENSORFLOW, KERAS, KERAS_ON_JAX, KERAS_ON_PYTORCH, JAX)


def mistakes() -> list[str]:
    """The ids of the mistakes: one folder each, with one file a framework."""
    return sorted(path.name for path in MISTAKES.iterdir() if any(path.glob("*.py")))


def mistake_program(mistake: str, way: Way) -> str | None:
    """A mistake's program in one way; None where it cannot be made in that way."""
    path = MISTAKES / mistake / f"{way.file}.py"
    return way.prepared(path.read_text("utf-8")) if path.is_file() else None


def classifier_program(way: Way) -> str:
    """The program of the small task in one way."""
    return (CLASSIFIER / f"{way.file}.py").read_text("utf-8")
