"""The share of tried exports of a framework that left a file which agrees, over which exporters.

The rule of ``export_success``, fixed before any result was seen. A framework's cells are pairs of
an architecture and one of its exporters, each of the same weight:

- PyTorch: every exporter of the side ``pytorch``;
- TensorFlow: every exporter of Keras on TensorFlow, since TensorFlow's own models are Keras's;
- JAX: every exporter of Keras on JAX, JAX's own two and ONNX, so that it is asked for the same
  architectures as the others; the few that are written in JAX itself stay beside it;
- Keras: what ``Model.export`` offers, on its three engines together.

A cell counts as tried where it came to an end: a right file, a wrong one, or a refusal. An
architecture that a side does not offer is no failure to export. A cell that was not measured stays
out of the value; the interval says what it would be if all of those had failed or had succeeded.

``device_export`` and ``browser_export`` count in the same way the one exporter that writes for
the runtime whose speed is measured on a device and in a page: whoever needs the phone does not use
the exporters that lead elsewhere. They were added after the results were seen, and both answers
are told in the method's list of changes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.export.plan import SIDES, Cell

LEAST = 30
"""Architectures that must have been tried before the share stands for a framework."""
TRIED = ("ok", "wrong_output", "not_supported", "error")


def _all_of(*sides: str) -> tuple[str, ...]:
    return tuple(f"{side}.{exporter}" for side in sides for exporter in SIDES[side].exporters)


EXPORTERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "export_success": {
        "pytorch": _all_of("pytorch"),
        "tensorflow": _all_of("keras-tensorflow"),
        "jax": _all_of("keras-jax"),
        "keras": (*_all_of("keras-tensorflow", "keras-pytorch"), "keras-jax.onnx"),
    },
    "device_export": {
        "pytorch": ("pytorch.executorch",),
        "tensorflow": ("keras-tensorflow.litert",),
        "jax": ("keras-jax.litert",),
        "keras": ("keras-tensorflow.litert",),
    },
    "browser_export": {
        "pytorch": ("pytorch.onnx",),
        "tensorflow": ("keras-tensorflow.litert",),
        "jax": ("keras-jax.litert",),
        "keras": ("keras-tensorflow.litert",),
    },
}
"""By indicator and framework, the exporters that count."""


@dataclass(frozen=True)
class Share:
    """How many cells agree, of how many that were tried, and how many were not measured."""

    agree: int
    tried: int
    open: int
    architectures: int

    @property
    def percent(self) -> float:
        """Of the tried cells, those that agree."""
        return round(100 * self.agree / self.tried, 1)

    @property
    def bounds(self) -> tuple[float, float]:
        """The percentage if every open cell had failed, and if every one had agreed."""
        total = self.tried + self.open
        return round(100 * self.agree / total, 1), round(100 * (self.agree + self.open) / total, 1)


def share(exporters: Collection[str], found: Mapping[Cell, Mapping[str, Any]]) -> Share:
    """The share over some exporters, from the finding of each cell."""
    ours = [cell for cell in found if cell.configuration in exporters]
    ended = [cell for cell in ours if found[cell]["status"] in TRIED]
    return Share(
        agree=sum(found[cell]["status"] == "ok" for cell in ended),
        tried=len(ended),
        open=sum(found[cell]["status"] == "not_measured" for cell in ours),
        architectures=len({cell.architecture for cell in ended}),
    )


def indicators(found: Mapping[Cell, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One record's indicators for each framework of which any cell was tried or left open."""
    return [
        _indicator(name, framework, exporters, found)
        for name, theirs in EXPORTERS.items()
        for framework, exporters in theirs.items()
        if any(cell.configuration in exporters for cell in found)
    ]


def _indicator(
    name: str, framework: str, exporters: Collection[str], found: Mapping[Cell, Mapping[str, Any]]
) -> dict[str, Any]:
    counted = share(exporters, found)
    ids = [
        cell.id
        for cell, one in found.items()
        if cell.configuration in exporters and one["status"] != "not_offered"
    ]
    enough = counted.architectures >= LEAST
    found_share = {"value": counted.percent, "interval": counted.bounds} if enough else {}
    return {
        "indicator": name,
        "framework": framework,
        "value": None,
        **found_share,
        "unit": "%",
        "results": ids,
        "note": _note(exporters, counted),
    }


def _note(exporters: Collection[str], counted: Share) -> str:
    if len(exporters) == 1:
        (only,) = exporters
        count = f"{counted.agree} of {counted.tried} architectures agree by way of {only}"
    else:
        count = f"{counted.agree} of {counted.tried} pairs of architecture and exporter agree, "
        count += f"over {counted.architectures} architectures and {len(exporters)} exporters"
    were = "was" if counted.open == 1 else "were"
    left = f"; {counted.open} more {were} not measured" if counted.open else ""
    few = f"; fewer than {LEAST} architectures were tried, too few for a share"
    return count + left + ("" if counted.architectures >= LEAST else few) + "."
