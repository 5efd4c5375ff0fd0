"""Where the time of a rerun goes on the server, function by function."""

import cProfile
import io
import pstats
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from tests.speed.reruns import LABEL, WARM
from tests.speed.servers import ROOT

RERUNS = 20
SHOWN = 40


def costs() -> str:
    """A profile of reruns of the Overview, in the order of the time within each function."""
    test = AppTest.from_file(str(ROOT / "components" / "shell.py"), default_timeout=60).run()
    _choose(test, WARM)
    profile = cProfile.Profile()
    run: Callable[..., object] = ScriptRunner._run_script

    def profiled(*arguments: Any) -> object:
        return profile.runcall(run, *arguments)

    with patch.object(ScriptRunner, "_run_script", profiled):
        _choose(test, RERUNS)
    written = io.StringIO()
    statistics = pstats.Stats(profile, stream=written).strip_dirs()
    statistics.sort_stats("tottime").print_stats(SHOWN)
    statistics.sort_stats("cumulative").print_stats(SHOWN)
    return f"{RERUNS} reruns\n{written.getvalue()}"


def _choose(test: AppTest, times: int) -> None:
    for place in range(times):
        box = next(box for box in test.selectbox if box.label == LABEL)
        box.select(box.options[(place + 1) % len(box.options)]).run()
        if test.exception:
            raise RuntimeError(f"the page failed: {test.exception[0].message}")
