"""The lock: exact versions with hashes, inside the ranges, and what these tests really ran with."""

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def locked(name: str) -> dict[str, Requirement]:
    """The requirements of a lock by their names; a line that is none fails."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    found = [Requirement(line.split("--hash")[0].strip()) for line in lines]
    return {canonicalize_name(item.name): item for item in found}


def ranges() -> dict[str, list[Requirement]]:
    """The ranges of pyproject.toml that each lock must satisfy."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runtime = [Requirement(text) for text in project["project"]["dependencies"]]
    development = [Requirement(text) for text in project["dependency-groups"]["dev"]]
    return {LOCKS[0]: runtime, LOCKS[1]: [*runtime, *development]}


def exact(item: Requirement) -> str:
    """The one version that a locked requirement allows."""
    (only,) = item.specifier
    assert only.operator == "==", item
    assert "*" not in only.version, item
    return only.version


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_satisfies_every_range_of_the_project(name: str) -> None:
    found = locked(name)
    for wanted in ranges()[name]:
        version_locked = exact(found[canonicalize_name(wanted.name)])
        assert wanted.specifier.contains(version_locked), wanted


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_version_is_exact_and_has_hashes(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for item in locked(name).values():
        assert exact(item)
    entries = re.split(r"\n(?=\S)", text)
    assert all("--hash=sha256:" in entry for entry in entries if not entry.startswith("#"))


def test_both_locks_name_the_same_versions() -> None:
    runtime, development = (locked(name) for name in LOCKS)
    assert {name: exact(development[name]) for name in runtime} == {
        name: exact(item) for name, item in runtime.items()
    }


@pytest.mark.parametrize("name", LOCKS)
def test_no_index_address_is_written_into_a_lock(name: str) -> None:
    assert "://" not in (ROOT / name).read_text("utf-8")
    assert "--index" not in (ROOT / name).read_text("utf-8")


@pytest.mark.skipif(
    Path(sys.prefix).name == ".venv-newest", reason="make test-newest leaves the lock on purpose"
)
def test_these_tests_run_with_the_locked_versions() -> None:
    here = default_environment()
    for name, item in locked(LOCKS[1]).items():
        if item.marker is None or item.marker.evaluate(dict(here)):
            assert version(name) == exact(item), name
