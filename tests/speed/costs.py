"""Where the time of a piece of work goes, function by function."""

import cProfile
import io
import pstats
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from comparison.decision.verdict import decide
from comparison.reading.folder import _record_in
from comparison.reading.load import load
from comparison.scoring.lenses import GENERAL
from tests.running_server import ROOT
from tests.speed.core import all_scores, first_four, scored
from tests.speed.links import Links
from tests.speed.reruns import LABEL, WARM

TIMES = 20
SHOWN = 25
ORDERS = ("tottime", "cumulative")


def costs_of_reruns() -> str:
    """Reruns of the Overview, without what Streamlit does around them."""
    test = AppTest.from_file(str(ROOT / "components" / "shell.py"), default_timeout=60).run()
    _choose(test, WARM)
    profile = cProfile.Profile()
    run: Callable[..., object] = ScriptRunner._run_script

    def profiled(*arguments: Any) -> object:
        return profile.runcall(run, *arguments)

    with patch.object(ScriptRunner, "_run_script", profiled):
        _choose(test, TIMES)
    return _told(f"{TIMES} reruns", profile)


def _choose(test: AppTest, times: int) -> None:
    for place in range(times):
        box = next(box for box in test.selectbox if box.label == LABEL)
        box.select(box.options[(place + 1) % len(box.options)]).run()
        if test.exception:
            raise RuntimeError(f"the page failed: {test.exception[0].message}")


def costs_of_the_core() -> str:
    """Loading with nothing read yet, then scores and verdicts with nothing known."""
    _record_in.cache_clear()
    loading, scoring, deciding = (cProfile.Profile() for _ in range(3))
    catalogue = loading.runcall(load)
    weights = catalogue.personas[catalogue.edition.default_persona].weights
    for _ in range(TIMES):
        scoring.runcall(all_scores, replace(catalogue))
        deciding.runcall(decide, scored(catalogue), first_four(catalogue), weights, lens=GENERAL)
    return (
        _told("loading all data", loading)
        + _told(f"all scores, {TIMES} times", scoring)
        + _told(f"a verdict of four, {TIMES} times", deciding)
    )


def costs_of_links() -> str:
    """The HTML of links that nobody has opened, with all scores known."""
    links, profile = Links(), cProfile.Profile()
    for _ in range(TIMES):
        profile.runcall(links.paint)
    return _told(f"the HTML of {TIMES} new links", profile)


def _told(what: str, profile: cProfile.Profile) -> str:
    """The costliest functions: by the time within each, then with all that it called."""
    written = io.StringIO()
    statistics = pstats.Stats(profile, stream=written).strip_dirs()
    for order in ORDERS:
        statistics.sort_stats(order).print_stats(SHOWN)
    return f"{what}\n{written.getvalue().strip()}\n\n"
