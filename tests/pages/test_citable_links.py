"""A citable link under newer data: the page says so and shows the verdict of then and of today."""

import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from comparison.reading.load import PROJECT_DATA, load

SHELL = PROJECT_DATA.parent / "components" / "shell.py"


def test_both_verdicts_are_shown_where_the_old_one_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(PROJECT_DATA, tmp_path / "data"))
    (folder / "VERSION").write_text("2099.01\n")
    version = load(PROJECT_DATA).version
    stored = json.loads((folder / "verdicts" / f"{version}.json").read_text("utf-8"))
    monkeypatch.setenv("FRAMEFIT_DATA", str(folder))
    app = AppTest.from_file(SHELL, default_timeout=30)
    app.query_params["persona"] = ["edge"]
    app.query_params["data"] = [f"{version}-{stored['fingerprint']}"]
    app.run()
    assert not app.exception
    said = [item.value for item in app.text]
    assert any(text.startswith("Then, ") and "62 of 100 agreed" in text for text in said)
    assert f"Today: {app.title[0].value}." in said


def test_a_link_made_before_files_and_keys_were_renamed_shows_the_verdict_of_then() -> None:
    """Version 2026.11 has its facts under other names; those of 2026.11.3 give another answer."""
    app = AppTest.from_file(SHELL, default_timeout=30)
    app.query_params["persona"] = ["mobile"]
    app.query_params["data"] = ["2026.11-84d20277"]
    app.run()
    (then,) = [item.value for item in app.text if item.value.startswith("Then, ")]
    (today,) = [item.value for item in app.text if item.value.startswith("Today: ")]
    assert then == (
        "Then, 22\u00a0November\u00a02026: For a mobile developer, PyTorch fits a little better, "
        "mainly for ecosystem and ease of use. 83 of 100 agreed."
    )
    assert today == f"Today: {app.title[0].value}."
    assert "PyTorch with ExecuTorch fits a little better" in today
    assert any("from version 2 to version 3" in item.value for item in app.text)
