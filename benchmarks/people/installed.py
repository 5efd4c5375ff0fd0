"""How much a framework and what it depends on take on the disk, by what pip recorded of them."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

METRIC, TASK = "installed_mb", "installation"
ROOTS: Mapping[str, tuple[str, ...]] = {
    "torch-eager": ("torch",),
    "tf-function": ("tensorflow-cpu",),
    "jax-jit": ("jax", "jaxlib", "optax"),
    "jax-nnx": ("jax", "jaxlib", "flax", "optax"),
    "keras-tensorflow": ("tensorflow-cpu", "keras"),
    "keras-jax": ("keras", "jax", "jaxlib"),
    "keras-pytorch": ("keras", "torch"),
}
"""What somebody asks pip for, by configuration; pip brings what these require."""
ENVIRONMENTS: Mapping[str, str] = {
    "torch-eager": "pytorch",
    "tf-function": "tensorflow",
    "jax-jit": "jax",
    "jax-nnx": "jax",
    "keras-tensorflow": "tensorflow",
    "keras-jax": "keras-jax",
    "keras-pytorch": "keras-pytorch",
}
"""Where each is installed, beside other packages that are not counted."""


@dataclass(frozen=True, slots=True)
class Installed:
    """Sizes in bytes. ``recorded`` is what the packages brought, ``bytecode`` what pip compiled of
    it; ``largest`` names the biggest distribution with its own share of ``recorded``."""

    recorded: int
    bytecode: int
    distributions: int
    largest: tuple[str, int]


def installed(configuration: str, home: Path) -> Installed:
    """The size of a configuration and its requirements in its environment under ``home``.

    Raises LookupError where a distribution that is needed is not there.
    """
    folder = home / ENVIRONMENTS[configuration]
    found = measured(site_packages(folder), ROOTS[configuration])
    name = max(found, key=lambda item: found[item][0])
    recorded, bytecode = (sum(sizes[index] for sizes in found.values()) for index in (0, 1))
    return Installed(recorded, bytecode, len(found), (name, found[name][0]))


def size_result(configuration: str, found: Mapping[str, Any]) -> dict[str, Any]:
    """The result of one configuration, in millions of bytes, from the fields of ``Installed``."""
    largest, largest_size = found["largest"]
    result = {"metric": METRIC, "task": TASK, "configuration": configuration}
    also = {
        "recorded_mb": _megabytes(found["recorded"]),
        "bytecode_mb": _megabytes(found["bytecode"]),
        "distributions": found["distributions"],
        "largest": largest,
        "largest_mb": _megabytes(largest_size),
    }
    value = _megabytes(found["recorded"] + found["bytecode"])
    return {"id": f"{METRIC}.{TASK}.{configuration}", **result, "value": value, "also": also}


def _megabytes(size: int) -> float:
    return round(size / 1e6, 1)


def site_packages(environment: Path) -> Path:
    """Where an environment of this Python keeps its packages."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return environment / "lib" / version / "site-packages"


def measured(site: Path, roots: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Bytes recorded and bytes of byte-code of every distribution that ``roots`` need."""
    found = distributions(path=[str(site)])
    present: dict[str, Distribution] = {canonicalize_name(item.name): item for item in found}
    return {name: _sizes(present[name]) for name in sorted(_closure(present, roots))}


def _closure(present: Mapping[str, Distribution], roots: Sequence[str]) -> set[str]:
    """The roots and all that they require, with the extras that are asked for on the way."""
    waiting, seen = [Requirement(root) for root in roots], set[tuple[str, str]]()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name not in present:
            raise LookupError(f"{name} is required but not installed")
        for extra in {"", *wanted.extras} - {extra for known, extra in seen if known == name}:
            seen.add((name, extra))
            waiting += _required(present[name], extra)
    return {name for name, _ in seen}


def _required(distribution: Distribution, extra: str) -> Iterator[Requirement]:
    """What one distribution requires on this machine for one extra, or for none."""
    for text in distribution.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None:
            if not extra:
                yield requirement
        elif requirement.marker.evaluate({"extra": extra}):
            yield requirement


def _sizes(distribution: Distribution) -> tuple[int, int]:
    """The sum of the sizes in the record; byte-code has none there, so its files are asked."""
    recorded = bytecode = 0
    for file in distribution.files or ():
        if file.suffix == ".pyc":
            path = Path(str(file.locate()))
            bytecode += path.stat().st_size if path.is_file() else 0
        else:
            recorded += file.size or 0
    return recorded, bytecode
