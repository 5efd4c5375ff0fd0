"""What a run does: pieces of about a minute each, in an order that is always the same."""

from dataclasses import dataclass

from benchmarks.speed.configurations import AGAIN, BASELINE

NATIVE = (BASELINE, AGAIN, "torch-compile", "tf-function", "tf-xla", "jax-jit")
KERAS = (BASELINE, "keras-tensorflow", "keras-pytorch", "keras-jax")
MEMORY = (BASELINE, "torch-compile", "tf-eager", *NATIVE[3:], *KERAS[1:])

WARM_UP = 20
"""Steps that are taken before any is timed; the same for all."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a process does when it is its turn in a round: steps, and calls of one and of 64."""

    steps: int
    calls_of_one: int
    calls_of_64: int


VISITS = {
    "mlp": Visit(40, 80, 40),
    "cnn": Visit(6, 60, 5),
    "gpt": Visit(5, 50, 3),
    "lstm": Visit(8, 60, 10),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One launch: all ways of one workload resident at once, a number of rounds, then the end."""

    group: str
    workload: str
    ways: tuple[str, ...]
    threads: int
    launch: int
    rounds: int

    @property
    def name(self) -> str:
        """The piece in the journal."""
        return f"{self.group}.{self.workload}.{self.threads}.{self.launch}"


def pieces(*, quick: bool = False) -> list[Piece]:
    """All launches of a run; ``quick`` is one launch of three rounds, a way a framework."""
    if quick:
        ways = (BASELINE, "tf-function", "jax-jit", "keras-tensorflow")
        return [Piece("native", name, ways, 1, 1, 3) for name in VISITS]
    return [
        *(_native(name, 1, launch, 5) for launch in (1, 2, 3) for name in VISITS),
        *(Piece("keras", name, KERAS, 1, 1, 10) for name in VISITS),
        *(_native(name, 2, 1, 10) for name in VISITS),
    ]


def _native(name: str, threads: int, launch: int, rounds: int) -> Piece:
    tuned = ("torch-channels-last",) if name == "cnn" else ()
    passive = ("torch-eager-passive",) if threads > 1 else ()
    return Piece("native", name, (*NATIVE, *tuned, *passive), threads, launch, rounds)
