"""The house: which way imports run, how long pages are, and what is never done."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("comparison", "components", "pages", "app")
MAY_IMPORT = {
    "comparison": {"comparison"},
    "components": {"comparison", "components"},
    "pages": {"comparison", "components"},
    "app": {"comparison", "components"},
}
"""Arrows run one way: data, comparison, components, pages, app."""


def sources(layer: str) -> list[Path]:
    found = [ROOT / "app.py"] if layer == "app" else sorted((ROOT / layer).rglob("*.py"))
    assert found
    return found


def imported(path: Path) -> Iterator[str]:
    """The top names of everything that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_run_one_way(layer: str) -> None:
    for path in sources(layer):
        ours = set(imported(path)) & {*LAYERS, "tests"}
        assert ours <= MAY_IMPORT[layer], path


def test_the_core_knows_no_screen() -> None:
    for path in sources("comparison"):
        assert not set(imported(path)) & {"streamlit", "plotly", "pandas"}, path


def test_pictures_are_pure_functions() -> None:
    for path in sources("components/charts"):
        assert "streamlit" not in set(imported(path)), path


def test_no_page_is_over_a_hundred_lines() -> None:
    for path in sources("pages"):
        assert len(path.read_text("utf-8").splitlines()) <= 100, path


def test_no_module_is_a_drawer_for_everything() -> None:
    for layer in LAYERS:
        for path in sources(layer):
            assert path.stem not in {"utils", "helpers", "misc", "common"}, path
            assert len(path.read_text("utf-8").splitlines()) <= 300, path


@pytest.mark.parametrize(
    "never",
    ["unsafe_allow_html", "unsafe_allow_javascript", "yaml.load(", "UnsafeLoader", "FullLoader"],
)
def test_markup_and_yaml_are_never_trusted(never: str) -> None:
    for layer in LAYERS:
        for path in sources(layer):
            assert never not in path.read_text("utf-8"), path


def calls(path: Path, *names: str) -> list[ast.Call]:
    """The calls of methods with these names."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names
    ]


def test_every_picture_goes_through_the_one_place_that_asks_for_words() -> None:
    drawing = [path for path in sources("components") if calls(path, "plotly_chart")]
    assert drawing == [ROOT / "components" / "shared" / "plot.py"]


def test_every_table_of_figures_has_a_text_alternative() -> None:
    tables = [call for path in sources("components") for call in calls(path, "dataframe")]
    assert tables
    for call in tables:
        assert "alt" in {keyword.arg for keyword in call.keywords}


def test_every_width_of_an_empty_label_is_refused() -> None:
    for layer in ("components", "pages"):
        for path in sources(layer):
            assert "label_visibility" not in path.read_text("utf-8"), path
