"""Environments: every pin exact, and nothing around that steers a framework."""

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from benchmarks.run.environments import PINS, names, ready, variables


@pytest.mark.parametrize("name", names())
def test_every_package_is_pinned_to_one_version(name: str) -> None:
    lines = (PINS / f"{name}.txt").read_text("ascii").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    assert pins
    assert all(str(pin.specifier).startswith("==") for pin in pins)
    assert len({pin.name.lower() for pin in pins}) == len(pins)


@pytest.mark.parametrize("name", names())
def test_the_first_line_says_what_was_asked_for(name: str) -> None:
    asked, *pinned = (PINS / f"{name}.txt").read_text("ascii").splitlines()
    wanted = [Requirement(word) for word in asked.removeprefix("# ").split()]
    found = {canonicalize_name(Requirement(line).name) for line in pinned}
    assert {canonicalize_name(item.name) for item in wanted} <= found


def test_a_name_without_pins_is_refused_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="pytorch"):
        ready("caffe")


def test_no_setting_of_this_process_reaches_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OMP_NUM_THREADS", "OPENBLAS_CORETYPE", "XLA_FLAGS", "PYTHONDONTWRITEBYTECODE"):
        monkeypatch.setenv(name, "1")
    kept = variables({"KERAS_BACKEND": "jax"})
    assert not {"OMP_NUM_THREADS", "OPENBLAS_CORETYPE", "XLA_FLAGS"} & set(kept)
    assert "PYTHONDONTWRITEBYTECODE" not in kept
    assert kept["KERAS_BACKEND"] == "jax"
