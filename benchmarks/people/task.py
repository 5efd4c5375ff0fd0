"""The small task: its arrays, what every version must reach, its results and its indicator."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.people.code_size import Size
from benchmarks.people.messages import cut

METRIC, TASK = "code_tokens", "classifier"
WIDTH, CLASSES, CENTRES = 64, 10, 4
TRAIN, TEST = 8192, 2048
LEAST_ACCURACY = 0.95
"""What every version must reach on the test arrays; a linear model by least squares gets 0.84."""

SCORED: Mapping[str, tuple[str, str | None, str]] = {
    "pytorch": ("torch-eager", None, "Its own loop with DataLoader."),
    "tensorflow": (
        "keras-tensorflow",
        "tf-function",
        "With Keras, which TensorFlow installs and documents first; its own loop is the bound.",
    ),
    "keras": ("keras-tensorflow", None, "The same file runs on TensorFlow, JAX and PyTorch."),
    "jax": ("jax-nnx", None, "With Flax NNX, Optax and Orbax; JAX alone has no layers."),
}
"""Of each framework: the version that counts, another that bounds it, and what to know of it."""


def save_arrays(folder: Path) -> None:
    """Write ``arrays.npz``: ``inputs``, ``labels``, ``test_inputs``, ``test_labels``, always alike.

    Inputs are float32 of shape (rows, ``WIDTH``): points around ``CENTRES`` centres a class.
    Labels are int64 from 0 up.
    """
    random = np.random.default_rng(20261126)
    centres = random.normal(size=(CLASSES * CENTRES, WIDTH))
    places = random.integers(0, len(centres), TRAIN + TEST)
    inputs = centres[places] + random.normal(scale=1.2, size=(TRAIN + TEST, WIDTH))
    inputs, labels = inputs.astype(np.float32), (places % CLASSES).astype(np.int64)
    np.savez(
        folder / "arrays.npz",
        inputs=inputs[:TRAIN],
        labels=labels[:TRAIN],
        test_inputs=inputs[TRAIN:],
        test_labels=labels[TRAIN:],
    )


def code_result(configuration: str, size: Size, found: Mapping[str, Any]) -> dict[str, Any]:
    """The tokens of one version, if it ran, restored what it saved and reached the accuracy."""
    name = f"{METRIC}.{TASK}.{configuration}"
    result = {"id": name, "metric": METRIC, "task": TASK, "configuration": configuration}
    status, message = _judged(found)
    if message is not None:
        return {**result, "status": status, "message": cut(message)}
    counts = {
        "lines": size.lines,
        "statements": size.statements,
        "framework_names": len(size.names),
        "methods": len(size.methods),
        "functions_and_classes": size.own,
    }
    names = {"names": ", ".join(size.names), "method_names": ", ".join(size.methods)}
    also = {"accuracy": round(accuracy(found), 4), **counts, **names}
    return {**result, "value": float(size.tokens), "also": also}


def accuracy(found: Mapping[str, Any]) -> float:
    """The share that a version printed as ``accuracy 0.98``; 0 where it printed none."""
    matches = (re.match(r"accuracy ([0-9.]+)$", line) for line in found.get("printed", []))
    return next((float(match[1]) for match in matches if match), 0.0)


def _judged(found: Mapping[str, Any]) -> tuple[str, str | None]:
    """The status of a version, and the message where it is not ``ok``."""
    if "broken" in found:
        return "error", f"The program {found['broken']}.\n" + "\n".join(found["log"][-5:])
    if found["raised"] is not None:
        return "error", f"{found['raised']['kind']}: {found['raised']['message']}"
    if accuracy(found) < LEAST_ACCURACY:
        return "wrong_output", f"The accuracy is {accuracy(found)}, below {LEAST_ACCURACY}."
    return "ok", None


def code_tokens(results: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The indicator of each framework from the results of its versions."""
    known = {item["configuration"]: item for item in results if item["metric"] == METRIC}
    return [_indicator(framework, *scored, known) for framework, scored in SCORED.items()]


def _indicator(
    framework: str, main: str, bound: str | None, note: str, known: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    used = [known[name] for name in (main, bound) if name is not None]
    values = [item["value"] for item in used if item.get("value") is not None]
    value = known[main].get("value")
    indicator = {"indicator": METRIC, "framework": framework, "value": value, "unit": "tokens"}
    if value is None:
        note = f"{note} That version did not work in this run."
    elif len(values) > 1:
        indicator["interval"] = (min(values), max(values))
    one_author = "One author wrote every version, one each."
    return {**indicator, "results": [item["id"] for item in used], "note": f"{note} {one_author}"}
