"""Whatever is done to a data file, the answer is a catalogue that scores or a list of problems."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from comparison.problems import CatalogueError, Problem
from comparison.reading.load import PROJECT_DATA, load
from comparison.reading.parsing import read_yaml
from comparison.scoring.criteria import criterion_score
from comparison.scoring.lenses import GENERAL
from tests.examples import examples

FILES = sorted(path.relative_to(PROJECT_DATA).as_posix() for path in PROJECT_DATA.rglob("*.yaml"))
SIGNS = "{}[]&*!|>%@`'\"#,:?-~\t\r\n \\<=0123.eE"
RAW = (PROJECT_DATA / "frameworks/keras.yaml").read_bytes()[:3000]

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**45), 10**45)
    | st.integers(-2, 101)
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["", "2026-02-30", "2099", "jax", "a" * 5000, "\u202e", "https://[", "0"])
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all examples: each writes one file and puts it right again."""
    root = tmp_path_factory.mktemp("damage") / "data"
    shutil.copytree(PROJECT_DATA, root)
    return root


def _nodes(data: Any) -> Iterator[tuple[Any, str | int]]:
    """Every container of the data with each of its keys or indices."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in list(items):
        yield data, key
        if isinstance(value, dict | list):
            yield from _nodes(value)


def _damage(draw: st.DrawFn, data: Any) -> None:
    nodes = list(_nodes(data))
    if not nodes:
        return
    container, key = draw(st.sampled_from(nodes))
    deed = draw(st.sampled_from(["replace", "delete", "rename", "copy"]))
    if deed == "replace":
        container[key] = draw(values)
    elif deed == "delete":
        del container[key]
    elif deed == "rename" and isinstance(container, dict):
        container[draw(st.text(max_size=8) | st.just(f"{key}x"))] = container.pop(key)
    else:
        other, place = draw(st.sampled_from(nodes))
        container[key] = yaml.safe_load(yaml.safe_dump(other[place]))


@st.composite
def damaged_files(draw: st.DrawFn) -> tuple[str, str]:
    """A file's name and its text after one to three random deeds."""
    name = draw(st.sampled_from(FILES))
    data = yaml.load((PROJECT_DATA / name).read_text("utf-8"), yaml.CSafeLoader)
    for _ in range(draw(st.integers(1, 3))):
        _damage(draw, data)
    return name, yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)


def _keeps_the_contract(problem: Problem, known: set[str]) -> bool:
    text = str(problem)
    return (
        problem.file in known
        and problem.line >= 1
        and bool(problem.message)
        and len(text) < 1000
        and text.replace("\n", "").isprintable()
        and "\n" not in text
    )


def _problems(folder: Path) -> tuple[Problem, ...]:
    """The problems of a folder; where there are none, everything in it can be scored."""
    try:
        catalogue = load(folder)
    except CatalogueError as error:
        return error.problems
    for framework in catalogue.frameworks:
        for criterion in catalogue.criteria:
            criterion_score(catalogue, framework, criterion, GENERAL)
    return ()


@given(damaged_files())
@examples(25)
def test_damaged_data_is_refused_with_problems_or_scores(
    folder: Path, file: tuple[str, str]
) -> None:
    name, text = file
    (folder / name).write_text(text, "utf-8")
    problems = _problems(folder)
    shutil.copy(PROJECT_DATA / name, folder / name)
    assert all(_keeps_the_contract(problem, set(FILES)) for problem in problems)


@given(
    place=st.integers(0, len(RAW)),
    cut=st.integers(0, 40),
    added=st.binary(max_size=6) | st.text(SIGNS, max_size=6).map(str.encode),
)
@examples(80)
def test_damaged_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, cut: int, added: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.yaml"
    path.write_bytes(RAW[:place] + added + RAW[place + cut :])
    file = read_yaml(path, "damaged.yaml")
    assert file.problems or isinstance(file.data, dict | list | str)
    assert all(_keeps_the_contract(problem, {"damaged.yaml"}) for problem in file.problems)
