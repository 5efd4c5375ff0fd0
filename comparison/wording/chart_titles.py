"""The findings that stand above the charts of scores, decisions, parts and statements."""

from collections.abc import Mapping, Sequence

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Contribution, Pair
from comparison.decision.verdict import Duel, Verdict
from comparison.findings.score_gaps import ranked, standing, told_otherwise, unknown, widest_gaps
from comparison.formatting import counted, in_sentence, listed, one_decimal, whole_percent
from comparison.model.evidence import Finding
from comparison.model.framework import Framework
from comparison.scoring.criteria import CriterionScore
from comparison.scoring.lenses import own_lens
from comparison.wording.scores import coverage_words
from comparison.wording.verdict import favours, turning_point

EACH = (
    "Each score is over all that is known of the framework; the answer compares two at a time, "
    "over what is known of both."
)


def labels(catalogue: Catalogue, criteria: Sequence[str]) -> list[str]:
    """The criteria's labels as they stand inside a sentence."""
    return [in_sentence(catalogue.criteria[name].label) for name in criteria]


def radar_title(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> str:
    """Who is ahead on which axes, where whole ranges lie apart; elsewhere they are about level."""
    if len(frameworks) == 1:
        return f"The scores of {catalogue.named(frameworks[0])}"
    found = standing(catalogue, frameworks, lens=lens)
    leading = {name: axes for name, axes in found.ahead.items() if axes}
    if not leading:
        return _nobody(catalogue, len(frameworks), found.level)
    told = [f"{catalogue.named(n)} on {listed(labels(catalogue, a))}" for n, a in leading.items()]
    first = told[0].replace(" on ", " ahead on ", 1)
    level = _about_level(catalogue, len(frameworks), found.level)
    return ", ".join([first, *told[1:]]) + level


def _nobody(catalogue: Catalogue, frameworks: int, level: Sequence[str]) -> str:
    """The title where no one is ahead on any axis; axes that only one has are not spoken of."""
    if not level:
        return "No axis can be compared"
    if len(level) < len(catalogue.radar):
        start = _about_level(catalogue, frameworks, level).removeprefix("; ")
        return f"{start[0].upper()}{start[1:]}; the other axes cannot be compared"
    if frameworks == 2:
        return "The ranges overlap on every axis: about level"
    return "On every axis the highest ranges overlap: no one is ahead"


def _about_level(catalogue: Catalogue, frameworks: int, axes: Sequence[str]) -> str:
    """What is about level, at the end of a title; of several frameworks the two highest."""
    if not axes:
        return ""
    who = "about level" if frameworks == 2 else "the highest about level"
    return f"; {who} on {listed(labels(catalogue, axes))}"


def twin_title(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Sequence[str], *, lens: str
) -> str:
    """Which difference on some criteria may be spoken of, if any."""
    gaps = widest_gaps(catalogue, frameworks, criteria, lens=lens)
    widest = listed(labels(catalogue, gaps))
    if len(frameworks) == 1:
        return "The same scores, one by one"
    if not widest:
        return _no_gap(catalogue, frameworks, criteria, lens=lens)
    if len(frameworks) > 2:
        verb = "divides" if len(gaps) == 1 else "divide"
        return f"{widest.capitalize()} {verb} them most"
    return f"The clearest gap is in {widest}"


def _no_gap(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Sequence[str], *, lens: str
) -> str:
    """The title of the twin where no difference may be spoken of."""
    known = [len(ranked(catalogue, frameworks, name, lens=lens)) for name in criteria]
    if not any(number > 1 for number in known):
        return "Nothing that weighs can be compared"
    where = "everywhere" if min(known) > 1 else "wherever two are known"
    return f"The ranges overlap {where}: about level"


def radar_caveats(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> str:
    """What the radar's axes rest on, said beside it."""
    without = [
        f"{catalogue.named(name)} has no score for {listed(labels(catalogue, missing))}: "
        "not enough evidence."
        for name in frameworks
        if (missing := unknown(catalogue, name, lens=lens))
    ]
    several = [EACH] if len(frameworks) > 2 else []
    otherwise = [
        f"Over the evidence that both have, which the answer uses, {_level(catalogue, *pair)}."
        for pair in told_otherwise(catalogue, frameworks, catalogue.radar, lens=lens)
    ]
    caveats = [
        f"{catalogue.criteria[name].label}: {in_sentence(said)}"
        for name in catalogue.radar
        if (said := _rests_on(catalogue, name, lens))
    ]
    return " ".join([*without, *several, *otherwise, *caveats])


def _level(catalogue: Catalogue, first: CriterionScore, second: CriterionScore) -> str:
    """``TensorFlow has 6.5 and PyTorch 6.5 on performance``."""
    scores = [one_decimal(item.score or 0.0) for item in (first, second)]
    names = [catalogue.named(item.framework) for item in (first, second)]
    (label,) = labels(catalogue, [first.criterion])
    return f"{names[0]} has {scores[0]} and {names[1]} {scores[1]} on {label}"


def _rests_on(catalogue: Catalogue, criterion: str, lens: str) -> str | None:
    """Why the lens looks at what it does, and the criterion's caveat."""
    own = own_lens(catalogue, lens, criterion)
    said = [own.reason if own else None, catalogue.criteria[criterion].caveat]
    return " ".join(text for text in said if text) or None


def coverage_title(scores: Sequence[CriterionScore]) -> str:
    """From how many of a criterion's measurements the scores of one or more frameworks come."""
    return coverage_words(*scores).capitalize()


def coverage_note(score: CriterionScore) -> str:
    """Which piece of a coverage bar is which indicator."""
    pieces = [f"{in_sentence(item.indicator.label)} {item.weight}" for item in score.indicators]
    return f"Filled: known. Hatched: not known. Pieces by weight, in order: {listed(pieces)}."


def between(catalogue: Catalogue, verdict: Verdict, duel: Duel, title: str) -> str:
    """A title on a pair, with their names where it is not the closest."""
    if duel is verdict.closest:
        return title
    names = [catalogue.named(name) for name in (duel.pair.first, duel.pair.second)]
    return f"{names[0]} against {names[1]}: {title}"


def contributions_title(catalogue: Catalogue, duel: Duel) -> str:
    """``Ecosystem makes the largest difference: 0.84 points for PyTorch``."""
    best, *_ = duel.pair.contributions
    label = catalogue.criteria[best.criterion].label
    told = contribution_words(catalogue, duel.pair, best.points or 0.0)
    return f"{label} makes the largest difference: {told}"


def contribution_words(catalogue: Catalogue, pair: Pair, points: float) -> str:
    """``0.84 points for PyTorch``, or that it is level as far as two decimals show."""
    amount = points_words(points)
    if amount == "level":
        return amount
    return f"{amount} for {catalogue.named(pair.first if points > 0 else pair.second)}"


def points_words(points: float) -> str:
    """``0.84 points``, for whomever they are, or ``level`` as far as two decimals show."""
    shown = f"{abs(points):.2f}"
    if shown == "0.00":
        return "level"
    return f"{shown} {'point' if shown == '1.00' else 'points'}"


def could_be_words(catalogue: Catalogue, pair: Pair, item: Contribution) -> str:
    """``could be 0.1 to 1.0``, or from so many points for one to so many for the other."""
    low, high = item.low or 0.0, item.high or 0.0
    if low >= 0 or high <= 0:
        least, most = sorted((abs(low), abs(high)))
        return f"could be {least:.2f} to {most:.2f}"
    ends = [contribution_words(catalogue, pair, end) for end in (low, high)]
    return f"could be {ends[0].replace('points ', '').replace('point ', '')} to {ends[1]}"


def stability_title(catalogue: Catalogue, verdict: Verdict, duel: Duel) -> str:
    """How many of a hundred nearby sets of priorities agree, or whom they favour."""
    if verdict.state == "cannot say":
        return f"Of 100 nearby sets of priorities, {favours(catalogue, duel)}"
    return f"{whole_percent(duel.agree)} of 100 nearby sets of priorities agree"


def turning_points_title(catalogue: Catalogue, duel: Duel) -> str:
    """The nearest turning point, or that there is none."""
    nearest = duel.turning_points[0] if duel.turning_points else None
    sides = (duel.pair.first, duel.pair.second)
    leader, rival = map(catalogue.named, sides if duel.margin >= 0 else reversed(sides))
    if nearest is None or nearest.at is None:
        return f"No single weight would put {rival} ahead of {leader}"
    label = catalogue.criteria[nearest.criterion].label
    return f"{label} at {turning_point(nearest)}: {leader} is not ahead of {rival} any more"


def parts_title(framework: Framework) -> str:
    """``TensorFlow: 9 of 14 parts live, 3 moved, 2 unmaintained``."""
    counts = {
        status: sum(part.status == status for part in framework.parts)
        for status in ("live", "moved", "unmaintained")
    }
    changed = [f", {counts[word]} {word}" for word in ("moved", "unmaintained") if counts[word]]
    total = counted(len(framework.parts), "part")
    return f"{framework.name}: {counts['live']} of {total} live{''.join(changed)}"


def findings_title(counts: Mapping[str, int]) -> str:
    """The most frequent finding, or all that are, by their words; empty without any statement."""
    most = max(counts.values(), default=0)
    words = [word for word, count in counts.items() if count == most]
    if not most:
        return ""
    if most == sum(counts.values()):
        return f"One finding only: {in_sentence(words[0])}"
    if len(words) == 1:
        return f"{words[0]} is the most frequent finding"
    listing = listed([words[0], *map(in_sentence, words[1:])])
    return f"{listing} are the most frequent findings"


def sections_title(groups: Mapping[str, Mapping[Finding, int]], finding: Finding, word: str) -> str:
    """The sections of the article with most statements of one finding, called ``word``."""
    found = {name: counts[finding] for name, counts in groups.items()}
    most = max(found.values(), default=0)
    if most == 0:
        return f"No section has {word} statements"
    names = [group for group, count in found.items() if count == most]
    return f"{listed(names)} {'has' if len(names) == 1 else 'have'} most {word} statements"
