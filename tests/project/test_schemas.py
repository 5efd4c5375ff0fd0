"""The editors' JSON Schemas: made from the models, current, and accepting the data."""

import json
from pathlib import Path

import jsonschema
import pytest

from comparison.reading.load import PROJECT_DATA
from comparison.reading.parsing import read_yaml
from comparison.reading.schemas import FOLDER, schemas

FILES = sorted(PROJECT_DATA.rglob("*.yaml"))


def test_the_checked_in_schemas_are_current() -> None:
    """If this fails: make schemas."""
    found = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")}
    assert found == schemas()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT_DATA).as_posix())
def test_a_data_file_names_its_schema_on_line_1_and_fits_it(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    schema = (path.parent / first.removeprefix(prefix)).resolve()
    assert schema.parent == FOLDER
    jsonschema.validate(read_yaml(path, path.name).data, json.loads(schema.read_text("utf-8")))
