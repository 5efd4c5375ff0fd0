"""What a decision rests on: scores, facts and the method, of today or of a stored release."""

from abc import ABC, abstractmethod

from comparison.cache import Cache
from comparison.catalogue import Catalogue
from comparison.model.framework import Fact
from comparison.model.method import Method
from comparison.scoring.changes import Change, changes
from comparison.scoring.criteria import CriterionScore, shared_scores
from comparison.scoring.lenses import GENERAL


class Grounds(ABC):
    """All that ``decide`` asks for under one lens, with room for its answers."""

    criteria: tuple[str, ...]
    method: Method
    cache: Cache

    @abstractmethod
    def shared(
        self, first: str, second: str, criterion: str
    ) -> tuple[CriterionScore, CriterionScore]:
        """The criterion of two frameworks over the evidence that both have."""

    @abstractmethod
    def changes(self, first: str, second: str, criterion: str) -> tuple[Change, ...]:
        """What the criterion's difference becomes when one indicator is changed."""

    @property
    @abstractmethod
    def general(self) -> "Grounds":
        """The same under the general lens."""

    @abstractmethod
    def fact(self, framework: str, requirement: str) -> Fact | None:
        """Whether a framework meets a requirement; None where nothing is written."""


class CatalogueGrounds(Grounds):
    """The grounds of today's catalogue under one lens."""

    def __init__(self, catalogue: Catalogue, lens: str) -> None:
        self.catalogue = catalogue
        self.lens = lens
        self.criteria = tuple(catalogue.criteria)
        self.method = catalogue.method
        self.cache = catalogue.cache.section(("grounds", lens))

    def shared(
        self, first: str, second: str, criterion: str
    ) -> tuple[CriterionScore, CriterionScore]:
        return shared_scores(self.catalogue, first, second, criterion, self.lens)

    def changes(self, first: str, second: str, criterion: str) -> tuple[Change, ...]:
        return changes(self.catalogue, first, second, criterion, self.lens)

    @property
    def general(self) -> "CatalogueGrounds":
        return CatalogueGrounds(self.catalogue, GENERAL)

    def fact(self, framework: str, requirement: str) -> Fact | None:
        return self.catalogue.frameworks[framework].facts.get(requirement)


def grounds_of(catalogue: Catalogue, lens: str) -> CatalogueGrounds:
    """The grounds of a catalogue under a lens (a persona's id or ``general``).

    What was answered on them before is kept with the catalogue. Raises KeyError for other lenses.
    """
    if lens != GENERAL and lens not in catalogue.personas:
        raise KeyError(lens)
    return CatalogueGrounds(catalogue, lens)
