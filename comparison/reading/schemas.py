"""JSON Schemas of the data files, for editors. Made from the models, never by hand."""

from pathlib import Path

from comparison.formatting import json_by_line
from comparison.reading.folder import FOLDERS, SINGLE_FILES

FOLDER = Path(__file__).resolve().parents[1] / "schemas"
_SINGULAR = {"frameworks": "framework", "criteria": "criterion", "personas": "persona"}


def schemas() -> dict[str, str]:
    """The text of each schema by its file name."""
    kinds = {**SINGLE_FILES, **FOLDERS}
    return {
        f"{_SINGULAR.get(kind, kind)}.json": json_by_line(model.model_json_schema())
        for kind, model in kinds.items()
    }


def write_schemas() -> int:
    """Write all schemas; returns how many files changed."""
    FOLDER.mkdir(exist_ok=True)
    changed = 0
    for name, text in schemas().items():
        path = FOLDER / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            changed += 1
    return changed
