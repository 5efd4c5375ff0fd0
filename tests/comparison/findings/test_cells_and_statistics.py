"""One statement in one place: cells of the table say what statistics, scores and facts say."""

import re

import pytest

from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from comparison.model.framework import Cell
from comparison.scoring.indicators import indicator_score

WORDS = {0: ("none", "no", "not"), 1: ("one",), 3: ("three",), 4: ("four",), 5: ("five",)}
SAID_OTHERWISE = {
    "wheel-platforms-tf": "the four platforms are named",
    "wheel-platforms-pt": "the four platforms are named",
    "wheel-platforms-jax": "the four platforms are named",
    "conda-forge-platforms-pt": "only the fifth platform is named",
    "wheel-python-versions-pt": "given as a first and a last version",
    "gpu-memory-default-pt": "the same in a sentence",
    "keras-backends": "the four engines are named",
    "wheel-size-any-keras": "only that it is one package matters",
    "hard-dependencies-keras": "only that no engine is among them matters",
    "jax-platform-yes": "the chips are named, not counted",
    "litert-input-frameworks": "only that JAX is among them matters",
    "pypi-days-since-release-tf": "the day of the release is named",
    "pypi-days-since-release-pt": "the day of the release is named",
    "pypi-days-since-release-jax": "the day of the release is named",
    "pypi-days-since-release-keras": "the day of the release is named",
    "pypi-feature-cadence-tf": "left out: the last release counts more",
}
"""Statistics of which a cell does not repeat the number, and why."""
OUT_OF_PRINT = "keras3-bench-"
"""Step times of a benchmark, of which cells say who was fastest; the next test holds that."""
GROWTH = r"took ([\d.]+) times the floor"


def cells(catalogue: Catalogue) -> list[tuple[str, str, Cell]]:
    """Framework, row and cell, of all cells that say something."""
    return [
        (name, row, cell)
        for name, framework in catalogue.frameworks.items()
        for row, cell in framework.cells.items()
        if cell.today
    ]


def numbers(text: str) -> set[float]:
    """The numbers of a text: ``1,537 MB of 2.21`` holds 1537 and 2.21."""
    found = re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w]|\.\d)", text)
    return {float(item.replace(",", "").rstrip(".")) for item in found}


def says(text: str, value: float | str) -> bool:
    """Whether a text holds a value: as it is, to the whole, in a word, or as a date."""
    if isinstance(value, str):
        dated = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
        return (" ".join(full_date(value).split()) if dated else value) in text
    if value in numbers(text) or round(value) in numbers(text):
        return True
    return bool(set(WORDS.get(int(value), ())) & set(re.findall(r"[a-z]+", text.lower())))


def test_a_cell_repeats_the_number_of_every_statistic_that_it_names(catalogue: Catalogue) -> None:
    silent = {
        name
        for _, _, cell in cells(catalogue)
        for name in cell.statistics
        if not name.startswith(OUT_OF_PRINT)
        and not says(_plain(cell), catalogue.statistics[name].value)
    }
    assert silent - set(SAID_OTHERWISE) == set()
    assert set(SAID_OTHERWISE) - silent == set(), "no longer said otherwise"


def test_a_changed_number_in_a_cell_or_statistic_would_be_seen(catalogue: Catalogue) -> None:
    cell = catalogue.frameworks["pytorch"].cells["installed_size"]
    assert says(_plain(cell), 865.0)
    assert not says(_plain(cell), 866.0)
    assert not says("2.14.0 of September", "2.15.0")
    assert not says("102,530 stars", 102529.0)


def test_cells_on_the_published_benchmark_say_what_its_step_times_give(
    catalogue: Catalogue,
) -> None:
    def took(row: str, way: str) -> float:
        value = catalogue.statistics[f"keras3-bench-{row}-{way}"].value
        assert isinstance(value, float)
        return value

    prefix, ending = "keras3-bench-", "-k3-tf"
    rows = [
        name.removeprefix(prefix).removesuffix(ending)
        for name in catalogue.statistics
        if name.startswith(prefix) and name.endswith(ending)
    ]
    assert len(rows) == 12
    assert "in 12 rows" in _today(catalogue, "tensorflow", "performance")
    apart = max(abs(took(row, "k3-tf") / took(row, "k3-jax") - 1) for row in rows)
    assert f"within {round(100 * apart)} % of JAX" in _today(catalogue, "tensorflow", "performance")
    ways = ("k3-tf", "k3-jax", "k3-torch", "native-torch-compiled")
    fastest = {row: min(ways, key=lambda way, row=row: took(row, way)) for row in rows}  # type: ignore[misc]
    text = [row for row in rows if "generate" in row]
    training = [row for row in rows if row in ("gemma-fit", "mistral-fit")]
    assert {fastest[row] for row in text} == {"k3-jax"}
    assert {fastest[row] for row in training} == {"native-torch-compiled"}
    assert (len(text), len(training)) == (4, 2)
    prediction = [row for row in rows if row.endswith("predict")]
    assert sum(fastest[row] == "k3-jax" for row in prediction) == 2


@pytest.mark.parametrize("framework", ["tensorflow", "pytorch", "jax", "keras"])
def test_memory_growth_in_a_cell_is_that_of_the_score(framework: str, catalogue: Catalogue) -> None:
    (told,) = re.findall(GROWTH, _today(catalogue, framework, "resource_usage"))
    score = indicator_score(catalogue, framework, catalogue.indicators["train_growth"])
    assert score.value is not None
    assert float(told) == round(score.value, 1)


@pytest.mark.parametrize("framework", ["pytorch", "jax"])
def test_the_share_of_a_cards_peak_in_a_cell_is_that_of_the_score(
    framework: str, catalogue: Catalogue
) -> None:
    score = indicator_score(catalogue, framework, catalogue.indicators["gpu_own"])
    assert score.value is not None
    assert f"reached {score.value:.1f} % of the peak" in _today(
        catalogue, framework, "card_training"
    )


def test_mlperf_systems_are_counted_the_same_way_in_every_cell(catalogue: Catalogue) -> None:
    named = catalogue.statistics["mlperf-training-v5.1-pt"].value
    for row in ("industry_research", "distributed_training"):
        assert f"{named:.0f} of 92 MLPerf" in _today(catalogue, "pytorch", row)


def test_cells_on_windows_say_what_the_fact_says(catalogue: Catalogue) -> None:
    for name in ("tensorflow", "jax"):
        assert catalogue.frameworks[name].facts["windows_gpu"].state == "no"
        assert "not on Windows itself" in _today(catalogue, name, "accelerators")


def test_the_licence_of_a_cell_is_that_of_the_profile(catalogue: Catalogue) -> None:
    for name, framework in catalogue.frameworks.items():
        licence = catalogue.statistics[framework.cells["licence"].statistics[0]].value
        assert str(licence) in _today(catalogue, name, "licence")
        assert framework.licence.startswith(str(licence))


def _plain(cell: Cell) -> str:
    return " ".join((cell.today or "").split())


def _today(catalogue: Catalogue, framework: str, row: str) -> str:
    return " ".join((catalogue.frameworks[framework].cells[row].today or "").split())
