"""Radar and twin in words: for who does not see them, and beside each row of the twin."""

from collections.abc import Mapping, Sequence

from comparison.catalogue import Catalogue
from comparison.findings.score_gaps import Gap, gap_on
from comparison.formatting import in_sentence, listed, one_decimal, shortened
from comparison.scoring.criteria import CriterionScore, criterion_score

SCALE = "Score from 0 to 10 on a fixed scale."
RADAR_BANDS = f"{SCALE} The band is the range that the evidence allows."
RADAR_GAPS = f"{SCALE} A gap: not enough evidence."
TWIN_ABOUT = "What has weight, the heaviest first. Bars show the range of the evidence."


def heaviest_first(weights: Mapping[str, int]) -> list[str]:
    """The criteria that have weight; equals keep their order."""
    return sorted((name for name in weights if weights[name]), key=lambda name: -weights[name])


def radar_text(catalogue: Catalogue, frameworks: Sequence[str], *, lens: str) -> str:
    """The scores on the radar's axes, framework by framework, in the order of the axes."""
    told = [_axes_of(catalogue, name, lens) for name in frameworks]
    return " ".join(["Scores from 0 to 10.", *told])


def _axes_of(catalogue: Catalogue, framework: str, lens: str) -> str:
    scores = [criterion_score(catalogue, framework, name, lens) for name in catalogue.radar]
    labels = [in_sentence(catalogue.criteria[item.criterion].label) for item in scores]
    told = list(zip(labels, scores, strict=True))
    known = [f"{label} {one_decimal(item.score)}" for label, item in told if item.score is not None]
    unknown = [label for label, item in told if not item.known]
    parts = [listed(known)] if known else []
    parts += [f"{listed(unknown)} not known"] if unknown else []
    return f"{catalogue.named(framework)}: {'; '.join(parts)}."


def twin_text(
    catalogue: Catalogue, frameworks: Sequence[str], weights: Mapping[str, int], *, lens: str
) -> str:
    """Every score that weighs with its range, and where ranges overlap."""
    told = [
        f"{weighed_label(catalogue, name, weights)}: "
        f"{_in_words(catalogue, gap_on(catalogue, frameworks, name, lens=lens))}."
        for name in heaviest_first(weights)
    ]
    return " ".join(["Scores from 0 to 10 with the range of the evidence, by weight.", *told])


def weighed_label(catalogue: Catalogue, criterion: str, weights: Mapping[str, int]) -> str:
    """``Ecosystem, 20 %``."""
    return f"{catalogue.criteria[criterion].label}, {weights[criterion]}\u00a0%"


def _in_words(catalogue: Catalogue, gap: Gap) -> str:
    parts = [", ".join(_said(catalogue, item) for item in gap.known)] if gap.known else []
    if gap.overlap:
        ends = listed([catalogue.named(gap.known[end].framework) for end in (0, -1)])
        parts.append("ranges overlap" if len(gap.known) == 2 else f"ranges of {ends} overlap")
    if gap.unknown:
        parts.append(f"{listed([catalogue.named(name) for name in gap.unknown])} not known")
    return "; ".join(parts)


def _said(catalogue: Catalogue, item: CriterionScore) -> str:
    score, low, high = (one_decimal(end or 0.0) for end in (item.score, item.low, item.high))
    return f"{catalogue.named(item.framework)} {score} ({low} to {high})"


def gap_words(catalogue: Catalogue, gap: Gap) -> list[str]:
    """What may be said of a difference between one or two, or of several, the fullest first."""
    names = [shortened(catalogue.named(name)) for name in gap.unknown]
    if not gap.known:
        return ["not known"]
    if not gap.comparable:
        if gap.unknown:
            return [f"{listed(names)} not known", f"{len(names)} not known"]
        ends = (gap.known[0].low or 0.0, gap.known[0].high or 0.0)
        return [" to ".join(map(one_decimal, ends))]
    told = _ahead_words(catalogue, gap)
    return [f"{words}; {len(names)} not known" for words in told] if names else told


def _ahead_words(catalogue: Catalogue, gap: Gap) -> list[str]:
    overlap = ", ranges overlap" if gap.overlap else ""
    if gap.amount == 0:
        return [f"level{overlap}", "level"]
    apart = one_decimal(gap.amount)
    first = shortened(catalogue.named(gap.known[0].framework))
    last = shortened(catalogue.named(gap.known[-1].framework))
    behind = f" of {last}" if len(gap.known) > 2 else ""
    ahead = f"{first} {apart} ahead{behind}"
    if behind:  # a plus would be read as the lead over the next
        return [ahead + overlap, ahead, f"{apart} apart{overlap}", f"{apart} apart"]
    plus = f"{first} +{apart}"
    return [ahead + overlap, plus + overlap, f"{apart} apart{overlap}", plus, f"{apart} apart"]
