"""Where frameworks' scores lie apart, as far as their ranges allow to say so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.scoring.criteria import CriterionScore, criterion_score, shared_scores


@dataclass(frozen=True, slots=True)
class Gap:
    """A criterion: the known scores, highest as shown first, and who has none."""

    known: tuple[CriterionScore, ...]
    unknown: tuple[str, ...]

    @property
    def comparable(self) -> bool:
        return len(self.known) > 1

    @property
    def amount(self) -> float:
        """Highest minus lowest, as shown: 0 to 10."""
        return round(shown(self.known[0]) - shown(self.known[-1]), 1) if self.comparable else 0.0

    @property
    def overlap(self) -> bool:
        """Whether the ranges of the highest and the lowest meet: neither is surely ahead then."""
        return self.comparable and _meet(self.known[0], self.known[-1])


def gap_on(catalogue: Catalogue, frameworks: Sequence[str], criterion: str, *, lens: str) -> Gap:
    """How far frameworks lie apart on a criterion; each score over all that is known of it."""
    known = tuple(ranked(catalogue, frameworks, criterion, lens=lens))
    found = {score.framework for score in known}
    return Gap(known, tuple(name for name in frameworks if name not in found))


def shown(score: CriterionScore) -> float:
    """A known score as it stands on screen: differences are taken between what is printed."""
    return round(score.score or 0.0, 1)


def ranked(
    catalogue: Catalogue, frameworks: Iterable[str], criterion: str, *, lens: str
) -> list[CriterionScore]:
    """The known scores of a criterion, highest as shown first; equals keep their order."""
    scores = [criterion_score(catalogue, name, criterion, lens) for name in frameworks]
    return sorted((item for item in scores if item.known), key=lambda item: -shown(item))


@dataclass(frozen=True, slots=True)
class Standing:
    """Axes of the radar: by framework those on which its whole range lies above all others, and
    those on which the ranges of the two highest meet. Axes that fewer than two have are in none."""

    ahead: Mapping[str, Sequence[str]]
    level: Sequence[str]


def standing(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> Standing:
    """Who is ahead on which axis of the radar, as far as the ranges allow to say so."""
    ahead: dict[str, list[str]] = {name: [] for name in frameworks}
    level = []
    for criterion in catalogue.radar:
        scores = ranked(catalogue, frameworks, criterion, lens=lens)
        if len(scores) < 2:
            continue
        if any(_meet(scores[0], other) for other in scores[1:]):
            level.append(criterion)
        else:
            ahead[scores[0].framework].append(criterion)
    return Standing(ahead, level)


def widest_gaps(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Iterable[str], *, lens: str
) -> list[str]:
    """Of some criteria those with the widest difference that stands clear of the ranges.

    Several when the shown difference is the same; none when the ranges overlap everywhere, and
    then no title may speak of a gap.
    """
    gaps = {name: clear_gap(ranked(catalogue, frameworks, name, lens=lens)) for name in criteria}
    widest = max(gaps.values(), default=0.0)
    return [name for name, gap in gaps.items() if gap == widest and gap > 0]


def clear_gap(scores: Sequence[CriterionScore]) -> float:
    """Highest minus lowest of ranked scores, as shown; 0 where ranges meet or one is alone."""
    if len(scores) < 2:
        return 0.0
    first, last = scores[0], scores[-1]
    if _meet(first, last):
        return 0.0
    return round(shown(first) - shown(last), 1)


def _meet(one: CriterionScore, other: CriterionScore) -> bool:
    """Whether two ranges have a score in common."""
    return (one.low or 0.0) <= (other.high or 0.0) and (other.low or 0.0) <= (one.high or 0.0)


def told_otherwise(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Iterable[str], *, lens: str
) -> list[tuple[CriterionScore, CriterionScore]]:
    """Criteria on which two frameworks stand otherwise over the evidence that both have.

    Each as the pair of shared scores. Empty for other than two frameworks, where no one evidence
    is shared by all, and for criteria that one of them has no score on.
    """
    if len(frameworks) != 2:
        return []
    first, second = frameworks
    found = []
    for name in criteria:
        own = [criterion_score(catalogue, item, name, lens) for item in frameworks]
        shared = shared_scores(catalogue, first, second, name, lens)
        known = all(item.known for item in (*own, *shared))
        if known and _ahead(*own) != _ahead(*shared):
            found.append(shared)
    return found


def _ahead(first: CriterionScore, second: CriterionScore) -> int:
    """1 where the first is ahead as shown, -1 where the second is, 0 where they are level."""
    return (shown(first) > shown(second)) - (shown(first) < shown(second))


def unknown(catalogue: Catalogue, framework: str, *, lens: str) -> list[str]:
    """The criteria of the radar on which a framework has no score."""
    return [
        name
        for name in catalogue.radar
        if not criterion_score(catalogue, framework, name, lens).known
    ]
