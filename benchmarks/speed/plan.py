"""What a run does: pieces of about a minute each, in an order that is always the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from benchmarks.speed.configurations import AGAIN, BASELINE

NATIVE = (BASELINE, AGAIN, "torch-compile", "tf-function", "tf-xla", "jax-jit")
KERAS = ("keras-tensorflow", "keras-pytorch", "keras-jax")
MEMORY = (BASELINE, "torch-compile", "tf-eager", *NATIVE[3:], *KERAS)
MEMORY_LAUNCHES = 3
"""How many processes of each way measure memory."""
LAUNCHES: Mapping[int, int] = MappingProxyType({1: 3, 2: 2})
"""How often everything is started anew, by the number of threads."""
ROUNDS = 5

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

    workload: str
    ways: tuple[str, ...]
    threads: int
    launch: int
    rounds: int

    @property
    def name(self) -> str:
        """The piece in the journal."""
        return f"{self.workload}.{self.threads}.{self.launch}"

    @property
    def then_warm(self) -> bool:
        """Whether torch.compile starts once more after it, with the code that it has kept."""
        return (self.threads, self.launch) == (1, 1)


def warm_name(workload: str) -> str:
    """The piece of the journal that holds torch.compile's start with kept code."""
    return f"warm.{workload}"


def memory_name(way: str, launch: int) -> str:
    """The piece of the journal that holds one process's memory."""
    return f"memory.{way}.{launch}"


def memory_pieces() -> Iterator[tuple[str, str]]:
    """Name and way of each: every way once, then every way again, so that none is at the end."""
    for launch in range(1, MEMORY_LAUNCHES + 1):
        yield from ((memory_name(way, launch), way) for way in MEMORY)


def pieces(*, quick: bool = False) -> list[Piece]:
    """All launches of a run; ``quick`` is one launch of three rounds, a way a framework."""
    if quick:
        ways = (BASELINE, "tf-function", "jax-jit", "keras-tensorflow")
        return [Piece(name, ways, 1, 1, 3) for name in VISITS]
    return [
        Piece(name, ways_of(name, threads), threads, launch, ROUNDS)
        for threads, launches in LAUNCHES.items()
        for launch in range(1, launches + 1)
        for name in VISITS
    ]


def ways_of(workload: str, threads: int) -> tuple[str, ...]:
    """Every way of a workload at a number of threads; Keras is measured with one."""
    tuned = ("torch-channels-last",) if workload == "cnn" else ()
    others = ("torch-eager-passive",) if threads > 1 else KERAS
    return (*NATIVE, *tuned, *others)
