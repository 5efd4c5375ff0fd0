"""Stored releases give the verdicts of then, digit by digit; old names lead to today's."""

import json
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.releases import StoredGrounds, release_of, stored_release, write_release
from comparison.decision.shares import outright_winners, uniform_priorities
from comparison.decision.verdict import decide, decide_on
from comparison.links.read import canonical, parse
from comparison.reading.load import PROJECT_DATA
from comparison.scoring.lenses import GENERAL

FOUR = ("tensorflow", "pytorch", "jax", "keras")


@pytest.mark.parametrize("options", [FOUR[:2], FOUR], ids=["two", "four"])
def test_a_stored_release_gives_every_personas_verdict_to_the_last_digit(
    catalogue: Catalogue, options: tuple[str, ...]
) -> None:
    stored = StoredGrounds(json.loads(json.dumps(release_of(catalogue))))
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


def test_a_damaged_release_counts_as_not_stored(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "verdicts").mkdir()
    (tmp_path / "verdicts" / "2020.01.json").write_text('{"version": "2020.01"}')
    assert stored_release(catalogue, tmp_path, "2020.01") is None


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
