"""What a start and a reload leave behind: nothing of the data before."""

import gc
import os
import subprocess
import sys
from pathlib import Path

from tests.pages.opened_page import ROOT

SCRIPT = """
import gc, sys, weakref
from pathlib import Path
from comparison.reading import live
live.LOOK_AGAIN_AFTER = 0.0
import app
from streamlit.testing.v1 import AppTest
gc.disable()  # what is forgotten must go at once, since what a start loads is frozen
first = weakref.ref(live.served().catalogue)
page = Path(sys.argv[1]) / "frameworks" / "keras.yaml"
page.write_text(page.read_text("utf-8") + "\\n# read me again\\n", "utf-8")
second = live.served().catalogue
print("same" if first() is second else "kept" if first() is not None else "forgotten")
"""


def test_the_data_of_the_start_are_forgotten_once_newer_are_read(own_data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(own_data)],
        cwd=ROOT,
        env={**os.environ, "FRAMEFIT_DATA": str(own_data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "forgotten", done.stderr


def test_a_start_sets_aside_what_it_has_loaded() -> None:
    script = "import gc, app; print(gc.get_freeze_count())"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) > 100_000 > gc.get_freeze_count()
