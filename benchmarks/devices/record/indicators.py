"""The indicators of the scores that this part feeds, from its results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.devices.models.networks import REAL
from benchmarks.method.statistics import geometric_mean

Result = Mapping[str, Any]
TYPICAL = "mobilenet-v2"
"""The model whose bytes stand for a device's and a page's: it was made for them."""

DEVICE = {
    "tensorflow": ("litert-from-tensorflow", "LiteRT"),
    "pytorch": ("executorch-from-pytorch", "ExecuTorch with XNNPACK"),
    "jax": ("litert-from-jax", "LiteRT, by way of jax2tf"),
    "keras": ("litert-from-tensorflow", "LiteRT, with Keras on TensorFlow"),
}
"""Each framework's own way to a device: the configuration and its runtime in words."""
WEB = {
    "tensorflow": ("browser-litert-from-tensorflow", "LiteRT.js"),
    "pytorch": ("browser-onnxruntime-from-pytorch", "ONNX Runtime Web, another project's"),
    "jax": ("browser-litert-from-jax", "LiteRT.js, by way of jax2tf"),
    "keras": ("browser-litert-from-tensorflow", "LiteRT.js, with Keras on TensorFlow"),
}
"""Each framework's way into a page."""
OTHERS = {
    ("device", "pytorch"): (
        ("litert-from-pytorch", "LiteRT"),
        ("onnxruntime-from-pytorch", "ONNX Runtime"),
    ),
    ("device", "tensorflow"): (("onnxruntime-from-tensorflow", "ONNX Runtime"),),
    ("device", "keras"): (
        ("litert-from-keras-pytorch", "LiteRT, with Keras on PyTorch"),
        ("onnxruntime-from-tensorflow", "ONNX Runtime"),
    ),
    ("device", "jax"): (("onnxruntime-from-jax", "ONNX Runtime"),),
    ("web", "pytorch"): (("browser-litert-from-pytorch", "LiteRT.js"),),
    ("web", "tensorflow"): (("browser-tensorflowjs-from-tensorflow", "TensorFlow.js"),),
    ("web", "keras"): (("browser-tensorflowjs-from-tensorflow", "TensorFlow.js"),),
}
"""The other ways with 32-bit weights that were tried. Each note tells them, and a better one
stands beside the figure, which stays that of the way chosen before."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An indicator: the metric it is made of, its unit, and over which models.

    ``apart`` is a further figure of the metric that the note tells, and what it is.
    """

    metric: str
    unit: str
    where: str
    tasks: tuple[str, ...] = REAL
    apart: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """Another way of the same framework: its runtime, results, and value; None where it failed."""

    runtime: str
    results: Sequence[str]
    value: float | None


COUNTED = (
    "runtime library, model file and the memory that no file backs; with all resident memory, in "
    "which mapped pages count twice, {} MB"
)
KINDS = {
    "device_latency": Kind("latency", "ms", "device"),
    "cold_load": Kind("cold_load", "s", "device"),
    "device_footprint": Kind(
        "footprint", "MB", "device", (TYPICAL,), ("with_resident_mb", COUNTED)
    ),
    "browser_download": Kind("download", "MB", "web", (TYPICAL,)),
    "browser_latency": Kind("latency", "ms", "web"),
    "browser_cold_load": Kind("cold_load", "s", "web"),
}


def indicators(results: Sequence[Result]) -> list[dict[str, Any]]:
    """One entry for each indicator and framework; null with the reason where a result failed."""
    known = {str(result["id"]): result for result in results}
    ways = {"device": DEVICE, "web": WEB}
    return [
        _indicator(name, framework, known)
        for name, kind in KINDS.items()
        for framework in ways[kind.where]
    ]


def _indicator(name: str, framework: str, known: Mapping[str, Result]) -> dict[str, Any]:
    kind = KINDS[name]
    configuration, runtime = (DEVICE if kind.where == "device" else WEB)[framework]
    used = [known[key] for key in _ids(kind, configuration) if key in known]
    entry = {"indicator": name, "framework": framework, "unit": kind.unit}
    ids = [result["id"] for result in used] or [_any(known, configuration)]
    found = _combined(used, len(kind.tasks))
    note = f"{runtime}; {_over(kind)}"
    if found is None:
        return {**entry, "value": None, "results": ids, "note": f"{note}: {_missing(used)}"}
    value, interval = found
    others = _others(kind, framework, known)
    return {
        **entry,
        "value": value,
        "interval": interval,
        "results": ids,
        **_better(value, others),
        "note": note + _apart(kind, used) + "".join(_told(kind, other) for other in others),
    }


def _ids(kind: Kind, configuration: str) -> list[str]:
    return [f"{kind.metric}.{task}.{configuration}" for task in kind.tasks]


def _any(known: Mapping[str, Result], configuration: str) -> str:
    """A result of the configuration, to name where none of the metric is there."""
    theirs = [key for key in known if key.endswith(f".{configuration}")]
    return theirs[0] if theirs else next(iter(known))


def _combined(
    used: Sequence[Result], wanted: int
) -> tuple[float, tuple[float, float] | None] | None:
    """Geometric mean and the means of both ends, which hold the mean's own interval within them.

    None where a result is missing or failed.
    """
    if len(used) < wanted or any(result.get("status", "ok") != "ok" for result in used):
        return None
    value = geometric_mean([result["value"] for result in used])
    if any("interval" not in result for result in used):
        return value, None
    low, high = (geometric_mean([result["interval"][end] for result in used]) for end in (0, 1))
    return value, (min(low, value), max(high, value))


def _over(kind: Kind) -> str:
    if kind.tasks == (TYPICAL,):
        return "MobileNet V2, float32"
    return "geometric mean over MobileNet V2, EfficientNet-B0, ResNet-50 and the text encoder"


def _apart(kind: Kind, used: Sequence[Result]) -> str:
    if kind.apart is None:
        return ""
    key, words = kind.apart
    told = f"{used[0]['also'][key]:.1f}"
    return f"; {words.format(told)}"


def _missing(used: Sequence[Result]) -> str:
    failed = [result for result in used if result.get("status", "ok") != "ok"]
    said = (f"{result['task']}: {result['message']}" for result in failed)
    return "; ".join(said)[:1500] or "not measured in this run"


def _others(kind: Kind, framework: str, known: Mapping[str, Result]) -> list[Other]:
    every = [
        (runtime, [name for name in _ids(kind, configuration) if name in known])
        for configuration, runtime in OTHERS.get((kind.where, framework), ())
    ]
    return [_other(kind, runtime, [known[name] for name in ids]) for runtime, ids in every if ids]


def _other(kind: Kind, runtime: str, used: Sequence[Result]) -> Other:
    found = _combined(used, len(kind.tasks))
    return Other(runtime, [str(result["id"]) for result in used], found[0] if found else None)


def _better(value: float, others: Sequence[Other]) -> dict[str, Any]:
    """The best of the other ways, where it is better: of all these figures less is better."""
    figures = [(other.value, other) for other in others if other.value is not None]
    best = min(figures, key=lambda item: item[0], default=None)
    if best is None or best[0] >= value:
        return {}
    found, other = best
    return {"better": {"value": found, "runtime": other.runtime, "results": other.results}}


def _told(kind: Kind, other: Other) -> str:
    if other.value is None:
        return f"; {other.runtime} fails"
    return f"; {other.runtime} gives {other.value:.3g} {kind.unit}"
