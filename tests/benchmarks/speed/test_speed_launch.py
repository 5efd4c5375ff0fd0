"""What a launch finds on disk: no compiled code, except where that is what is measured."""

from pathlib import Path
from typing import Any, ClassVar, Self

import pytest

from benchmarks.run.load import Load
from benchmarks.speed import launch as launching
from benchmarks.speed import memory
from benchmarks.speed.configurations import Way
from benchmarks.speed.launch import launch, started_warm
from benchmarks.speed.plan import Piece
from benchmarks.speed.process import WorkerDied

PIECE = Piece("mlp", ("torch-eager", "torch-compile"), 1, 2, 1)
QUIET, BUSY = Load(0.0, 0.0), Load(0.4, 0.0)


class Stub:
    """A worker that notes what it finds in its folder, and answers or dies."""

    found: ClassVar[list[bool]] = []
    dies = False
    id = 1
    started: ClassVar[dict[str, float]] = {"imported_s": 1.5}

    def __init__(self, way: Way, workload: str, cores: list[int], extra: dict[str, str]) -> None:
        self.found.append(Path(extra["TORCHINDUCTOR_CACHE_DIR"], "kernel.so").exists())
        if self.dies:
            raise WorkerDied("it ends here")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing to end."""

    def ask(self, do: str, steps: int = 0, **request: Any) -> dict[str, Any]:
        """Each step takes a second."""
        return {"losses": [1.0] * steps, "wall_ns": [10**9] * steps, "weights": [[0.1]]}


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> type[Stub]:
    Stub.found, Stub.dies = [], False
    monkeypatch.setattr(launching, "Worker", Stub)
    monkeypatch.setattr(memory, "Worker", Stub)
    return Stub


def keep_code(*folders: Path) -> None:
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "kernel.so").touch()


def test_every_launch_begins_without_code_that_an_earlier_one_compiled(
    tmp_path: Path, stub: type[Stub]
) -> None:
    keep_code(tmp_path / "mlp-1" / "torch-compile")
    stub.dies = True
    found = launch(PIECE, cache=tmp_path, seed=1)
    assert stub.found == [False, False]
    assert found["torch-compile"] == {"error": "it ends here"}


def test_so_does_every_process_that_measures_memory(tmp_path: Path, stub: type[Stub]) -> None:
    keep_code(tmp_path / "memory" / "torch-compile")
    stub.dies = True
    assert memory.grown("torch-compile", cache=tmp_path) == {"error": "it ends here"}
    assert stub.found == [False]


def test_a_warm_start_finds_the_code_and_takes_twenty_steps(
    tmp_path: Path, stub: type[Stub], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_code(tmp_path / "mlp-1" / "torch-compile")
    monkeypatch.setattr(launching, "load_between", lambda *moments: QUIET)
    found = started_warm(PIECE, cache=tmp_path)
    assert stub.found == [True]
    assert (len(found["warm_up_ns"]), found["void"]) == (20, None)


def test_a_warm_start_is_taken_again_until_the_machine_was_quiet(
    tmp_path: Path, stub: type[Stub], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = iter([BUSY, QUIET, BUSY])
    monkeypatch.setattr(launching, "load_between", lambda *moments: next(given))
    assert started_warm(PIECE, cache=tmp_path)["void"] is None
    assert len(stub.found) == 2
