"""The house: floors and the way their imports run, how long files are, and what is never done."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("comparison", "components", "pages", "exports", "web", "app")
FLOORS = (
    "comparison.formatting",
    "comparison.problems",
    "comparison.cache",
    "comparison.model",
    "comparison.catalogue",
    "comparison.looks",
    "comparison.measured",
    "comparison.reading",
    "comparison.scoring",
    "comparison.decision",
    "comparison.links",
    "comparison.findings",
    "comparison.wording",
    "comparison.commands",
    "comparison.__main__",
    "exports",
    "web",
    "components.charts",
    "components.state",
    "components.shared",
    "components.scores",
    "components.overview",
    "components.compare",
    "components.decide",
    "components.evidence",
    "components.measurements",
    "components.code",
    "components.learn",
    "components.frame",
    "components.present",
    "components.shell",
    "components.warm_up",
    "pages",
    "app",
)
"""From the ground up. A file imports from its own floor and from those below."""
BESIDE = (
    ("exports", ("components", "pages")),
    ("web", ("components", "pages")),
    ("comparison.reading", ("comparison.scoring", "comparison.decision", "comparison.links")),
    ("comparison.reading", ("comparison.findings", "comparison.wording")),
    ("components.overview", ("components.compare", "components.decide", "components.evidence")),
    ("components.compare", ("components.decide", "components.evidence", "components.learn")),
    ("components.decide", ("components.evidence", "components.measurements", "components.learn")),
    ("components.evidence", ("components.measurements", "components.learn")),
    ("components.measurements", ("components.code", "components.learn")),
    ("components.code", ("components.learn",)),
)
"""Rooms that know nothing of each other although one is named before the other."""
MOST_FILES = 11
SUITES = ("benchmarks", "deploy")
"""Beside the house: what measures the frameworks, and what puts Framefit before readers."""


def sources(layer: str) -> list[Path]:
    found = [ROOT / "app.py"] if layer == "app" else sorted((ROOT / layer).rglob("*.py"))
    assert found
    return found


def name_of(path: Path, root: Path) -> str:
    """A file as a module: ``comparison/model/base.py`` is ``comparison.model.base``."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path, known: set[str]) -> Iterator[str]:
    """Every known module that a file imports, wherever in it: at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports by dots"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in known else node.module for name in whole)


def imports(root: Path) -> dict[str, set[str]]:
    """What each module of a project imports of the project itself."""
    files = [path for layer in LAYERS[:-1] for path in sorted((root / layer).rglob("*.py"))]
    named = {name_of(path, root): path for path in [*files, root / "app.py"]}
    return {
        name: {item for item in imported(path, set(named)) if item in named} - {name}
        for name, path in named.items()
    }


def floor_of(module: str) -> str:
    found = [floor for floor in FLOORS if module == floor or module.startswith(f"{floor}.")]
    assert len(found) == 1, f"{module} stands on no floor; give its room a place in FLOORS"
    return found[0]


def arrows_that_run_up(graph: Mapping[str, set[str]]) -> list[str]:
    """Imports from a higher floor, or of a room that stands beside."""
    beside = {frozenset((one, other)) for one, others in BESIDE for other in others}
    wrong = []
    for module, targets in graph.items():
        for target in targets - {"comparison", "components"}:
            here, there = floor_of(module), floor_of(target)
            if FLOORS.index(there) > FLOORS.index(here) or frozenset((here, there)) in beside:
                wrong.append(f"{module} imports {target}")
    return sorted(wrong)


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """A circle of imports, if there is any."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_import_runs_down_or_stays_on_its_floor() -> None:
    graph = imports(ROOT)
    rooms = {name: found for name, found in graph.items() if name not in LAYERS[:2]}
    assert arrows_that_run_up(rooms) == []


def test_a_rooms_own_file_says_only_what_the_room_is_for() -> None:
    """So that an import of a room brings nothing with it, and no arrow can hide there."""
    for layer in LAYERS[:2]:
        for path in (ROOT / layer).rglob("__init__.py"):
            (said,) = ast.parse(path.read_text("utf-8")).body
            assert isinstance(said, ast.Expr), path


def test_nothing_of_the_project_is_imported_but_what_stands_below() -> None:
    """Folders that are no floor, such as tests, and folders that come later are found too."""
    ours = {path.stem if path.is_file() else path.name for path in ROOT.iterdir()}
    ours |= {"exports", "web", "benchmarks", "deploy"}
    for layer, below in (("comparison", set()), ("components", {"comparison"})):
        for path in sources(layer):
            assert set(outside(path)) & ours <= {*below, layer}, path
            assert "importlib" not in set(outside(path)) or path.stem == "warm_up", path


def test_no_imports_run_in_a_circle() -> None:
    assert circle(imports(ROOT)) == []


def planted(tmp_path: Path, line: str) -> dict[str, set[str]]:
    """The imports of a small house with one more import inside a function of its ground floor."""
    for name, text in {
        "comparison/model/base.py": f"def late() -> None:\n    {line}\n",
        "comparison/model/evidence.py": "from comparison.model import base\n",
        "comparison/wording/verdict.py": "from comparison.model.base import late\n",
        "components/shared/text.py": "import comparison.wording.verdict\n",
        "pages/overview.py": "from components.shared.text import plain\n",
        "app.py": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return imports(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "from comparison.wording.verdict import title",
        "import comparison.wording.verdict",
        "from comparison.wording import verdict",
        "from components.shared import text",
    ],
)
def test_a_planted_import_from_above_is_found_even_inside_a_function(
    line: str, tmp_path: Path
) -> None:
    (wrong,) = arrows_that_run_up(planted(tmp_path, line))
    assert wrong.startswith("comparison.model.base imports comp")
    assert circle(planted(tmp_path, line))


def test_a_planted_circle_on_one_floor_is_found_even_inside_a_function(tmp_path: Path) -> None:
    graph = planted(tmp_path, "from comparison.model.evidence import Claim")
    assert arrows_that_run_up(graph) == []
    assert set(circle(graph)) == {"comparison.model.base", "comparison.model.evidence"}


def test_the_small_house_itself_is_sound(tmp_path: Path) -> None:
    graph = planted(tmp_path, "pass")
    assert (arrows_that_run_up(graph), circle(graph)) == ([], [])


def test_no_room_is_crowded() -> None:
    for layer in (*LAYERS[:2], *SUITES):
        for folder in {path.parent for path in sources(layer)}:
            assert len({*folder.glob("*.py")} - {folder / "__init__.py"}) <= MOST_FILES, folder


def test_the_suite_that_measures_is_no_part_of_the_house() -> None:
    """It writes what the core reads: it takes the records and the data, and nobody takes it."""
    taken = {
        module
        for path in sources("benchmarks")
        for module in modules(path)
        if module.split(".")[0] in (*LAYERS[:3], "app")
    }
    assert {".".join(module.split(".")[:2]) for module in taken} == {
        "comparison.model",
        "comparison.reading",
    }
    house = [path for layer in LAYERS for path in sources(layer)]
    assert not [path for path in house if "benchmarks" in outside(path)]


def test_what_puts_framefit_before_readers_takes_nothing_of_it_and_nobody_takes_it() -> None:
    """It starts Framefit as a command, as any server does."""
    assert {top for path in sources("deploy") for top in outside(path)} & {*LAYERS} == set()
    house = [path for layer in (*LAYERS, "benchmarks") for path in sources(layer)]
    assert not [path for path in house if "deploy" in outside(path)]


def test_what_runs_beside_a_framework_takes_nothing_that_is_not_installed_there() -> None:
    """Workers and workloads meet neither pydantic nor PyYAML in a framework's environment."""
    inside = [ROOT / "benchmarks/speed/worker.py", ROOT / "benchmarks/gpu/worker.py"]
    inside += sorted((ROOT / "benchmarks/workloads").rglob("*.py"))
    for path in inside:
        assert not {"pydantic", "yaml", "comparison"} & set(outside(path))


def test_the_core_knows_no_screen() -> None:
    for path in sources("comparison"):
        assert not set(outside(path)) & {"streamlit", "plotly", "pandas"}, path


def test_charts_are_pure_functions() -> None:
    for path in sources("components/charts"):
        assert "streamlit" not in set(outside(path)), path


def outside(path: Path) -> Iterator[str]:
    """The top names of everything that a file imports, wherever in it."""
    yield from (module.split(".")[0] for module in modules(path))


def modules(path: Path) -> Iterator[str]:
    """The whole names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_page_is_over_a_hundred_lines() -> None:
    for path in sources("pages"):
        assert len(path.read_text("utf-8").splitlines()) <= 100, path


def test_no_module_is_a_drawer_for_everything() -> None:
    for layer in (*LAYERS, "deploy"):
        for path in sources(layer):
            assert path.stem not in {"utils", "helpers", "misc", "common"}, path
            assert len(path.read_text("utf-8").splitlines()) <= 270, path


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


def test_every_chart_goes_through_the_one_place_that_asks_for_words() -> None:
    drawing = [path for path in sources("components") if calls(path, "plotly_chart")]
    assert drawing == [ROOT / "components" / "shared" / "plot.py"]


def test_every_long_table_has_a_text_alternative() -> None:
    tables = [call for path in sources("components") for call in calls(path, "dataframe")]
    assert tables
    for call in tables:
        assert "alt" in {keyword.arg for keyword in call.keywords}


def test_every_width_of_an_empty_label_is_refused() -> None:
    for layer in ("components", "pages"):
        for path in sources(layer):
            assert "label_visibility" not in path.read_text("utf-8"), path
