"""What one release says of a name: there, gone, deprecated, or not to be known."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.apis.worker import look_up

PLANTED = Path(__file__).with_name("planted.py")


@pytest.fixture(autouse=True)
def _planted() -> Iterator[None]:
    specification = importlib.util.spec_from_file_location("planted", PLANTED)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules["planted"] = module
    specification.loader.exec_module(module)
    yield
    del sys.modules["planted"]


def test_a_name_that_exists_is_neither_missing_nor_warns() -> None:
    assert look_up("planted.Calm", []) == {
        "name": "planted.Calm",
        "missing": None,
        "warns": None,
        "refused": {},
    }


def test_a_name_that_is_gone_comes_with_the_packages_own_message() -> None:
    found = look_up("planted.went", [])
    assert found["missing"] == "AttributeError: planted has no went; it went with version 2"
    assert found["needs"] is None


def test_a_package_that_is_not_there_is_missing() -> None:
    assert look_up("no_such_package.name", [])["missing"].startswith("ModuleNotFoundError")


def test_a_name_that_needs_somebody_elses_package_says_which() -> None:
    assert look_up("planted.distant", [])["needs"] == "elsewhere"


def test_a_module_that_nobody_has_imported_yet_is_found() -> None:
    assert look_up("xml.etree.ElementTree.parse", [])["missing"] is None


def test_a_deprecation_on_access_is_kept_in_its_words() -> None:
    assert look_up("planted.fading", [])["warns"] == "planted.fading is deprecated."


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Marked", "Marked is deprecated; use Calm."),
        ("Loud", "Loud is deprecated."),
        ("always", "always will be removed."),
        ("noted", "THIS FUNCTION IS DEPRECATED. Use something else."),
    ],
)
def test_what_a_thing_says_of_its_own_end_is_a_warning(name: str, says: str) -> None:
    assert look_up(f"planted.{name}", [])["warns"] == says


@pytest.mark.parametrize("name", ["Heir", "Strict", "sometimes", "anything", "HERE"])
def test_what_concerns_a_parent_or_one_way_of_calling_is_none(name: str) -> None:
    assert look_up(f"planted.{name}", [])["warns"] is None


def test_a_keyword_that_the_call_does_not_take_is_refused() -> None:
    refused = look_up("planted.Calm", ["size", "colour"])["refused"]
    assert refused == {"colour": "unexpected keyword argument 'colour'"}


def test_a_call_that_takes_every_keyword_refuses_none() -> None:
    assert look_up("planted.anything", ["colour"])["refused"] == {}


def test_what_has_no_signature_refuses_none() -> None:
    assert look_up("planted.HERE", ["colour"])["refused"] == {}


def test_the_worker_answers_a_line_each_and_nothing_else() -> None:
    asked = (
        '{"name": "json.dumps", "keywords": ["indent"]}\n{"name": "json.nothing", "keywords": []}\n'
    )
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.apis.worker"],
        input=asked,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    first, second = done.stdout.splitlines()
    assert '"missing": null' in first
    assert "module 'json' has no attribute 'nothing'" in second
