"""The README is kept true: its commands exist, its links resolve, its numbers are the data's."""

import re
import subprocess
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.links.controls import page_controls
from comparison.reading.load import PROJECT_DATA, load

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(PROJECT_DATA)


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def test_the_readme_is_short_and_has_pictures(readme: str) -> None:
    assert len(readme.splitlines()) < 120
    assert len(re.findall(r"!\[[^\]]{20,}\]\(docs/pictures/[^)]+\.png\)", readme)) >= 3


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_local_link_resolves(document: Path) -> None:
    text = document.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if not target.startswith(("http://", "https://")):
            assert (document.parent / target).exists(), target


def test_every_make_command_of_the_readme_exists(readme: str) -> None:
    named = set(re.findall(r"\bmake ([a-z-]+)", readme))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert named >= {"run", "test", "check", "screenshots"}
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_make_help_lists_the_commands() -> None:
    found = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    for command in ("make run", "make test", "make check", "make help"):
        assert command in found.stdout


def test_every_path_named_in_the_readme_exists(readme: str) -> None:
    names = re.findall(r"`((?:data|comparison|components|pages|tests|docs)/[^`*<>]*)`", readme)
    assert names
    for name in names:
        assert (ROOT / name).exists(), name


def test_the_readmes_counts_are_the_datas(readme: str, catalogue: Catalogue) -> None:
    assert f"{len(catalogue.claims)} statements" in readme
    assert f"{len(catalogue.statistics)} dated figures" in readme


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_names_a_machine(document: Path) -> None:
    assert not re.search(r"/(?:home|root|work|tmp)/\w", document.read_text("utf-8"))


def test_every_parameter_of_a_link_is_in_the_reference(catalogue: Catalogue) -> None:
    text = (ROOT / "docs" / "links.md").read_text("utf-8")
    shared = ("frameworks", "persona", "must", "own", "team", "data", "w.<criterion>")
    own = {"q.<question>" if name.startswith("q.") else name for name in page_controls(catalogue)}
    for name in (*shared, *own):
        assert f"`{name}`" in text, name
