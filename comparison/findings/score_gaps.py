"""Where frameworks' scores lie apart, as far as their ranges allow to say so."""

from collections.abc import Iterable, Sequence

from comparison.catalogue import Catalogue
from comparison.scoring.criteria import CriterionScore, criterion_score


def shown(score: CriterionScore) -> float:
    """A known score as it stands on screen: differences are taken between what is printed."""
    return round(score.score or 0.0, 1)


def ranked(
    catalogue: Catalogue, frameworks: Iterable[str], criterion: str, *, lens: str
) -> list[CriterionScore]:
    """The known scores of a criterion, highest as shown first; equals keep their order."""
    scores = [criterion_score(catalogue, name, criterion, lens) for name in frameworks]
    return sorted((item for item in scores if item.known), key=lambda item: -shown(item))


def ahead(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> dict[str, list[str]]:
    """The criteria of the radar on which each framework alone has the highest shown score."""
    found: dict[str, list[str]] = {name: [] for name in frameworks}
    for criterion in catalogue.radar:
        scores = ranked(catalogue, frameworks, criterion, lens=lens)
        if len(scores) > 1 and shown(scores[0]) > shown(scores[1]):
            found[scores[0].framework].append(criterion)
    return found


def widest_gaps(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> list[str]:
    """The criteria of the radar with the widest difference that stands clear of the ranges.

    Several when the shown difference is the same; none when the ranges overlap everywhere, and
    then no title may speak of a gap.
    """
    gaps = {
        name: clear_gap(ranked(catalogue, frameworks, name, lens=lens)) for name in catalogue.radar
    }
    widest = max(gaps.values(), default=0.0)
    return [name for name, gap in gaps.items() if gap == widest and gap > 0]


def clear_gap(scores: Sequence[CriterionScore]) -> float:
    """Highest minus lowest of ranked scores, as shown; 0 where ranges meet or one is alone."""
    if len(scores) < 2:
        return 0.0
    first, last = scores[0], scores[-1]
    if (first.low or 0.0) <= (last.high or 0.0) and (last.low or 0.0) <= (first.high or 0.0):
        return 0.0
    return round(shown(first) - shown(last), 1)


def unknown(catalogue: Catalogue, framework: str, *, lens: str) -> list[str]:
    """The criteria of the radar on which a framework has no score."""
    return [
        name
        for name in catalogue.radar
        if not criterion_score(catalogue, framework, name, lens).known
    ]
