"""The score of one indicator for one framework, with the doubt of its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.model.criteria import FactShare, Indicator, Measured, Planned
from comparison.model.evidence import Trust
from comparison.scoring.anchors import score_on
from comparison.scoring.doubt import Widening, doubt_of, newest
from comparison.scoring.formulas import Reading, read_facts, read_inputs, read_measured
from comparison.scoring.inputs import InputValue


@dataclass(frozen=True, slots=True)
class End:
    """Another value that the evidence itself gives, with its score."""

    value: float
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """An indicator of one framework: its value in the indicator's unit and its score, 0 to 10.

    ``weight`` is its weight in percent under the lens that was asked for. ``low`` and ``high`` are
    the ends of its range. All are None where it is unknown; ``unknown`` then says why. ``inputs``
    are what it was made from, ``as_of`` the date of the newest.
    """

    indicator: Indicator
    value: float | None
    score: float | None
    low: float | None
    high: float | None
    inputs: tuple[InputValue, ...] = ()
    trust: Trust | None = None
    as_of: str | None = None
    widenings: tuple[Widening, ...] = ()
    ends: tuple[End, ...] = ()
    unknown: str | None = None
    note: str | None = None
    weight: int = 0

    @property
    def known(self) -> bool:
        return self.score is not None

    @property
    def ranged(self) -> tuple[float, float, float] | None:
        """Score, low and high; None where unknown."""
        return known_range(self.score, self.low, self.high)


def known_range(*ends: float | None) -> tuple[float, float, float] | None:
    """Three numbers, or None where one is missing."""
    score, low, high = ends
    return None if score is None or low is None or high is None else (score, low, high)


PLANNED = "To be measured; counts as unknown until then."
_NOT_MEASURED = "No run of ours has a sound figure for it."
_UNKNOWN = "No evidence was found."


def indicator_score(
    catalogue: Catalogue, framework_id: str, indicator: Indicator
) -> IndicatorScore:
    """The score of ``indicator`` for a framework of the catalogue (SCORING: value, doubt, ends)."""
    reading, ends = _read(catalogue, framework_id, indicator)
    if reading.value is None:
        reason = _why_unknown(catalogue, framework_id, indicator)
        return IndicatorScore(
            indicator, None, None, None, None, inputs=reading.inputs, unknown=reason
        )
    score = score_on(indicator.anchors, reading.value)
    trust, widenings = doubt_of(catalogue, framework_id, indicator, reading)
    half = sum(part.points for part in widenings)
    found = tuple(End(value, score_on(indicator.anchors, value), why) for value, why in ends)
    reached = [end.score for end in found]
    evidence = catalogue.frameworks[framework_id].indicators.get(indicator.id)
    return IndicatorScore(
        indicator,
        reading.value,
        score,
        max(0.0, min(score - half, *reached, score)),
        min(10.0, max(score + half, *reached, score)),
        reading.inputs,
        trust,
        newest(reading).as_of,
        widenings,
        found,
        note=evidence.note if evidence else None,
    )


def _read(
    catalogue: Catalogue, framework_id: str, indicator: Indicator
) -> tuple[Reading, Sequence[tuple[float, str]]]:
    framework, formula = catalogue.frameworks[framework_id], indicator.formula
    if isinstance(formula, FactShare):
        reading = read_facts(catalogue, formula, framework)
        return reading, reading.ends
    if isinstance(formula, Measured):
        reading = read_measured(catalogue, indicator.id, framework_id)
        return reading, reading.ends
    evidence = framework.indicators.get(indicator.id)
    if isinstance(formula, Planned) or evidence is None:
        return Reading(None), ()
    ends = [
        (value, bound.reason)
        for bound in evidence.bounds
        if (value := read_inputs(catalogue, formula, bound.inputs).value) is not None
    ]
    return read_inputs(catalogue, formula, evidence.inputs), ends


def _why_unknown(catalogue: Catalogue, framework_id: str, indicator: Indicator) -> str:
    if isinstance(indicator.formula, Planned):
        return PLANNED
    if isinstance(indicator.formula, Measured):
        return _NOT_MEASURED
    return catalogue.frameworks[framework_id].unknown_indicators.get(indicator.id, _UNKNOWN)
