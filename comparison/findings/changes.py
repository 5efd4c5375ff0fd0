"""What has changed since the article: its words, and what dated evidence says today."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.findings.statements import backed
from comparison.model.evidence import Claim

CHANGED = ("outdated", "contradicted")


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that does not hold any more, and what takes its place.

    ``as_of`` is the date of the table's cell, or of the newest source of the finding; None where
    no source has a date.
    """

    claim: Claim
    today: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes that concern the same of the shown frameworks; none for the field at large."""

    frameworks: tuple[str, ...]
    changes: tuple[Change, ...]


def changes(catalogue: Catalogue, frameworks: Sequence[str]) -> list[Changes]:
    """Changed statements by framework: one alone, then several together, then no one's."""
    found: dict[tuple[str, ...], list[Change]] = {}
    for claim in catalogue.claims.values():
        concerned = tuple(name for name in frameworks if name in claim.concerns)
        if claim.finding in CHANGED and (concerned or not claim.concerns):
            found.setdefault(concerned, []).append(_change(catalogue, claim))
    order = list(frameworks)
    ranked = sorted(
        found, key=lambda names: (not names, len(names), [order.index(name) for name in names])
    )
    return [Changes(names, tuple(found[names])) for names in ranked]


def _change(catalogue: Catalogue, claim: Claim) -> Change:
    for framework in catalogue.frameworks.values():
        for cell in framework.cells.values():
            if cell.article == claim.id and cell.today:
                return Change(claim, cell.today, cell.as_of)
    return Change(claim, claim.reason, backed(catalogue, [claim.id]).newest)
