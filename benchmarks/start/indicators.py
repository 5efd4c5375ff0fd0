"""The measured indicators of this part: the first step in processor seconds, memory when ready.

A framework's value is that of the way in which its small task is written (the same that its code
size is counted in), and its interval reaches to the other documented ways.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.start.results import TASK

WAYS: Mapping[str, tuple[str, ...]] = {
    "pytorch": ("torch-eager",),
    "tensorflow": ("keras-tensorflow", "tf-function"),
    "jax": ("jax-nnx", "jax-jit"),
    "keras": ("keras-tensorflow", "keras-jax", "keras-pytorch"),
}
"""The ways of each framework; the first one counts."""
INDICATORS = {
    "first_step": ("first_step_cpu", "s of processor time"),
    "ready": ("ready_memory", "MB"),
}
"""The metric of each indicator and its unit."""

Found = Mapping[str, Mapping[str, Any]]
"""Results by their id."""


def indicators(found: Found) -> Iterator[dict[str, Any]]:
    """Both indicators of every framework; null with the reason where one has none."""
    for name, (metric, unit) in INDICATORS.items():
        for framework, ways in WAYS.items():
            common = {"indicator": name, "framework": framework, "unit": unit}
            yield common | _from([found[f"{metric}.{TASK}.{way}"] for way in ways])


def _from(results: list[Mapping[str, Any]]) -> dict[str, Any]:
    first, sound = results[0], [item for item in results if item.get("status", "ok") == "ok"]
    if first not in sound:
        why = f"{first['configuration']} has no sound result: {first['message']}"
        return {"value": None, "results": [first["id"]], "note": why}
    ends = [end for item in sound for end in item["interval"]]
    note = f"{first['configuration']} counts"
    others = ", ".join(item["configuration"] for item in sound[1:])
    return {
        "value": first["value"],
        "interval": [min(ends), max(ends)],
        "results": [item["id"] for item in sound],
        "note": f"{note}; the interval reaches to {others}." if others else f"{note}.",
    }
