"""The record of a run: machine, environments, how busy it was, settings, results and indicators."""

import subprocess
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from benchmarks.devices.browser import chromium, packages
from benchmarks.devices.native.build import FLAGS
from benchmarks.devices.native.running import cores
from benchmarks.devices.plan import TOLERANCE, Extent, environments
from benchmarks.devices.record.indicators import indicators
from benchmarks.devices.timing.latency import LEAST
from benchmarks.run.environments import ROOT, described
from benchmarks.run.machine import machine
from benchmarks.run.results import now


def record(
    results: list[dict[str, Any]],
    *,
    extent: Extent,
    started: str,
    load: tuple[float, float],
    done: Mapping[str, Any],
) -> dict[str, Any]:
    """A run as ``benchmarks.run.results.write`` takes it; ``load`` is that before and after."""
    return {
        "part": "devices",
        "machine": machine(),
        "started": started,
        "ended": now(),
        "suite": f"commit {_said('git', 'rev-parse', '--short', 'HEAD')}",
        "conditions": {"load_before": load[0], "load_after": load[1], **_shares(done)},
        "environments": {**{name: described(name) for name in environments()}, **_web()},
        "settings": settings(extent),
        "results": results,
        "indicators": indicators(results),
    }


def settings(extent: Extent) -> dict[str, Any]:
    """What decides how much is measured, in words and numbers."""
    counts = asdict(extent)
    return {
        "launches": counts["launches"],
        "rounds a launch": counts["rounds"],
        "rounds a launch, pages and Node": counts["page_rounds"],
        "starts for cold load": counts["starts"],
        "seconds of calls a round": counts["seconds"],
        "seconds of calls a round, small models": extent.seconds_of("mlp"),
        "fewest calls a round": LEAST,
        "core": cores()[-1],
        "tolerance for float32": TOLERANCE,
        "compiler": f"{_said('g++', '--version').splitlines()[0]}, {' '.join(FLAGS)}",
    }


def samples(done: Mapping[str, Any]) -> dict[str, Any]:
    """What the medians are made of: calls in milliseconds, starts in seconds, memory in bytes."""
    kept: dict[str, Any] = {}
    for piece, found in done.items():
        if piece.startswith("latency:"):
            kept[piece] = {
                name: [[_short(call / 1e6) for call in one] for one in rounds]
                for name, rounds in found["calls"].items()
            }
            kept[piece.replace("latency:", "memory:")] = found["memory"]
        elif piece.startswith("page:") and "rounds" in found:
            kept[piece] = [[_short(call) for call in one] for one in found["rounds"]]
        elif piece.startswith("cold:"):
            kept[piece] = {key: _short(value) for key, value in found["seconds"].items()}
    return kept


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _shares(done: Mapping[str, Any]) -> dict[str, float]:
    """The means over all timed pieces that count of what others and the host took."""
    counted = [
        found
        for found in done.values()
        if isinstance(found, dict) and "others" in found and found.get("void") is None
    ]
    return {
        f"{key}_share": round(sum(found[key] for found in counted) / max(len(counted), 1), 4)
        for key in ("others", "steal")
    }


def _web() -> dict[str, Any]:
    """Browser, Node and their packages, as an environment without a Python."""
    tools = {"chromium": chromium.version(), "node": _said("node", "--version").lstrip("v")}
    return {packages.NAME: {"python": "none", "packages": {**tools, **packages.versions()}}}


def _said(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()
