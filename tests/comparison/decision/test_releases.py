"""Stored releases give the verdicts of then, digit by digit; old names lead to today's."""

import json
import math
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.releases import StoredGrounds, release_of, stored_release, write_release
from comparison.decision.shares import outright_winners, uniform_priorities
from comparison.decision.verdict import decide, decide_on
from comparison.links.read import canonical, parse
from comparison.model.edition import Release
from comparison.reading.load import PROJECT_DATA
from comparison.scoring.lenses import GENERAL

FOUR = ("tensorflow", "pytorch", "jax", "keras")


@pytest.mark.parametrize("options", [FOUR[:2], FOUR], ids=["two", "four"])
def test_a_stored_release_gives_every_personas_verdict_to_the_last_digit(
    catalogue: Catalogue, options: tuple[str, ...]
) -> None:
    stored = StoredGrounds(Release.model_validate(json.loads(json.dumps(release_of(catalogue)))))
    for persona in catalogue.personas.values():
        then = decide_on(stored, options, persona.weights, persona.must)
        now = decide(catalogue, options, persona.weights, persona.must, lens=GENERAL)
        assert (then.state, then.leader, dict(then.unranked)) == (
            now.state, now.leader, dict(now.unranked),
        )  # fmt: skip
        assert [(d.margin, d.near, d.agree, d.turning_points) for d in then.duels] == [
            (d.margin, d.near, d.agree, d.turning_points) for d in now.duels
        ]


def test_a_release_is_written_under_its_version(catalogue: Catalogue, tmp_path: Path) -> None:
    path = write_release(catalogue, tmp_path)
    assert path == tmp_path / "verdicts" / f"{catalogue.version}.json"
    found = stored_release(catalogue, tmp_path, catalogue.version)
    assert found is not None
    assert found.fingerprint == catalogue.fingerprint


@pytest.mark.parametrize("version", ["", "2031.01", "../edition", "..", "x"])
def test_no_other_file_can_be_asked_for_as_a_version(version: str, catalogue: Catalogue) -> None:
    assert stored_release(catalogue, PROJECT_DATA, version) is None


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def _nested(path: Path) -> None:
    path.write_text("[" * 100_000)


def _of_fifty_megabytes(path: Path) -> None:
    os.truncate(path, 50_000_000)


def _changed(deed: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        stored = json.loads(path.read_text("utf-8"))
        deed(stored)
        path.write_text(json.dumps(stored), "utf-8")

    return damage


DAMAGE: dict[str, Callable[[Path], None]] = {
    "hardly anything": lambda path: _written(path, '{"version": "2026.11"}'),
    "a list": lambda path: _written(path, "[]"),
    "a pipe, which never ends": _pipe,
    "a device, which never ends": _endless,
    "brackets without end": _nested,
    "fifty million bytes": _of_fifty_megabytes,
    "a pair without scores": _changed(lambda stored: stored["scores"].pop("jax keras")),
    "a criterion without scores": _changed(
        lambda stored: stored["scores"]["jax keras"].pop("memory")
    ),
    "a framework without facts": _changed(lambda stored: stored["facts"].pop("jax")),
    "a score that is text": _changed(
        lambda stored: stored["scores"]["jax keras"].update(memory=[["8", 7, 9, 1], [5, 4, 6, 1]])
    ),
    "a score that is no number": _changed(
        lambda stored: stored["scores"]["jax keras"].update(
            memory=[[math.nan, 7, 9, 1], [5, 4, 6, 1]]
        )
    ),
    "a score without its range": _changed(
        lambda stored: stored["scores"]["jax keras"].update(memory=[[8, None, 9, 1], [5, 4, 6, 1]])
    ),
    "a day that has not been": _changed(lambda stored: stored.update(as_of="2026-02-30")),
    "a persona without weights": _changed(
        lambda stored: stored["personas"].update(mobile={"must": []})
    ),
}
"""What makes a stored release one that cannot be used."""


def _written(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """The release of version 2026.11 in a folder of its own."""
    path = tmp_path / "verdicts" / "2026.11.json"
    path.parent.mkdir()
    shutil.copy(PROJECT_DATA / "verdicts" / "2026.11.json", path)
    return path


def test_the_release_is_sound_until_it_is_damaged(catalogue: Catalogue, stored: Path) -> None:
    assert stored_release(catalogue, stored.parents[1], "2026.11") is not None


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_release_counts_as_not_stored(
    damage: Callable[[Path], None], catalogue: Catalogue, stored: Path
) -> None:
    damage(stored)
    assert stored_release(catalogue, stored.parents[1], "2026.11") is None


def test_the_current_version_is_stored_as_it_is(catalogue: Catalogue) -> None:
    """If this fails: make release-data (after raising data/VERSION where links were issued)."""
    found = stored_release(catalogue, PROJECT_DATA, catalogue.version)
    assert found is not None
    assert found.fingerprint == catalogue.fingerprint


def test_old_names_lead_to_todays(catalogue: Catalogue) -> None:
    query = {"fw": ["torch", "tf"], "persona": ["research"], "w.ease": ["30"]}
    assert canonical(catalogue, query) == {
        "frameworks": ["pytorch", "tensorflow"],
        "persona": ["researcher"],
        "w.ease_of_use": ["30"],
    }
    view, notes = parse(catalogue, query)
    assert (view.frameworks, view.persona, notes) == (FOUR[:2], "researcher", ())


def test_outright_winners_add_up_and_agree_with_the_exact_share_for_two(
    catalogue: Catalogue,
) -> None:
    found = outright_winners(catalogue, FOUR, lens=GENERAL)
    assert sum(found.shares.values()) + found.nobody == pytest.approx(1)
    assert max(found.shares, key=lambda name: found.shares[name]) == "pytorch"
    two = outright_winners(catalogue, FOUR[:2], lens=GENERAL)
    exact = decide(catalogue, FOUR[:2], {"memory": 1}, lens=GENERAL).closest
    assert exact is not None
    assert two.shares["pytorch"] == pytest.approx(exact.share_all, abs=0.005)


def test_drawn_priorities_are_uniform_and_always_the_same() -> None:
    weights = uniform_priorities(7, 20_000, 20261122)
    assert weights.sum(axis=1) == pytest.approx(1)
    assert weights.mean(axis=0) == pytest.approx([1 / 7] * 7, abs=0.003)
    assert (weights == uniform_priorities(7, 20_000, 20261122)).all()
