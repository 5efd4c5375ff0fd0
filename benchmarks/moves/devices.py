"""The trained model of the project in a device runtime, and how much code that took."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.moves.agreement import arrays, largest_difference
from benchmarks.moves.records import failed, judged, measured, verbatim
from benchmarks.moves.tokens import token_count
from benchmarks.run import environments

ROUTES: Mapping[str, str] = {
    "tensorflow-litert": "moves-to-device-tensorflow",
    "keras-litert": "moves-to-device-tensorflow",
    "pytorch-executorch": "moves-to-device-pytorch",
    "pytorch-litert": "moves-to-device-pytorch",
    "jax-litert": "moves-to-device-tensorflow",
}
"""Each way to a device runtime, and the environment that it runs in."""
OWN: Mapping[str, str] = {
    "tensorflow": "tensorflow-litert",
    "keras": "keras-litert",
    "pytorch": "pytorch-executorch",
    "jax": "jax-litert",
}
"""The way that counts for a framework: to its project's own runtime, else to the nearest."""
TASK, TOLERANCE = "first-output", 1e-5
SECONDS = 300
NOTES: Mapping[str, str] = {
    "tensorflow": "To LiteRT with TensorFlow's own converter.",
    "keras": "To LiteRT with the export of Keras on TensorFlow.",
    "pytorch": "To ExecuTorch with XNNPACK.",
    "jax": "To LiteRT through TensorFlow (jax2tf), since JAX has no device runtime of its own.",
}


def answer(route: str, folder: Path) -> dict[str, Any]:
    """Run one program on the weights and the data of a folder; what broke is an ``error``."""
    command = ["-m", "benchmarks.moves.workers.device", route, str(folder)]
    ended = subprocess.run(
        [str(environments.ready(ROUTES[route])), *command],
        env=environments.variables(),
        cwd=environments.ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    if ended.returncode:
        return {"error": verbatim(ended.stderr)}
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def program(route: str) -> str:
    """The text of a route's program."""
    path = Path(__file__).parent / "to_device" / f"{route.replace('-', '_')}.py"
    return path.read_text("utf-8")


def device_results(given: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """For each route the length of its program, and whether the runtime gave the same output."""
    return [result for route, found in given.items() for result in _of_route(route, found)]


def _of_route(route: str, found: Mapping[str, Any]) -> list[dict[str, Any]]:
    if "error" in found:
        metrics = ("export_tokens", "device_difference")
        return [failed(metric, TASK, route, found["error"]) for metric in metrics]
    tokens = measured("export_tokens", TASK, route, token_count(program(route)))
    tokens["also"] = {"file_bytes": float(found["bytes"])}
    try:
        apart = largest_difference(
            arrays({"output": found["own"]}), arrays({"output": found["output"]})
        )
    except ValueError as error:
        return [tokens, failed("device_difference", TASK, route, str(error), status="wrong_output")]
    return [tokens, judged("device_difference", TASK, route, apart, TOLERANCE)]


def indicators(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """``export_tokens`` of each framework: null where its file does not give the same output."""
    found = {(result["metric"], result["configuration"]): result for result in results}
    return [
        _indicator(name, found["export_tokens", route], found["device_difference", route])
        for name, route in OWN.items()
    ]


def _indicator(
    framework: str, tokens: Mapping[str, Any], apart: Mapping[str, Any]
) -> dict[str, Any]:
    works = "message" not in tokens and "message" not in apart
    note = f"{NOTES[framework]} One author, where the method asks for two."
    return {
        "indicator": "export_tokens",
        "framework": framework,
        "value": tokens["value"] if works else None,
        "unit": "tokens",
        "results": [tokens["id"], apart["id"]],
        "note": note if works else f"{note} It did not work: {apart['message']}",
    }
