"""README and docs are kept true: commands, paths, names and numbers that a newcomer follows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.links.parameters import page_controls
from comparison.model.edition import PARAMETERS
from comparison.reading.load import PROJECT_DATA, load

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "SECURITY.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PATH = re.compile(
    r"`((?:data|comparison|components|pages|tests|docs|benchmarks|deploy|\.streamlit)/[^`*<>]*|app\.py)`"
)
NAMED = re.compile(r"`([A-Za-z_]+)`[^`|]{0,40}?\bin\s+(?:its\s+)?`([^`]+)`")
"""``name`` in ``file``: the file must hold it."""


def rows(document: str, heading: str) -> list[str]:
    """The rows of the table under a heading."""
    part = document.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return [line for line in part.splitlines() if line.startswith("| ")][1:]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(PROJECT_DATA)


def test_the_readme_is_short_and_has_pictures() -> None:
    assert len(README.splitlines()) < 120
    assert len(re.findall(r"!\[[^\]]{20,}\]\(docs/pictures/[^)]+\.png\)", README)) >= 3


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_local_link_resolves(document: Path) -> None:
    text = document.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if not target.startswith(("http://", "https://")):
            assert (document.parent / target).exists(), target


def test_every_make_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z-]+)", README))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert named >= {"run", "test", "check", "screenshots", "lock"}
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_make_help_lists_the_commands() -> None:
    found = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    for command in ("make run", "make test", "make check", "make help"):
        assert command in found.stdout


@pytest.mark.parametrize("document", [README, ARCHITECTURE], ids=["README", "architecture"])
def test_every_path_that_is_named_exists(document: str) -> None:
    names = PATH.findall(document)
    assert len(names) > 10
    for name in names:
        assert (ROOT / name).exists(), name


def holds(path: Path, name: str) -> bool:
    """Whether a Python file defines a name, or a data file has a key of that name."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return re.search(rf"^\s*(?:- )?{name}:", text, re.MULTILINE) is not None
    nodes = list(ast.walk(ast.parse(text)))
    defined = {n.name for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    assigned = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return name in defined | assigned


@pytest.mark.parametrize("row", rows(README, "Where to change what"))
def test_what_is_to_be_changed_is_where_the_readme_says(row: str) -> None:
    paths = PATH.findall(row)
    assert paths
    for name, where in NAMED.findall(row):
        assert holds(ROOT / where, name) if (ROOT / where).is_file() else _below(where, name), row
    assert NAMED.findall(row) or row.startswith("| add a framework")


def _below(folder: str, name: str) -> bool:
    return all(holds(path, name) for path in (ROOT / folder).glob("*.yaml"))


def test_the_readme_says_where_to_change_at_least_twelve_things() -> None:
    assert len(rows(README, "Where to change what")) >= 12


def test_each_step_of_the_architecture_names_what_is_in_its_file() -> None:
    steps = re.findall(r"^\d\. .*?(?=^\d\. |^## |\Z)", ARCHITECTURE, re.MULTILINE | re.DOTALL)
    assert len(steps) >= 12
    for step in steps:
        text = " ".join(step.split())
        assert PATH.findall(text), text
        for name, where in NAMED.findall(text):
            assert holds(ROOT / where, name), (name, where)


def test_every_room_has_its_line_in_the_architecture() -> None:
    told = " ".join(rows(ARCHITECTURE, "The floors"))
    for layer in ("comparison", "components"):
        for room in {path.parent for path in (ROOT / layer).glob("*/__init__.py")}:
            assert f"`{layer}/{room.name}/`" in told, room


def test_the_readmes_counts_are_the_datas(catalogue: Catalogue) -> None:
    assert f"{len(catalogue.claims)} statements" in README
    assert f"{len(catalogue.statistics)} dated statistics" in README


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_names_a_machine(document: Path) -> None:
    assert not re.search(r"/(?:home|root|work|tmp)/\w", document.read_text("utf-8"))


def test_every_parameter_of_a_link_is_in_the_reference(catalogue: Catalogue) -> None:
    text = (ROOT / "docs" / "links.md").read_text("utf-8")
    own = {"q.<question>" if name.startswith("q.") else name for name in page_controls(catalogue)}
    for name in (*PARAMETERS, "w.<criterion>", *own):
        assert f"`{name}`" in text, name
