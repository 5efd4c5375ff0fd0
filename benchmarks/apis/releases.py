"""The two releases of each framework, and what they answer about the names that sources use."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.apis.sources import Source
from benchmarks.run import environments


@dataclass(frozen=True, slots=True)
class Releases:
    """Environments with the newest release of 25 November 2024 and with the suite's own of today.

    ``variables`` are set in both, such as Keras's engine.
    """

    then: str
    today: str
    variables: Mapping[str, str]


RELEASES = {
    "pytorch": Releases("apis-pytorch-2024", "pytorch", {}),
    "tensorflow": Releases("apis-tensorflow-2024", "tensorflow", {}),
    "jax": Releases("apis-jax-2024", "jax", {}),
    "keras": Releases("apis-keras-2024", "keras-jax", {"KERAS_BACKEND": "jax"}),
}


def questions(framework: str, sources: Iterable[Source]) -> list[dict[str, Any]]:
    """Every name that the framework's sources use, once, with every keyword it is called with."""
    asked: dict[str, set[str]] = {}
    for file in (file for one in sources if one.framework == framework for file in one.files):
        for name in file.names:
            asked.setdefault(name, set()).update(file.keywords.get(name, ()))
    return [{"name": name, "keywords": sorted(asked[name])} for name in sorted(asked)]


def answers(
    environment: str, asked: list[dict[str, Any]], variables: Mapping[str, str]
) -> list[dict[str, Any]]:
    """What one environment says of each name. RuntimeError, with its last words, if it breaks off.

    A name whose import ends the process takes the rest with it; none does at present.
    """
    python = environments.ready(environment)
    print(f"{environment}: {len(asked)} names ...", file=sys.stderr, flush=True)
    done = subprocess.run(
        [str(python), "-m", "benchmarks.apis.worker"],
        input="".join(json.dumps(one) + "\n" for one in asked),
        env=environments.variables(variables),
        capture_output=True,
        text=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != len(asked):
        raise RuntimeError(f"{environment} answered {len(found)} names: {done.stderr[-2000:]}")
    return found
