"""A data folder grown to more frameworks and statistics, to see what growth costs.

Each further framework is a copy of one that is there, under another id and name, with copies of
its statistics under other ids; what is still missing then are further copies of the statistics
that were there. No copy has measurements of ours.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

FRAMEWORKS = 20
STATISTICS = 10_000
Item = dict[str, Any]


@dataclass(frozen=True)
class Newcomer:
    """A further framework: its id, and the one that it copies."""

    name: str
    original: str
    number: int

    def renamed(self, statistic: str) -> str:
        """The id of its copy of a statistic."""
        return f"{statistic}.{self.number}"


def grow(
    source: Path, folder: Path, *, frameworks: int = FRAMEWORKS, statistics: int = STATISTICS
) -> None:
    """Write to ``folder``, which must not exist, what is in ``source``, grown to these numbers.

    Raises ValueError where the copies of the frameworks' statistics alone are more.
    """
    shutil.copytree(source, folder)
    known = {path.stem: _read(path) for path in sorted((folder / "frameworks").glob("*.yaml"))}
    files = {path: _read(path) for path in sorted((folder / "statistics").glob("*.yaml"))}
    newcomers = list(_newcomers(tuple(known), frameworks - len(known)))
    missing = statistics - sum(len(file["statistics"]) for file in files.values())
    for newcomer in newcomers:
        renamed = {
            item["id"]: newcomer.renamed(item["id"])
            for file in files.values()
            for item in file["statistics"]
            if item["framework"] == newcomer.original
        }
        missing -= len(renamed)
        _write_framework(folder, newcomer, known[newcomer.original], renamed)
    if missing < 0:
        raise ValueError(f"{frameworks} frameworks bring {-missing} statistics too many")
    _write_statistics(files, newcomers, missing)


def _newcomers(known: tuple[str, ...], missing: int) -> Iterator[Newcomer]:
    for place, original in enumerate(islice(cycle(known), missing)):
        number = place // len(known) + 2
        yield Newcomer(f"{original}-{number}", original, number)


def _write_framework(
    folder: Path, newcomer: Newcomer, original: Item, renamed: Mapping[str, str]
) -> None:
    """The original under another name, its statistics replaced by their copies."""
    content = {**_replaced(original, renamed), "name": f"{original['name']} {newcomer.number}"}
    _write(folder / "frameworks" / f"{newcomer.name}.yaml", content)


def _replaced(value: Any, renamed: Mapping[str, str]) -> Any:
    """The same with every text that is one of these ids replaced; keys stay as they are."""
    if isinstance(value, dict):
        return {key: _replaced(item, renamed) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, renamed) for item in value]
    return renamed.get(value, value) if isinstance(value, str) else value


def _write_statistics(files: Mapping[Path, Item], newcomers: list[Newcomer], missing: int) -> None:
    """Beside each file one more of the same topic, with all copies of its statistics."""
    copies: dict[Path, list[Item]] = {
        path: [
            {**item, "id": newcomer.renamed(item["id"]), "framework": newcomer.name}
            for newcomer in newcomers
            for item in file["statistics"]
            if item["framework"] == newcomer.original
        ]
        for path, file in files.items()
    }
    every = [(path, item) for path, file in files.items() for item in file["statistics"]]
    for place, (path, item) in enumerate(islice(cycle(every), missing)):
        # no chart draws an id that begins so: it draws one value of a framework and date only
        copies[path].append({**item, "id": f"again-{place // len(every) + 1}.{item['id']}"})
    for path, items in copies.items():
        if items:
            content = {**files[path], "statistics": items}
            _write(path.with_name(f"{path.stem}-copies.yaml"), content)


class _WithoutAliases(yaml.CSafeDumper):
    """Writes the same list out again: data files may not refer to one another's lines."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _read(path: Path) -> Item:
    found: Item = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return found


def _write(path: Path, content: Item) -> None:
    text = yaml.dump(content, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False)
    path.write_text(text, "utf-8")
