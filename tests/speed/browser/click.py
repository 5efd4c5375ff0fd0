"""One click on a persona, step by step, and what the browser computes until its answer is there.

Times are milliseconds since the choice was sent to the server, by Chromium's clock.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.running_server import Server
from tests.speed.browser.network import NO_THROTTLE, Traffic, throttle
from tests.speed.browser.pages import click, opened, watched
from tests.speed.report.markdown import table

WARM = 3
"""Clicks before the one that is looked at: scripts are then compiled, and answers known."""
SAMPLES = 200
"""Microseconds between two looks at what is computed."""
LEAST = 2.0
"""Milliseconds under which a file of scripts is not listed."""


def one_click(browser: Browser, server: Server) -> str:
    """Two tables: what happens when, and which file's code took how long meanwhile."""
    with watched(browser) as (page, network):
        throttle(network, NO_THROTTLE)
        opened(page, Traffic(network), server.root)
        for place in range(1, WARM + 1):
            click(page, place)
        frames: list[tuple[str, float]] = []
        _note(network, frames)
        profile = _profiled(page, network, WARM + 1)
        answered = float(page.evaluate("speed.answered - speed.clicked"))
        tasks = page.evaluate("speed.tasks.map(([at, took]) => [at - speed.clicked, took])")
    sent = next(at for what, at in frames if what == "sent")
    received = [1000 * (at - sent) for what, at in frames if what == "received"]
    return f"{_steps(received, answered, tasks)}\n{_code(profile, 1e6 * sent, answered)}"


def _steps(received: list[float], answered: float, tasks: list[list[float]]) -> str:
    steps = [
        (received[0], "websocket: first of the messages", ""),
        (received[-1], f"websocket: last of {len(received)} messages", ""),
        (answered, "**the new sentence in the page**", ""),
        *((at + took, "long task", f"{took:.0f}") for at, took in tasks if at + took > 0),
    ]
    rows = [(f"{end:.0f}", what, took) for end, what, took in sorted(steps)]
    return table(("ends (ms)", "what", "took (ms)"), rows, left=1)


def _code(profile: dict[str, Any], begun: float, answered: float) -> str:
    """By file, or by the name that V8 has for what is no script, from the choice to the answer."""
    spent: Counter[str] = Counter()
    for name, at, took in _samples(profile):
        if begun <= at <= begun + 1000 * answered:
            spent[name] += took
    rows = [(name, f"{took:.0f}") for name, took in spent.most_common() if took >= LEAST]
    return table(("code of", "took until the new sentence (ms)"), rows)


def _note(network: CDPSession, frames: list[tuple[str, float]]) -> None:
    """Note when what was said on the websocket, in seconds of Chromium's clock."""
    for event, what in (("FrameSent", "sent"), ("FrameReceived", "received")):
        network.on(
            f"Network.webSocket{event}",
            lambda told, what=what: frames.append((what, told["timestamp"])),
        )


def _profiled(page: Page, network: CDPSession, place: int) -> dict[str, Any]:
    network.send("Profiler.enable")
    network.send("Profiler.setSamplingInterval", {"interval": SAMPLES})
    page.evaluate("() => { speed.tasks.length = 0 }")
    network.send("Profiler.start")
    click(page, place)
    return dict(network.send("Profiler.stop")["profile"])


def _samples(profile: dict[str, Any]) -> Iterator[tuple[str, float, float]]:
    """What ran, when (microseconds of Chromium's clock), and for how many milliseconds."""
    frames = {node["id"]: node["callFrame"] for node in profile["nodes"]}
    at = float(profile["startTime"])
    for node, gap in zip(profile["samples"], profile["timeDeltas"], strict=True):
        at += gap
        frame = frames[node]
        yield frame["url"].rsplit("/", 1)[-1] or frame["functionName"], at, gap / 1000
