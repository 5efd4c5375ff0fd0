"""What a newcomer installs: the very versions that our programs ran with."""

import re
from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.measured.runs import NamedRun, runs
from comparison.model.benchmarks import Part
from comparison.model.measurements import Environment

PARTS: tuple[Part, ...] = ("people", "start", "speed", "export", "devices")
"""Where a framework's environment is looked for: first where its installed size is measured."""


@dataclass(frozen=True, slots=True)
class InstallCommand:
    """A line for pip, the Python that it was tried with, and the run that had these versions."""

    line: str
    python: str
    run: NamedRun


@cached(most=16)
def install_command(catalogue: Catalogue, framework: str) -> InstallCommand | None:
    """The command for a framework; None where its file names none or no run of ours had it.

    A build's own mark is left out (``2.13.0`` of ``2.13.0+cpu``), since registries do not have it.
    """
    install = catalogue.frameworks[framework].first_steps.install
    found = _environment(catalogue, install.environment) if install else None
    if install is None or found is None:
        return None
    run, environment = found
    versions = [(name, version_in(environment, name)) for name in install.packages]
    pinned = [f"{name}=={version.partition('+')[0]}" for name, version in versions if version]
    return InstallCommand(f"pip install {' '.join(pinned)}", environment.python, run)


def version_in(environment: Environment, package: str) -> str | None:
    """The version of a package, however its name is spelt there, as ``tensorflow_cpu``."""
    known = {_normal(name): version for name, version in environment.packages.items()}
    return known.get(_normal(package))


def _normal(package: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", package).lower()


def _environment(catalogue: Catalogue, name: str) -> tuple[NamedRun, Environment] | None:
    """The environment of the newest run that has one of this name."""
    for part in PARTS:
        for run in runs(catalogue, part):
            if name in run.record.environments:
                return run, run.record.environments[name]
    return None
