"""What a run of this part gives for the indicators of the scores. Rules fixed before any result.

Where a framework documents two modes, the faster one of each workload counts and the slower is
the bound; Keras counts with its default backend, TensorFlow, and has the others as bounds. How
long one waits for compiled code is taken from the mode whose speed counts, so that nobody has the
speed of one mode and the patience of another.
"""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any

from benchmarks.method.statistics import geometric_mean

MODES: Mapping[str, tuple[str, ...]] = {
    "pytorch": ("torch-eager", "torch-compile"),
    "tensorflow": ("tf-function", "tf-xla"),
    "jax": ("jax-jit",),
    "keras": ("keras-tensorflow", "keras-pytorch", "keras-jax"),
}
"""The documented modes of each framework; the first is what one gets without asking."""
WORKLOADS = ("mlp", "cnn", "gpt", "lstm")
SOUND = ("ok", "not_steady")
WORDS: Mapping[str, str] = {
    "step_time": "training step",
    "latency_1": "answer",
    "compile_wait": "wait",
    "memory_growth": "memory",
}
"""What has no sound result, in the words of a note."""

Found = Mapping[str, Mapping[str, Any]]
"""Results by their id."""


def indicators(found: Found) -> Iterator[dict[str, Any]]:
    """Every indicator of this part for every framework; null with the reason where it has none."""
    for framework in MODES:
        yield _speed("train_cpu", "% of the machine's peak", framework, found)
        yield _speed("latency_b1", "ms", framework, found)
        yield _patience(framework, found)
        yield _growth(framework, found)


def _speed(indicator: str, unit: str, framework: str, found: Found) -> dict[str, Any]:
    """The geometric mean over the workloads of the counted mode, with the others as bounds."""
    metric = "step_time" if indicator == "train_cpu" else "latency_1"
    choices = [_modes(framework, metric, workload, found) for workload in WORKLOADS]
    common = {"indicator": indicator, "framework": framework, "unit": unit}
    missing = _missing(MODES[framework], (metric,), WORKLOADS, found)
    if not all(choices):
        return common | _nothing(f"{metric}.{WORKLOADS[0]}.1.{MODES[framework][0]}", missing)
    measure = _share_of_peak if indicator == "train_cpu" else _value
    return common | _mean_of(choices, measure) | _mode_note(framework, choices, missing)


def _modes(framework: str, metric: str, workload: str, found: Found) -> list[Mapping[str, Any]]:
    """The sound results of a framework's modes, the counted one first."""
    named = [found.get(f"{metric}.{workload}.1.{way}") for way in MODES[framework]]
    sound = [item for item in named if item is not None and _is_sound(item)]
    return sound if framework == "keras" else sorted(sound, key=_ms)


def _is_sound(result: Mapping[str, Any] | None) -> bool:
    return result is not None and result.get("status", "ok") in SOUND


def _ms(result: Mapping[str, Any]) -> float:
    return float(result["value"])


def _value(result: Mapping[str, Any]) -> tuple[float, float, float]:
    """With its ends; a value of a single launch has none but itself."""
    low, high = result.get("interval") or (result["value"], result["value"])
    return result["value"], low, high


def _share_of_peak(result: Mapping[str, Any]) -> tuple[float, float, float]:
    """In percent; a longer time is a smaller share."""
    share, time = result["also"]["share_of_peak_percent"], result["value"]
    low, high = (share * time / end for end in reversed(result["interval"]))
    return share, low, high


def _mean_of(choices: Sequence[Sequence[Mapping[str, Any]]], measure: Any) -> dict[str, Any]:
    """The geometric mean of the counted modes; the interval spans all modes and their intervals."""
    value = geometric_mean([measure(modes[0])[0] for modes in choices])
    lows = geometric_mean([min(measure(item)[1] for item in modes) for modes in choices])
    highs = geometric_mean([max(measure(item)[2] for item in modes) for modes in choices])
    names = [item["id"] for modes in choices for item in modes]
    return {"value": value, "interval": [lows, highs], "results": names}


def _mode_note(
    framework: str, choices: Sequence[Sequence[Mapping[str, Any]]], missing: Sequence[str]
) -> dict[str, str]:
    counted = [f"{modes[0]['task']}: {modes[0]['configuration']}" for modes in choices]
    rule = "its default backend counts" if framework == "keras" else "the faster mode counts"
    told = f"{rule.capitalize()} ({', '.join(counted)}); the interval reaches to the others."
    return {"note": " ".join([told, *missing])}


def _missing(
    ways: Sequence[str], metrics: Sequence[str], tasks: Sequence[str], found: Found
) -> list[str]:
    """A sentence for each mode that the interval does not hold, and for each reason why not.

    A mode is held on a workload where all ``metrics`` of it are sound.
    """
    told: dict[tuple[str, str, str], list[str]] = {}
    for way in ways:
        for task in tasks:
            named = ((metric, found.get(f"{metric}.{task}.1.{way}")) for metric in metrics)
            lacks = next(((name, item) for name, item in named if not _is_sound(item)), None)
            if lacks is not None:
                told.setdefault((way, WORDS[lacks[0]], _reason(lacks[1])), []).append(task)
    return [
        f"{way} has no sound {word} on {', '.join(tasks)} ({reason})."
        for (way, word, reason), tasks in told.items()
    ]


def _reason(result: Mapping[str, Any] | None) -> str:
    if result is None:
        return "not measured"
    return shorten(result["message"], 120, placeholder=" …").rstrip(".")


def _patience(framework: str, found: Found) -> dict[str, Any]:
    """Compile wait of the mode whose training speed counts, at least 1 ms for the mean."""
    common = {"indicator": "compile_wait", "framework": framework, "unit": "s"}
    choices = [_modes(framework, "step_time", workload, found) for workload in WORKLOADS]
    named = [
        [found[item["id"].replace("step_time", "compile_wait", 1)] for item in modes]
        for modes in choices
    ]
    waits = [[item for item in modes if _is_sound(item)] for modes in named]
    missing = _missing(MODES[framework], ("compile_wait", "step_time"), WORKLOADS, found)
    if not all(modes and modes[0] in known for modes, known in zip(named, waits, strict=True)):
        return common | _nothing(f"compile_wait.{WORKLOADS[0]}.1.{MODES[framework][0]}", missing)
    mean = _mean_of(waits, lambda item: tuple(max(part, 1e-3) for part in _value(item)))
    return common | mean | _mode_note(framework, choices, missing)


def _growth(framework: str, found: Found) -> dict[str, Any]:
    """The large model in the mode that one gets without asking; the other modes are bounds."""
    common = {"indicator": "train_growth", "framework": framework, "unit": "times the floor"}
    ways = (*MODES[framework], *(("tf-eager",) if framework == "tensorflow" else ()))
    named = [found.get(f"memory_growth.gpt-large.1.{way}") for way in ways]
    sound = [item for item in named if item is not None and _is_sound(item)]
    missing = _missing(ways, ("memory_growth",), ("gpt-large",), found)
    if not sound or sound[0] is not named[0]:
        return common | _nothing(f"memory_growth.gpt-large.1.{ways[0]}", missing)
    told = f"{sound[0]['configuration']} counts; the interval reaches to the other modes."
    return {
        **common,
        "value": sound[0]["value"],
        "interval": [min(_value(one)[1] for one in sound), max(_value(one)[2] for one in sound)],
        "results": [item["id"] for item in sound],
        "note": " ".join([told, *missing]),
    }


def _nothing(result: str, missing: Sequence[str]) -> dict[str, Any]:
    """Unknown, with the result that would have been needed first, and what is missing."""
    told = " ".join(["No sound result of every workload.", *missing])
    return {"value": None, "results": [result], "note": told}
