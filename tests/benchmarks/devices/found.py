"""What a short run may have found, for tests of its results: two launches of two rounds."""

from typing import Any

from benchmarks.devices.plan import AGAIN, BASELINE, Extent

EXTENT = Extent(("mobilenet-v2",), False, launches=2, rounds=2, page_rounds=2, starts=2)
TASK = "mobilenet-v2"
SOUND = {"status": "ok", "error": 1e-6, "apart": 0.3, "library": 8_000_000, "file": 14_000_000}
EXECUTORCH = "executorch-from-pytorch"
PAGE = "browser-litert-from-tensorflow"
NODE = "node-litert-from-tensorflow"
GOOD_PAGE = {
    "started": 400.0,
    "loaded": 600.0,
    "first": 700.0,
    "status": "ok",
    "error": 2e-6,
    "apart": 0.3,
    "rounds": [[50.0, 52.0], [51.0, 51.0]],
    "void": None,
    "others": 0.01,
    "steal": 0.0,
}


def checks() -> dict[tuple[str, str], dict[str, Any]]:
    """One file that runs in LiteRT and one in ExecuTorch."""
    return {(BASELINE, TASK): dict(SOUND), (EXECUTORCH, TASK): dict(SOUND)}


def taken(anonymous: int) -> dict[str, int]:
    """What a launch takes: 18 MB of mapped files are resident beside its own memory."""
    return {"resident": anonymous + 18_000_000, "anonymous": anonymous, "peak": 45_000_000}


def done() -> dict[str, Any]:
    """A journal in which ExecuTorch takes half of LiteRT's 10 ms, and nothing was void."""
    quiet = {"void": None, "others": 0.0, "steal": 0.0}
    ten, five = [[10_000_000] * 5] * 2, [[5_000_000] * 5] * 2
    calls = {BASELINE: ten, AGAIN: ten, EXECUTORCH: five}
    memory = [{name: taken(anonymous) for name in calls} for anonymous in (22_000_000, 24_000_000)]
    starts = {f"{BASELINE}:{TASK}": 0.1, f"{EXECUTORCH}:{TASK}": 0.05}
    return {
        **{
            f"latency:{TASK}:{number}": {"calls": dict(calls), "memory": memory[number], **quiet}
            for number in range(2)
        },
        "cold:0": {"seconds": {key: 9.0 for key in starts}, **quiet},
        **{f"cold:{number}": {"seconds": starts, **quiet} for number in (1, 2)},
        **{f"page:{PAGE}:{TASK}:{number}": dict(GOOD_PAGE) for number in range(2)},
        f"page:{NODE}:{TASK}:0": {"failed": "document is not defined", "void": None},
        f"download:{PAGE}:{TASK}": {"runtime": 3_000_000, "model": 13_000_000},
        "webgpu": {"message": "no adapter"},
    }
