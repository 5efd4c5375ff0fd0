"""The project's own data loads whole, from wherever it lies."""

import os
import shutil
from pathlib import Path

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, data_folder, fingerprint, load
from tests.comparison.data_copies import Check, DataCopy

FIXTURES = Path(__file__).parents[2] / "fixtures"
EVIDENCE = yaml.safe_load((FIXTURES / "evidence_ids.yaml").read_text("utf-8"))
"""The ids of the evidence that was gathered: none may be dropped."""


def test_the_data_has_no_problems_and_no_warnings(catalogue: Catalogue) -> None:
    assert [str(warning) for warning in catalogue.warnings] == []


def test_the_check_of_the_data_ends_with_0_and_says_what_there_is(check: Check) -> None:
    answer = check(PROJECT_DATA)
    files = len(list((PROJECT_DATA / "frameworks").glob("*.yaml")))
    assert (answer.code, answer.err) == (0, "")
    assert f"{files} frameworks, {len(EVIDENCE['claims'])} claims, " in answer.out


def test_no_claim_of_the_article_is_dropped_or_added(catalogue: Catalogue) -> None:
    assert len(EVIDENCE["claims"]) == 106
    assert sorted(catalogue.claims) == sorted(EVIDENCE["claims"])


def test_no_statistic_is_dropped_and_eight_are_added(catalogue: Catalogue) -> None:
    gathered = set(EVIDENCE["statistics"])
    assert len(gathered) == 678
    assert gathered <= set(catalogue.statistics)
    assert len(set(catalogue.statistics) - gathered) == 8


def test_no_source_is_dropped(catalogue: Catalogue) -> None:
    assert set(EVIDENCE["sources"]) <= set(catalogue.sources)


def test_frameworks_come_in_the_order_of_the_edition_and_others_after_them(
    catalogue: Catalogue,
) -> None:
    named = [name for name in catalogue.edition.order if name in catalogue.frameworks]
    others = sorted(set(catalogue.frameworks) - set(named))
    assert list(catalogue.frameworks) == [*named, *others]


def test_the_folder_is_the_project_s_unless_the_environment_names_another(
    data_copy: DataCopy, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    monkeypatch.delenv("FRAMEFIT_DATA", raising=False)
    assert data_folder() == PROJECT_DATA
    monkeypatch.setenv("FRAMEFIT_DATA", str(data_copy.root))
    assert data_folder() == data_copy.root
    data_copy.write("VERSION", "2031.5\n")
    assert load().version == "2031.5"


def test_the_command_asks_the_environment_for_the_folder(
    data_copy: DataCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from comparison.__main__ import main

    monkeypatch.setenv("FRAMEFIT_DATA", str(data_copy.root))
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith(f"{data_copy.root}: ")


def test_the_fingerprint_does_not_depend_on_the_place(data_copy: DataCopy, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "other name"
    shutil.copytree(data_copy.root, moved)
    assert fingerprint(moved) == fingerprint(data_copy.root) == fingerprint(PROJECT_DATA)
    assert load(moved).fingerprint == fingerprint(moved)


@pytest.mark.parametrize("name", ["VERSION", "faq.yaml", "frameworks/jax.yaml"])
def test_the_fingerprint_changes_with_any_byte(name: str, data_copy: DataCopy) -> None:
    before = fingerprint(data_copy.root)
    raw = (data_copy.root / name).read_bytes()
    seen = {before}
    for place in range(0, len(raw), max(1, len(raw) // 8)):
        data_copy.write(name, raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        seen.add(fingerprint(data_copy.root))
    assert len(seen) > 8 or len(seen) == len(raw) + 1
    data_copy.write(name, raw)
    assert fingerprint(data_copy.root) == before


def test_the_fingerprint_changes_with_a_file_s_name(data_copy: DataCopy) -> None:
    before = fingerprint(data_copy.root)
    os.rename(data_copy.root / "sources/mlperf.yaml", data_copy.root / "sources/mlperfs.yaml")
    assert fingerprint(data_copy.root) != before


def test_the_fingerprint_does_not_change_with_windows_line_ends(data_copy: DataCopy) -> None:
    before = fingerprint(data_copy.root)
    raw = (data_copy.root / "faq.yaml").read_bytes()
    data_copy.write("faq.yaml", raw.replace(b"\n", b"\r\n"))
    assert fingerprint(data_copy.root) == before


def test_a_framework_s_copy_under_a_new_id_loads(data_copy: DataCopy) -> None:
    folder = data_copy.root / "frameworks"
    shutil.copy(folder / "jax.yaml", folder / "jax-two.yaml")
    catalogue = load(data_copy.root)
    assert catalogue.frameworks["jax-two"].name == "JAX (jax-two)"
    assert [(warning.place, warning.message) for warning in catalogue.warnings] == [
        ("name", 'frameworks/jax-two.yaml has the same name, "JAX"')
    ]


def test_a_framework_of_the_edition_may_be_left_out(data_copy: DataCopy) -> None:
    (data_copy.root / "frameworks/keras.yaml").unlink()
    catalogue = load(data_copy.root)
    assert "keras" not in catalogue.frameworks
    assert "keras" in catalogue.all_names
    assert catalogue.named("keras") == "keras"


def test_the_framework_that_is_chosen_by_default_may_not(data_copy: DataCopy, check: Check) -> None:
    (data_copy.root / "frameworks/pytorch.yaml").unlink()
    answer = check(data_copy.root)
    assert answer.code == 1
    assert len(answer.problems) == 1
    assert 'no framework has the id "pytorch"' in answer.problems[0]


def test_records_are_frozen(catalogue: Catalogue) -> None:
    with pytest.raises(TypeError):
        catalogue.frameworks["x"] = None  # type: ignore[index]
    with pytest.raises(ValueError, match="frozen"):
        catalogue.edition.as_of = "2027"  # type: ignore[misc]
