"""What a newcomer is told to install: the versions of our own environments, without build marks."""

from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.measured.install import install_command
from comparison.reading.load import PROJECT_DATA, load
from comparison.reading.parsing import read_yaml


@pytest.fixture
def catalogue() -> Catalogue:
    return load(PROJECT_DATA)


def recorded(run: str, environment: str) -> dict[str, str]:
    """The versions as the run's file has them."""
    path = PROJECT_DATA / "measurements" / f"{run}.yaml"
    found: dict[str, str] = read_yaml(path, path.name).data["environments"][environment]["packages"]
    return found


def test_the_command_pins_what_the_run_had(catalogue: Catalogue) -> None:
    for framework, environment in (("jax", "jax"), ("keras", "tensorflow")):
        command = install_command(catalogue, framework)
        assert command is not None
        had = recorded(command.run.name, environment)
        words = command.line.split()
        assert words[:2] == ["pip", "install"]
        for word in words[2:]:
            name, version = word.split("==")
            assert had.get(name, had.get(name.replace("-", "_"))) == version


def test_the_mark_of_a_build_is_left_out_since_registries_do_not_have_it(
    catalogue: Catalogue,
) -> None:
    command = install_command(catalogue, "pytorch")
    assert command is not None
    assert recorded(command.run.name, "pytorch")["torch"].endswith("+cpu")
    assert command.line.startswith("pip install torch==")
    assert "+" not in command.line


def test_every_framework_of_the_project_has_its_command(catalogue: Catalogue) -> None:
    assert all(install_command(catalogue, name) for name in catalogue.frameworks)


def test_without_a_run_that_had_it_there_is_no_command(measured: Catalogue, data: Path) -> None:
    names = {name for run in measured.measurements.values() for name in run.environments}
    for framework, record in measured.frameworks.items():
        install = record.first_steps.install
        assert install is not None
        assert (install_command(measured, framework) is None) == (install.environment not in names)
