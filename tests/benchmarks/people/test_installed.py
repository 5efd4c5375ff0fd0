"""Installed size, from a folder of packages that is made for the test."""

from pathlib import Path

import pytest

from benchmarks.people.installed import measured, size_result
from comparison.model.measurements import Result

RECORDED, COMPILED = 1000, 300


def package(site: Path, name: str, *requires: str, extras: tuple[str, ...] = ()) -> None:
    """A distribution with one module of 1,000 recorded bytes and 300 of byte-code."""
    module = name.replace("-", "_")
    info = site / f"{module}-1.0.dist-info"
    info.mkdir(parents=True)
    lines = [f"Requires-Dist: {item}" for item in requires]
    lines += [f"Provides-Extra: {item}" for item in extras]
    head = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0"]
    (info / "METADATA").write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    (site / f"{module}.pyc").write_bytes(b"x" * COMPILED)
    record = f"{module}.py,sha256=x,{RECORDED}\n{module}.pyc,,\n{info.name}/RECORD,,\n"
    (info / "RECORD").write_text(record, "utf-8")


def test_everything_that_is_required_counts_and_nothing_else(tmp_path: Path) -> None:
    package(tmp_path, "torch", "numpy>=1", "sympy")
    package(tmp_path, "sympy", "mpmath")
    for name in ("numpy", "mpmath", "pytest"):
        package(tmp_path, name)
    assert sorted(measured(tmp_path, ["torch"])) == ["mpmath", "numpy", "sympy", "torch"]


def test_recorded_bytes_and_bytecode_are_told_apart(tmp_path: Path) -> None:
    package(tmp_path, "torch")
    assert measured(tmp_path, ["torch"]) == {"torch": (RECORDED, COMPILED)}


def test_what_only_another_system_or_an_extra_needs_does_not_count(tmp_path: Path) -> None:
    package(
        tmp_path,
        "jax",
        'colorama; sys_platform == "nowhere"',
        'cuda; extra == "cuda"',
        "numpy",
        extras=("cuda",),
    )
    package(tmp_path, "numpy")
    assert sorted(measured(tmp_path, ["jax"])) == ["jax", "numpy"]


def test_an_extra_that_is_asked_for_on_the_way_counts(tmp_path: Path) -> None:
    package(tmp_path, "flax", "jax[cuda]", "jax")
    package(tmp_path, "jax", 'cuda; extra == "cuda"', extras=("cuda",))
    package(tmp_path, "cuda")
    assert sorted(measured(tmp_path, ["flax"])) == ["cuda", "flax", "jax"]


def test_packages_that_require_each_other_are_counted_once(tmp_path: Path) -> None:
    package(tmp_path, "one", "two")
    package(tmp_path, "two", "one")
    assert len(measured(tmp_path, ["one"])) == 2


def test_the_spelling_of_a_name_does_not_matter(tmp_path: Path) -> None:
    package(tmp_path, "typing-extensions")
    assert measured(tmp_path, ["Typing_Extensions"])


def test_a_requirement_that_is_not_there_is_named(tmp_path: Path) -> None:
    package(tmp_path, "torch", "numpy")
    with pytest.raises(LookupError, match="numpy is required but not installed"):
        measured(tmp_path, ["torch"])


def test_a_size_is_a_result_in_millions_of_bytes() -> None:
    found = {"recorded": 796_522_536, "bytecode": 138_239_756, "distributions": 11}
    given = size_result("torch-eager", {**found, "largest": ["torch", 698_003_940]})
    result = Result.model_validate(given)
    assert result.value == 934.8
    assert result.also["recorded_mb"] == 796.5
    assert (result.also["largest"], result.also["largest_mb"]) == ("torch", 698.0)
