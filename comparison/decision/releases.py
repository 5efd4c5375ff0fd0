"""Released data versions: enough of each is stored to give the verdicts of then, digit by digit."""

import json
import os
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

from comparison.cache import Cache, cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import Grounds
from comparison.formatting import json_by_line
from comparison.model.edition import Release
from comparison.model.framework import Fact
from comparison.scoring.changes import Change, changes
from comparison.scoring.criteria import CriterionScore, shared_scores
from comparison.scoring.lenses import GENERAL

_NUMBERS = ("score", "low", "high", "coverage")
MOST_BYTES = 2_000_000
"""Releases have a tenth of that."""


class StoredGrounds(Grounds):
    """The grounds of a release under one lens. Its frameworks and criteria may differ from today's.

    A release from before there were lenses has the general one only. ``personas`` are the weights
    and must-haves of then, by persona.
    """

    def __init__(self, stored: Release, lens: str = GENERAL) -> None:
        self.lens = lens
        self.version, self.fingerprint, self.as_of = (
            stored.version,
            stored.fingerprint,
            stored.as_of,
        )
        self.criteria, self.frameworks = stored.criteria, stored.frameworks
        self.method, self.personas = stored.method, stored.personas
        self._stored = stored
        self.cache = Cache()

    @property
    def has_lenses(self) -> bool:
        """Whether personas looked at the evidence through lenses of their own then."""
        return any("@" in key for scores in self._stored.scores.values() for key in scores)

    def under(self, lens: str) -> "StoredGrounds":
        """The same release seen through another lens."""
        return StoredGrounds(self._stored, lens)

    def shared(
        self, first: str, second: str, criterion: str
    ) -> tuple[CriterionScore, CriterionScore]:
        scores = self._stored.scores[f"{first} {second}"]
        sides = scores.get(_under(criterion, self.lens), scores[criterion])
        one, two = (
            CriterionScore(name, criterion, score, low, high, coverage, ())
            for name, (score, low, high, coverage) in zip((first, second), sides, strict=True)
        )
        return one, two

    def changes(self, first: str, second: str, criterion: str) -> tuple[Change, ...]:
        """The ends alone were stored; a release from before there were lenses has none."""
        stored = self._stored.changes.get(f"{first} {second}", {})
        found = stored.get(_under(criterion, self.lens), stored.get(criterion, ()))
        return tuple(Change(*item) for item in found)

    @property
    def general(self) -> "StoredGrounds":
        return self.under(GENERAL)

    def fact(self, framework: str, requirement: str) -> Fact | None:
        return self._stored.facts[framework].get(requirement)


def _under(criterion: str, lens: str) -> str:
    """The key of a criterion under a lens of its own: ``memory@mobile``."""
    return f"{criterion}@{lens}"


def release_of(catalogue: Catalogue) -> dict[str, Any]:
    """What is stored of a data version: shared scores of every pair, facts and the method.

    The scores are those of the general lens, and of each lens where it has weights of its own.
    """
    return {
        "version": catalogue.version,
        "fingerprint": catalogue.fingerprint,
        "as_of": catalogue.edition.as_of,
        "criteria": list(catalogue.criteria),
        "frameworks": list(catalogue.frameworks),
        "method": catalogue.method.model_dump(mode="json"),
        "personas": {
            name: {"weights": dict(persona.weights), "must": list(persona.must)}
            for name, persona in catalogue.personas.items()
        },
        "facts": {
            name: {key: _fact(fact) for key, fact in framework.facts.items()}
            for name, framework in catalogue.frameworks.items()
        },
        "scores": {
            f"{a} {b}": {
                key: [
                    [getattr(side, number) for number in _NUMBERS]
                    for side in shared_scores(catalogue, a, b, criterion, lens)
                ]
                for key, criterion, lens in _keys(catalogue)
            }
            for a, b in permutations(catalogue.frameworks, 2)
        },
        "changes": {
            f"{a} {b}": {
                key: list(_ends(changes(catalogue, a, b, criterion, lens)))
                for key, criterion, lens in _keys(catalogue)
            }
            for a, b in permutations(catalogue.frameworks, 2)
        },
    }


def _ends(every: tuple[Change, ...]) -> Iterator[list[str | float | None]]:
    """The changes that decide whether a lead survives: the worst for the first, and one in which
    the criterion drops out. The rest follows from them, since a margin rises with the difference.
    """
    known = [item for item in every if item.points is not None]
    worst = min(known, key=lambda item: item.points or 0.0, default=None)
    dropped = next((item for item in every if item.points is None), None)
    for item in (worst, dropped):
        if item:
            yield [item.indicator, item.how, item.points]


def _keys(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Each key of a pair's scores, with its criterion and lens."""
    for criterion in catalogue.criteria:
        yield criterion, criterion, GENERAL
        for persona, record in catalogue.personas.items():
            if criterion in record.lens:
                yield _under(criterion, persona), criterion, persona


def _fact(fact: Fact) -> dict[str, str]:
    return {"state": fact.state, "as_of": fact.as_of}


def write_release(catalogue: Catalogue, folder: Path) -> Path:
    """Store the catalogue's version as ``verdicts/<version>.json`` in the data folder."""
    path = folder / "verdicts" / f"{catalogue.version}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json_by_line(release_of(catalogue)), "utf-8")
    return path


@cached(most=16)
def stored_release(catalogue: Catalogue, folder: Path, version: str) -> StoredGrounds | None:
    """The release of a version in the folder that ``catalogue`` was read from.

    None where none is stored under that name or it cannot be read. A release that is stored later
    comes with a catalogue read anew.
    """
    if not version.replace(".", "").isdigit():
        return None
    path = folder / "verdicts" / f"{version}.json"
    try:
        if not path.is_file() or os.path.getsize(path) > MOST_BYTES:  # a pipe would never end
            return None
        return StoredGrounds(Release.model_validate(json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError, RecursionError):
        return None
