"""Results from what was found: a figure with its interval, or a named failure with its message."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from benchmarks.devices.models.networks import REAL
from benchmarks.devices.plan import AGAIN, BASELINE, BROWSER, FILES, NATIVE, Extent
from benchmarks.method.statistics import Samples, estimate, paired

Found = Mapping[str, Any]
Checks = Mapping[tuple[str, str], Found]
SEED = 1
P90 = 100
"""Calls that a 90th percentile needs."""
WEBGPU = "browser-webgpu"
UNREACHED = "was not reached in this run"


class Results:
    """The results of a run, from what the checks found and what the journal of timings holds."""

    def __init__(self, extent: Extent, checks: Checks, done: Found) -> None:
        self._extent, self._checks, self._done = extent, checks, done

    def all(self) -> list[dict[str, Any]]:
        """Every result, one for each metric, model and configuration."""
        found = [*self._natives(), *self._pages(), *self._webgpu()]
        return [{key: value for key, value in one.items() if value is not None} for one in found]

    def _natives(self) -> Iterator[dict[str, Any]]:
        for task in self._extent.tasks:
            for name in NATIVE:
                check = self._checks.get((name, task))
                if check is None:
                    continue
                base = {"task": task, "configuration": name}
                yield _result("equality", base, _equality(check))
                yield _result("latency", base, self._latency(task, name, check))
                if FILES[name].form == "float32":
                    yield _result("cold_load", base, self._cold(task, name, check))
                yield _result("footprint", base, self._footprint(task, name, check))
            check = self._checks.get((BASELINE, task))
            if check is not None:
                base = {"task": task, "configuration": AGAIN}
                yield _result("latency", base, self._latency(task, AGAIN, check))

    def _launches(self, pattern: str) -> tuple[list[Found], str | None]:
        """The sound launches of a piece, and why others do not count where none is left."""
        pieces = [self._done.get(f"{pattern}{number}") for number in range(self._extent.launches)]
        found = [piece for piece in pieces if piece is not None]
        sound = [piece for piece in found if piece.get("void") is None]
        if sound:
            return sound, None
        return [], found[0]["void"] if found else UNREACHED

    def _latency(self, task: str, name: str, check: Found) -> dict[str, Any]:
        if check["status"] != "ok":
            return _failed(check)
        launches, void = self._launches(f"latency:{task}:")
        if void is not None:
            return _untimed(void)
        calls = [launch["calls"][name] for launch in launches]
        samples = _medians(calls, 1e-6)
        return {**_figure(samples), "ratio": self._ratio(launches, name, samples), **_tail(calls)}

    def _ratio(self, launches: list[Found], name: str, samples: Samples) -> dict[str, Any] | None:
        """Over the baseline in the same rounds."""
        if name == BASELINE or any(BASELINE not in launch["calls"] for launch in launches):
            return None
        theirs = _medians([launch["calls"][BASELINE] for launch in launches], 1e-6)
        value, low, high = estimate(paired(samples, theirs), seed=SEED)
        return {"to": BASELINE, "value": value, "low": low, "high": high}

    def _cold(self, task: str, name: str, check: Found) -> dict[str, Any]:
        """Each start is a launch of its own; the first round of them is left out."""
        if check["status"] != "ok":
            return _failed(check)
        rounds = [self._done.get(f"cold:{number}") for number in range(1, self._extent.starts + 1)]
        found = [one for one in rounds if one is not None]
        sound = [one for one in found if one["void"] is None]
        if not sound:
            return _untimed(found[0]["void"] if found else UNREACHED)
        return _figure([[one["seconds"][f"{name}:{task}"]] for one in sound])

    def _footprint(self, task: str, name: str, check: Found) -> dict[str, Any]:
        """Memory is that of every launch, of those under load too: it is no timing."""
        if check["status"] != "ok":
            return _failed(check)
        pieces = [self._done.get(f"latency:{task}:{one}") for one in range(self._extent.launches)]
        found = [piece["memory"][name] for piece in pieces if piece is not None]
        return _footprint(check, found) if found else _untimed(UNREACHED)

    def _pages(self) -> Iterator[dict[str, Any]]:
        for name, shown in BROWSER.items():
            for task in self._extent.tasks:
                check = self._checks.get((shown.file, task))
                if task in shown.tasks and check is not None:
                    yield from self._page(name, task, check)

    def _page(self, name: str, task: str, check: Found) -> Iterator[dict[str, Any]]:
        """What is no timing holds on a busy machine too, and is taken from the first launch."""
        base, pattern = {"task": task, "configuration": name}, f"page:{name}:{task}:"
        launches, void = self._launches(pattern)
        first = self._done.get(f"{pattern}0")
        failure = _why_not(check, first)
        loaded = self._done.get(f"download:{name}:{task}")
        figures = {} if failure else _of_pages(launches, void)
        yield _result("equality", base, failure or _equality(first or {}))
        for metric in ("latency", "cold_load"):
            yield _result(metric, base, failure or figures[metric])
        if not BROWSER[name].node:
            yield _result("download", base, failure or _download(loaded or {}))

    def _webgpu(self) -> Iterator[dict[str, Any]]:
        message = self._done.get("webgpu", {}).get("message")
        why = message or "an adapter is there, but this suite has no page for it yet"
        for task in self._extent.tasks:
            if task in REAL:
                base = {"task": task, "configuration": WEBGPU}
                yield _result("latency", base, {"status": "not_measured", "message": why})


def _result(metric: str, base: Found, found: Found) -> dict[str, Any]:
    name = f"{metric}.{base['task']}.{base['configuration']}"
    threads = 1 if metric in {"latency", "cold_load"} else None
    return {"id": name, "metric": metric, **base, "threads": threads, **found}


def _why_not(check: Found, first: Found | None) -> Found | None:
    """The failure of a page: its file's, or its own."""
    if check["status"] != "ok":
        return _failed(check)
    if first is None:
        return _untimed(UNREACHED)
    if "failed" in first:
        return {"status": "not_supported", "message": first["failed"]}
    return None if first["status"] == "ok" else _failed(first)


def _of_pages(launches: list[Found], void: str | None) -> dict[str, Found]:
    """The timings of a page's launches, of which each gave outputs and rounds of calls."""
    if void is not None:
        return {"latency": _untimed(void), "cold_load": _untimed(void)}
    rounds = [launch["rounds"] for launch in launches]
    latency = {**_figure(_medians(rounds, 1.0)), **_tail(rounds, 1.0)}
    return {"latency": latency, "cold_load": _opened(launches)}


def _untimed(why: str) -> dict[str, Any]:
    return {"status": "not_measured" if why == UNREACHED else "void_load", "message": why}


def _failed(check: Found) -> dict[str, Any]:
    return {"status": check["status"], "message": check["message"]}


def _equality(check: Found) -> dict[str, Any]:
    if check["status"] != "ok":
        return _failed(check)
    return {"value": check["error"], "also": {"two_inputs_apart": check["apart"]}}


def _footprint(check: Found, launches: list[Found]) -> dict[str, Any]:
    """Each byte once: the files that are shipped, and the memory that no file backs.

    ``with_resident_mb`` takes all resident memory instead, in which mapped pages of the files
    count a second time.
    """
    files = {key: check[key] / 1e6 for key in ("library", "file")}
    shipped = sum(files.values())
    taken = {key: _megabytes(launches, key) for key in ("anonymous", "resident", "peak")}
    parts = {**files, "shipped": shipped, **taken, "with_resident": shipped + taken["resident"]}
    held = [[shipped + launch["anonymous"] / 1e6] for launch in launches]
    return {**_figure(held), "also": {f"{key}_mb": value for key, value in parts.items()}}


def _megabytes(launches: list[Found], key: str) -> float:
    return float(np.median([launch[key] for launch in launches])) / 1e6


def _download(found: Found) -> dict[str, Any]:
    also = {f"{key}_mb": value / 1e6 for key, value in found.items()}
    return {"value": sum(found.values()) / 1e6, "also": also}


def _opened(launches: list[Found]) -> dict[str, Any]:
    figure = _figure([[launch["first"] / 1e3] for launch in launches])
    steps = {"runtime_s": "started", "model_s": "loaded"}
    known = {key: step for key, step in steps.items() if step in launches[0]}
    also = {
        key: float(np.median([launch[step] for launch in launches])) / 1e3
        for key, step in known.items()
    }
    return {**figure, **({"also": also} if also else {})}


def _medians(calls: list[list[list[float]]], unit: float) -> list[list[float]]:
    """The median of each round, times ``unit``."""
    return [[float(np.median(one)) * unit for one in launch] for launch in calls]


def _figure(samples: Samples) -> dict[str, Any]:
    value, low, high = estimate(samples, seed=SEED)
    return {"value": value, "interval": [low, high]}


def _tail(calls: list[list[list[float]]], unit: float = 1e-6) -> dict[str, Any]:
    """How many calls there were, and their 90th percentile where they are enough for one."""
    every = [call for launch in calls for one in launch for call in one]
    also: dict[str, float] = {"calls": len(every)}
    if len(every) >= P90:
        also["p90_ms"] = float(np.quantile(every, 0.9)) * unit
    return {"also": also}
