"""The server starts on good data only, and says in words why it does not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from comparison.reading.load import PROJECT_DATA
from tests.pages.opened_page import ROOT


def start(data: Path) -> subprocess.CompletedProcess[str]:
    """Run the launcher as far as it goes before it listens."""
    return subprocess.run(
        [sys.executable, "-c", "import app"],
        cwd=ROOT,
        env={**os.environ, "FRAMEFIT_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_good_data_starts() -> None:
    answer = start(PROJECT_DATA)
    assert answer.returncode == 0, answer.stderr


def test_bad_data_at_the_start_ends_with_the_whole_list_and_no_traceback(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(PROJECT_DATA, folder)
    for name, old, new in (
        ("frameworks/keras.yaml", "\ntagline:", "\ntaglime:"),
        ("personas/edge.yaml", "  deployment: 35", "  deployment: 34"),
        ("edition.yaml", 'as_of: "2026-11-22"', 'as_of: "22.11.2026"'),
    ):
        path = folder / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    answer = start(folder)
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    for expected in ("keras.yaml", "tagline", "edge.yaml", "edition.yaml", "22.11.2026"):
        assert expected in answer.stderr


def test_a_missing_folder_at_the_start_ends_in_words(tmp_path: Path) -> None:
    answer = start(tmp_path / "nowhere")
    assert answer.returncode == 1
    assert "nowhere" in answer.stderr
    assert "Traceback" not in answer.stderr
