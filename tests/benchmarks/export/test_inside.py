"""What runs in a framework's environment, where neither pydantic nor PyYAML is installed."""

import ast
from pathlib import Path

import pytest

PART = Path(__file__).resolve().parents[3] / "benchmarks" / "export"
INSIDE = [
    *(PART / f"{name}.py" for name in ("worker", "inputs", "judging", "messages")),
    *sorted((PART / "exporters").glob("*.py")),
    *sorted((PART / "models").glob("*.py")),
]
KNOWN = {f"benchmarks.export.{path.stem}" for path in INSIDE[:4]}


def imported(path: Path) -> set[str]:
    """The whole names of the modules that a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = [one.name for node in nodes if isinstance(node, ast.Import) for one in node.names]
    return {*plain, *(str(node.module) for node in nodes if isinstance(node, ast.ImportFrom))}


@pytest.mark.parametrize("path", INSIDE, ids=lambda path: path.stem)
def test_a_worker_takes_nothing_that_is_not_installed_there(path: Path) -> None:
    taken = imported(path)
    assert not {name.split(".")[0] for name in taken} & {"pydantic", "yaml", "comparison"}
    ours = {name for name in taken if name.startswith("benchmarks")} - KNOWN
    assert all(name.split(".")[2] in ("exporters", "models") for name in ours)
