"""Views of every persona, as an export takes them, and data that tries to be markup."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load
from exports.subject import Subject, subject_of

ROOT = "https://framefit.example"
Make = Callable[..., Subject]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="session")
def make(catalogue: Catalogue) -> Make:
    """The subject of a link's parameters, one value each, frameworks joined by commas."""

    def made(**parameters: str) -> Subject:
        query = {name.replace("__", "."): [value] for name, value in parameters.items()}
        return subject_of(catalogue, query, root=ROOT)

    return made


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The data with two more frameworks, copies under other and longer names."""
    folder = Path(shutil.copytree(PROJECT_DATA, tmp_path_factory.mktemp("six") / "data"))
    for name, of in (("fifth", "pytorch"), ("sixth", "jax")):
        text = (folder / "frameworks" / f"{of}.yaml").read_text("utf-8")
        lines = [
            "name: A framework of the long name " + name if line.startswith("name:") else line
            for line in text.splitlines()
        ]
        (folder / "frameworks" / f"{name}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return load(folder)


HOSTILE = """<script>x</script>"><img src=q>]]>&'{{7*7}}"""
"""What ends an element, an attribute or a CDATA section, and a template's own brackets."""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The data with markup in names that stand in every export."""
    folder = Path(shutil.copytree(PROJECT_DATA, tmp_path_factory.mktemp("hostile") / "data"))
    framework = yaml.safe_load((folder / "frameworks/pytorch.yaml").read_text("utf-8"))
    framework["name"] = HOSTILE[:40]
    _written(folder / "frameworks/pytorch.yaml", framework)
    persona = yaml.safe_load((folder / "personas/mobile.yaml").read_text("utf-8"))
    _written(folder / "personas/mobile.yaml", persona | {"noun": f"a {HOSTILE}", "who": HOSTILE})
    for path in sorted((folder / "sources").glob("*.yaml")):
        content = yaml.safe_load(path.read_text("utf-8"))
        for source in content["sources"]:
            source["title"] += HOSTILE
        _written(path, content)
    return load(folder)


def _written(path: Path, content: object) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
