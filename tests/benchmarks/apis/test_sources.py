"""The committed facts are whole and explained to readers; collecting gives the same form."""

from pathlib import Path

import pytest
import yaml

from benchmarks.apis.collect import PLANS, Plan, collect
from benchmarks.apis.record import OWN
from benchmarks.apis.releases import RELEASES, questions
from benchmarks.apis.sources import FOLDER, Source, UsedFile, sources, write
from benchmarks.run.environments import ROOT, names

SOURCES = sources()


def test_every_framework_has_scripts_tutorials_for_beginners_and_a_reference() -> None:
    for framework in OWN:
        kinds = {
            file.kind
            for one in SOURCES.values()
            if one.framework == framework
            for file in one.files
        }
        assert {"script", "beginner", "reference"} <= kinds, framework


def test_every_source_is_explained_to_readers() -> None:
    part = yaml.safe_load((ROOT / "data" / "benchmarks" / "apis.yaml").read_text("utf-8"))
    wanted = set(SOURCES) | {f"scripts-{framework}" for framework in OWN}
    assert wanted == set(part["tasks"])


def test_every_file_says_what_is_known_of_its_age() -> None:
    for name, source in SOURCES.items():
        for file in source.files:
            assert source.dated or (file.commit and file.dated), (name, file.path)


def test_every_name_belongs_to_a_package_of_its_source() -> None:
    for name, source in SOURCES.items():
        assert {one.split(".")[0] for one in source.names} <= set(source.packages), name


def test_every_plan_has_been_carried_out() -> None:
    assert set(PLANS) <= set(SOURCES)


def test_both_releases_of_each_framework_are_pinned() -> None:
    assert {one for pair in RELEASES.values() for one in (pair.then, pair.today)} <= set(names())


def test_the_old_releases_are_those_that_the_sources_were_written_for() -> None:
    pins = ROOT / "benchmarks" / "pins"
    wanted = {
        "pytorch": "torch==2.5.1",
        "tensorflow": "tensorflow_cpu==2.18.0",
        "keras": "keras==3.6.0",
        "jax": "jax==0.4.35",
    }
    for framework, pin in wanted.items():
        assert pin in (pins / f"{RELEASES[framework].then}.txt").read_text("ascii").splitlines()


def test_a_name_is_asked_for_once_with_all_its_keywords() -> None:
    one = Source(
        framework="jax",
        packages=("jax",),
        origin="o",
        rule="r",
        files=(
            UsedFile(path="a", kind="script", names=("jax.jit",), keywords={"jax.jit": ("b",)}),
            UsedFile(path="b", kind="script", names=("jax.jit",), keywords={"jax.jit": ("a",)}),
        ),
    )
    assert questions("jax", [one]) == [{"name": "jax.jit", "keywords": ["a", "b"]}]
    assert questions("keras", [one]) == []


def test_a_source_is_read_as_it_was_written(tmp_path: Path) -> None:
    for name, source in SOURCES.items():
        write(name, source, tmp_path)
    assert sources(tmp_path) == SOURCES
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FOLDER.iterdir()}


@pytest.fixture
def distribution(tmp_path: Path) -> Path:
    texts = {
        "examples/train.py": "import jax\njax.jit(f)\nif __name__ == '__main__': ...",
        "examples/parts.py": "import jax\njax.grad(f)",
        "examples/train_test.py": "import jax\njax.vmap(f)",
        "examples/plain.py": "import os",
        "docs/twice.ipynb": '{"cells": [{"cell_type": "code", "source": "import jax"}]}',
        "docs/twice.md": "```python\nimport jax\njax.pmap\n```\n",
        "docs/once.md": "```python\nimport jax\njax.vjp\n```\n",
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def plan(*patterns: str, runs: bool = False) -> Plan:
    return Plan("jax", ("jax",), "o", "2024-11-01", "r", patterns, runs=runs)


def test_tests_and_files_without_a_name_are_left_out(distribution: Path) -> None:
    found = collect(plan("examples/*.py"), distribution)
    assert [file.path for file in found.files] == ["examples/parts.py", "examples/train.py"]
    assert found.names == {"jax", "jax.jit", "jax.grad"}


def test_only_programs_are_taken_where_the_plan_says_so(distribution: Path) -> None:
    found = collect(plan("examples/*.py", runs=True), distribution)
    assert [file.path for file in found.files] == ["examples/train.py"]


def test_of_a_document_that_is_there_twice_the_notebook_is_taken(distribution: Path) -> None:
    found = collect(plan("docs/*.md", "docs/*.ipynb"), distribution)
    assert [file.path for file in found.files] == ["docs/once.md", "docs/twice.ipynb"]
