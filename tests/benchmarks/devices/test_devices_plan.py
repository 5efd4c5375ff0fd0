"""The plan: every file has its writer, and everything that is published is explained."""

from pathlib import Path

import pytest
import yaml

from benchmarks.devices.files import clear, digest, file_of, size_of
from benchmarks.devices.models.networks import REAL
from benchmarks.devices.plan import (
    AGAIN,
    BASELINE,
    BROWSER,
    FILES,
    NATIVE,
    QUICK,
    TASKS,
    WHOLE,
    WRITERS,
    environments,
)
from benchmarks.devices.record.results import WEBGPU
from benchmarks.run.environments import PINS, ROOT
from comparison.model.benchmarks import BenchmarkPart


@pytest.fixture(scope="module")
def part() -> BenchmarkPart:
    text = (ROOT / "data" / "benchmarks" / "devices.yaml").read_text("utf-8")
    return BenchmarkPart.model_validate(yaml.safe_load(text))


def test_every_configuration_is_explained_and_none_besides(part: BenchmarkPart) -> None:
    assert set(part.configurations) == {*NATIVE, AGAIN, *BROWSER, WEBGPU}
    assert part.baseline == BASELINE


def test_every_model_is_explained_and_none_besides(part: BenchmarkPart) -> None:
    assert set(part.tasks) == set(TASKS)


IN_A_PAGE = {"litertjs": "litert", "onnxruntime-web": "onnxruntime"}
"""Runtimes of pages that are builds of another one, whose name stands in their ways' names."""
TFJS = "tensorflowjs"


def test_a_configuration_is_named_for_its_runtime_and_for_who_wrote_the_file(
    part: BenchmarkPart,
) -> None:
    for name, configuration in part.configurations.items():
        if name != WEBGPU:
            runtime = configuration.runtime or ""
            assert IN_A_PAGE.get(runtime, runtime) in name.split("-")
            in_page = name.startswith(("browser-", "node-")) and runtime != TFJS
            assert (runtime in IN_A_PAGE) == in_page
            assert f"-from-{FILES[_file(name)].side}" in name


def _file(name: str) -> str:
    return BROWSER[name].file if name in BROWSER else name.removesuffix("-again")


def test_every_file_has_a_writer_whose_environment_is_pinned() -> None:
    for made in FILES.values():
        assert made.writer in WRITERS
    for name in environments():
        assert (PINS / f"{name}.txt").is_file(), name


def test_files_that_are_made_from_others_come_after_them() -> None:
    names = list(FILES)
    assert names.index("onnxruntime-from-pytorch") < names.index("onnxruntime-int8-from-pytorch")
    assert names.index("saved-model-from-tensorflow") < names.index("tensorflowjs-from-tensorflow")


def test_smaller_forms_are_made_of_real_models_alone() -> None:
    assert all(made.tasks == REAL for made in FILES.values() if made.form != "float32")


def test_the_quick_extent_takes_a_real_and_a_small_model_and_no_smaller_form() -> None:
    assert set(QUICK.tasks) & set(REAL)
    assert set(QUICK.tasks) - set(REAL)
    assert not QUICK.takes("litert-int8-from-tensorflow")
    assert QUICK.takes(BASELINE)
    assert WHOLE.takes("litert-int8-from-tensorflow")


def test_every_run_has_enough_launches_and_rounds() -> None:
    assert WHOLE.launches >= 3
    assert WHOLE.launches * WHOLE.rounds >= 15


def test_a_side_file_counts_with_its_file_and_goes_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("benchmarks.devices.files.WORKPLACE", tmp_path)
    target = file_of("onnxruntime-from-jax", "mlp")
    target.parent.mkdir(parents=True)
    target.write_bytes(b"x" * 10)
    target.with_name(f"{target.name}.data").write_bytes(b"x" * 5)
    folder = file_of("tensorflowjs-from-tensorflow", "mlp")
    folder.mkdir()
    (folder / "model.json").write_bytes(b"x" * 3)
    assert size_of(target) == 15
    assert size_of(folder) == 3
    assert size_of(tmp_path / "nothing") == 0
    clear(target)
    assert size_of(target) == 0
    assert size_of(folder) == 3
    clear(folder)
    assert not folder.exists()


def test_files_hold_until_something_that_decides_them_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = digest()
    assert digest() == before
    for name in environments():
        (tmp_path / f"{name}.txt").write_text("another==1\n", "ascii")
    monkeypatch.setattr("benchmarks.devices.files.PINS", tmp_path)
    assert digest() != before
