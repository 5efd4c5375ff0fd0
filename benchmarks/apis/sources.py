"""The committed facts: which files of which official source use which names of a framework.

Only names are kept, never the code. ``names/<source>.yaml`` is one source; ``benchmarks.apis.
collect`` writes it.
"""

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, StringConstraints

from comparison.model.base import Identifier, Record, Text

FOLDER = Path(__file__).parent / "names"

Kind = Literal["script", "tutorial", "beginner", "reference"]
"""``beginner``: a tutorial that the framework's own menu puts first, by the rule that the source
states. ``reference``: examples in the docstrings of one module of the release itself."""

Dotted = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_]\w*(\.\w+)*$")]


class UsedFile(Record):
    """One file. ``dated`` says what is known of its age: a day, or what its text gives away."""

    path: Text
    kind: Kind
    commit: Text | None = None
    dated: Text | None = None
    names: tuple[Dotted, ...]
    keywords: dict[Dotted, tuple[Text, ...]] = Field(default_factory=dict)


class Source(Record):
    """``origin`` is the repository or distribution, ``dated`` the day of a whole distribution.

    ``rule`` says which files of it were taken, and ``packages`` whose names were looked for.
    """

    framework: Identifier
    packages: tuple[Dotted, ...] = Field(min_length=1)
    origin: Text
    dated: Text | None = None
    rule: Text
    files: tuple[UsedFile, ...] = Field(min_length=1)

    @property
    def names(self) -> frozenset[str]:
        """Every name that a file of the source uses."""
        return frozenset(name for file in self.files for name in file.names)

    def users(self, name: str) -> list[str]:
        """The paths of the files that use a name, or a name's keyword: ``a.b(keyword=)``."""
        called, _, keyword = name.removesuffix("=)").partition("(")
        return [
            file.path
            for file in self.files
            if (keyword in file.keywords.get(called, ()) if keyword else called in file.names)
        ]


def sources(folder: Path = FOLDER) -> dict[str, Source]:
    """Every source by its id. Raises pydantic's ValidationError for a file that is none."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))}


def _read(path: Path) -> Source:
    return Source.model_validate(yaml.load(path.read_bytes(), yaml.CSafeLoader))


def write(name: str, source: Source, folder: Path = FOLDER) -> Path:
    """Write one source, a line a file, so that two versions can be compared."""
    plain: dict[str, Any] = source.model_dump(mode="json", exclude_defaults=True)
    files = plain.pop("files")
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=100) + "files:\n"
    for file in files:
        line = yaml.safe_dump(file, default_flow_style=True, sort_keys=False, width=10**9)
        text += f"  - {line.strip()}\n"
    path = folder / f"{name}.yaml"
    path.write_text(text, "utf-8")
    return path
