"""The grown data folder on which growth is measured is sound, and as large as it says."""

from collections import Counter
from pathlib import Path

import pytest

from comparison.__main__ import main
from comparison.catalogue import Catalogue
from comparison.decision.verdict import decide
from comparison.reading.load import PROJECT_DATA, load
from tests.speed.growth.data import FRAMEWORKS, STATISTICS, grow

MORE = 3
"""Further frameworks in the small folder, each a copy of another one."""


@pytest.fixture(scope="module")
def usual() -> Catalogue:
    return load(PROJECT_DATA)


@pytest.fixture(scope="module")
def folder(usual: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Grown by three frameworks and three times the statistics."""
    place = tmp_path_factory.mktemp("grown") / "data"
    frameworks, statistics = len(usual.frameworks) + MORE, 3 * len(usual.statistics)
    grow(PROJECT_DATA, place, frameworks=frameworks, statistics=statistics)
    return place


@pytest.fixture(scope="module")
def grown(folder: Path) -> Catalogue:
    return load(folder)


def test_the_check_finds_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().err == ""


def test_it_holds_as_much_as_was_asked_for(usual: Catalogue, grown: Catalogue) -> None:
    assert len(grown.frameworks) == len(usual.frameworks) + MORE
    assert len(grown.statistics) == 3 * len(usual.statistics)
    assert set(usual.statistics) < set(grown.statistics)


def test_a_further_framework_has_every_statistic_of_the_one_it_copies(grown: Catalogue) -> None:
    owned = Counter(
        item.framework for name, item in grown.statistics.items() if not name.startswith("again-")
    )
    for name in ("jax", "keras", "pytorch"):
        assert owned[f"{name}-2"] == owned[name] > 0


def test_its_formulas_are_fed_with_its_own_statistics(grown: Catalogue) -> None:
    (fed,) = grown.frameworks["pytorch-2"].indicators["feature_releases"].inputs.values()
    (usual,) = grown.frameworks["pytorch"].indicators["feature_releases"].inputs.values()
    assert (fed, usual) == (f"{usual}.2", "pypi-feature-releases-24m-pt")
    assert grown.statistics[str(fed)].framework == "pytorch-2"
    assert grown.statistics[str(fed)].value == grown.statistics[str(usual)].value


def test_what_was_there_keeps_its_verdict(usual: Catalogue, grown: Catalogue) -> None:
    weights = usual.personas["enterprise"].weights
    before, after = (
        decide(data, ("tensorflow", "pytorch"), weights, lens="enterprise")
        for data in (usual, grown)
    )
    assert (after.state, after.leader) == (before.state, before.leader)
    assert after.duels[0].margin == before.duels[0].margin


def test_fewer_statistics_than_the_frameworks_bring_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="too many"):
        grow(PROJECT_DATA, tmp_path / "data", frameworks=8, statistics=700)


@pytest.mark.long
def test_the_folder_that_is_measured_is_sound(tmp_path: Path) -> None:
    grow(PROJECT_DATA, tmp_path / "data")
    found = load(tmp_path / "data")
    assert (len(found.frameworks), len(found.statistics)) == (FRAMEWORKS, STATISTICS)
