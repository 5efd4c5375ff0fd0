"""A score in words, and the arithmetic that makes it."""

from collections.abc import Callable, Sequence

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Pair
from comparison.formatting import (
    NO_BREAK,
    amount,
    counted,
    in_sentence,
    listed,
    one_decimal,
    with_unit,
)
from comparison.model.criteria import Anchors
from comparison.scoring.anchors import beyond
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.scoring.indicators import IndicatorScore
from comparison.scoring.lenses import GENERAL, indicator_weights, own_lens

OWN = "Our own measurement"
"""Where an indicator comes from that has no source but our own run."""


def coverage_counts(*sides: CriterionScore) -> tuple[int, int]:
    """How many of a criterion's indicators are known on every side given, and how many count."""
    every = zip(*(side.indicators for side in sides), strict=True)
    weighed = [items for items in every if items[0].weight]
    return sum(all(item.known for item in items) for items in weighed), len(weighed)


def coverage_words(*scores: CriterionScore) -> str:
    """``from 6 of 9 measurements``; for several scores of one criterion from how many to how many.

    A measurement is an indicator that counts under the lens of the score.
    """
    found = [coverage_counts(score) for score in scores]
    (total,) = {total for _, total in found}
    least, most = min(known for known, _ in found), max(known for known, _ in found)
    known = f"{least}" if least == most else f"{least} to {most}"
    return f"from {known} of {counted(total, 'measurement')}"


def shared_sentence(pair: Pair) -> str:
    """From how many measurements an answer comes; empty for a release, which stores none."""
    weighed = [item for item in pair.differences if item.weight]
    counts = [coverage_counts(item.first, item.second) for item in weighed]
    known = sum(
        count for item, (count, _) in zip(weighed, counts, strict=True) if item.points is not None
    )
    total = sum(whole for _, whole in counts)
    if not total:
        return ""
    return f"The answer comes from {known} of {counted(total, 'measurement')}, known for both."


def score_title(catalogue: Catalogue, score: CriterionScore) -> str:
    """``Memory of PyTorch: 6.1 (3.1 to 8.7), from 3 of 6 measurements``."""
    label = f"{catalogue.criteria[score.criterion].label} of {catalogue.named(score.framework)}"
    whom = "" if score.known else for_whom(catalogue, score.lens)
    return f"{label}: {score_in_range(score)}{whom}, {coverage_words(score)}"


def for_whom(catalogue: Catalogue, lens: str) -> str:
    """`` for a mobile developer``, with the space before it; empty for the general lens."""
    return "" if lens == GENERAL else f" for {catalogue.personas[lens].noun}"


def weight_meaning(catalogue: Catalogue, lens: str, criterion: str) -> str:
    """What the weight of a criterion stands for under a lens: why, and by which measurements."""
    own, record = own_lens(catalogue, lens, criterion), catalogue.criteria[criterion]
    weights = indicator_weights(catalogue, lens, criterion)
    parts = [
        f"{in_sentence(catalogue.indicators[name].label)} {weight}{NO_BREAK}%"
        for name, weight in sorted(weights.items(), key=lambda item: -item[1])
    ]
    return f"{own.reason if own else record.measures} Made of {listed(parts)}."


def lens_sentence(catalogue: Catalogue, score: CriterionScore) -> str:
    """Whose weights made a score and why, beside what the general ones give."""
    own = own_lens(catalogue, score.lens, score.criterion)
    if own is None:
        return "With the general weights of its indicators."
    noun = catalogue.personas[score.lens].noun
    general = criterion_score(catalogue, score.framework, score.criterion, GENERAL)
    return (
        f"With the weights of {noun}: {own.reason} "
        f"With the general weights: {score_in_range(general)}."
    )


def wanted(score: CriterionScore) -> str:
    """What would settle a score: the indicators that count and are not known, heaviest first."""
    unknown = [item for item in score.indicators if not item.known]
    heaviest = sorted(unknown, key=lambda item: -item.weight)
    return listed([in_sentence(item.indicator.label) for item in heaviest])


def value_words(item: IndicatorScore) -> str:
    """An indicator's value with its unit, or ``not known``."""
    if item.value is None:
        return "not known"
    return with_unit(amount(item.value, item.indicator.decimals), item.indicator.unit)


def score_in_range(score: CriterionScore) -> str:
    """``6.1 (3.1 to 8.7)``, or that there is not enough evidence."""
    if score.ranged is None:
        return "not enough evidence"
    shown, low, high = map(one_decimal, score.ranged)
    return f"{shown} ({low} to {high})"


def anchors_in_words(anchors: Anchors, unit: str) -> str:
    """``6,000 / 900 / 135 MB, log scale``."""
    values = " / ".join(amount(value) for value in (anchors.zero, anchors.five, anchors.ten))
    return f"{with_unit(values, unit)}, {anchors.scale} scale"


def arithmetic(catalogue: Catalogue, score: CriterionScore) -> list[str]:
    """The sums that make score, low and high; where the scale ends, the step that clips is said."""
    known = [item for item in score.indicators if item.known]
    weight = sum(item.weight for item in known)
    if score.ranged is None:
        limit = round(100 * catalogue.method.enough_coverage.value)
        return [f"Known weight {weight} of 100: under {limit}, so no number is given."]
    shown, low, high = score.ranged
    spread = catalogue.method.unknown_spread.value * (1 - score.coverage)
    scores, lows, highs = zip(*(item.ranged for item in known if item.ranged), strict=True)
    return [
        f"Score: {_mean(known, scores)} = {shown:.2f}",
        f"Low: {_mean(known, lows)}{_end(known, lows, -spread, shown=low)}",
        f"High: {_mean(known, highs)}{_end(known, highs, spread, shown=high)}",
    ]


def _mean(known: list[IndicatorScore], values: Sequence[float]) -> str:
    pairs = zip(known, values, strict=True)
    parts = " + ".join(f"{item.weight} × {value:.2f}" for item, value in pairs)
    return f"({parts}) / {sum(item.weight for item in known)}"


def _end(
    known: list[IndicatorScore], values: Sequence[float], spread: float, *, shown: float
) -> str:
    """What comes after the mean: the part of the unknown, and the end of the scale."""
    pairs = [(item.weight, value) for item, value in zip(known, values, strict=True)]
    mean = sum(weight * value for weight, value in pairs) / sum(weight for weight, _ in pairs)
    sign = "-" if spread < 0 else "+"
    unknown = f" {sign} {abs(spread):.2f} for what is unknown" if spread else ""
    made = f"{mean + spread:.2f}"
    if made == f"{shown:.2f}":
        return f"{unknown} = {made}"
    return f"{unknown} = {made}{_ends_at(shown)}"


def range_arithmetic(item: IndicatorScore) -> list[str]:
    """How a known indicator's score and range were cut and widened, step by step."""
    if item.ranged is None or item.value is None:
        return []
    score, shown_low, shown_high = item.ranged
    half = sum(part.points for part in item.widenings)
    others = [end.score for end in item.ends]
    end = beyond(item.indicator.anchors, item.value)
    cut = [] if end is None else [f"Score: beyond the anchor of {end:.0f}, so {end:.2f}"]
    low, high = score - half, score + half
    return [
        *cut,
        f"Low: {score:.2f} - {half:.2f} = {low:.2f}{_reached(min, low, others, shown_low)}",
        f"High: {score:.2f} + {half:.2f} = {high:.2f}{_reached(max, high, others, shown_high)}",
    ]


def _reached(
    furthest: Callable[[list[float]], float], made: float, others: list[float], shown: float
) -> str:
    """How another reading or the end of the scale takes the place of what the doubt makes."""
    reached = furthest([made, *others])
    if f"{reached:.2f}" != f"{made:.2f}":
        return f"; another reading reaches {reached:.2f}"
    return "" if f"{made:.2f}" == f"{shown:.2f}" else _ends_at(shown)


def _ends_at(shown: float) -> str:
    return f"; the scale ends at {shown:.0f}, so {shown:.2f}"
