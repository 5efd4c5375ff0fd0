"""From inputs to an indicator's value. Every number that a formula needs is in the data."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.measured.indicators import measured_indicators
from comparison.model.criteria import FactShare, Formula, Increase, RatioMean, SingleValue, Total
from comparison.model.framework import Framework, Input
from comparison.scoring.inputs import InputValue, fact_value, input_value, measured_value


@dataclass(frozen=True, slots=True)
class Reading:
    """A formula's value (None: unknown) and the inputs it was made from.

    ``ends`` are other values that the evidence itself gives, each with the reason.
    """

    value: float | None
    inputs: tuple[InputValue, ...] = ()
    ends: tuple[tuple[float, str], ...] = ()


def read_inputs(catalogue: Catalogue, formula: Formula, inputs: Mapping[str, Input]) -> Reading:
    """The value of a formula over named inputs."""
    words = formula.words if isinstance(formula, SingleValue) else None
    values = {name: input_value(catalogue, name, item, words) for name, item in inputs.items()}
    counts = {name: value.counts for name, value in values.items()}
    every = tuple(values.values())
    known = {name: value for name, value in counts.items() if value is not None}
    if len(known) < len(counts):
        return Reading(None, every)
    return Reading(_value(formula, known), every)


def _value(formula: Formula, counts: Mapping[str, float]) -> float | None:
    match formula:
        case SingleValue():
            return counts["value"]
        case Total(of=None):
            return math.fsum(counts.values())
        case Total(of=whole) if whole:
            return 100 * math.fsum(counts.values()) / whole
        case Increase():
            return max(0.0, counts["to"] - counts["from"])
        case RatioMean(references=references):
            return _geometric_mean([references[name] / counts[name] for name in references])
        case _:
            return None


def _geometric_mean(ratios: Sequence[float]) -> float | None:
    if any(ratio <= 0 for ratio in ratios):
        return None
    return math.exp(math.fsum(math.log(ratio) for ratio in ratios) / len(ratios))


def read_facts(catalogue: Catalogue, formula: FactShare, framework: Framework) -> Reading:
    """The mean of what the facts count, in percent, over the known; ends: unknown as 0 and as 1."""
    facts = [(name, framework.facts.get(name)) for name in formula.facts]
    values = [
        fact_value(catalogue, name, fact, formula.credits)
        for name, fact in facts
        if fact is not None
    ]
    known = [value.counts for value in values if value.counts is not None]
    if not known:
        return Reading(None, tuple(values))
    every, missing = len(facts), len(facts) - len(known)
    total = math.fsum(known)
    ends = (
        (100 * total / every, "what is not confirmed counted as no"),
        (100 * (total + missing) / every, "what is not confirmed counted as yes"),
    )
    return Reading(100 * total / len(known), tuple(values), ends if missing else ())


def read_measured(catalogue: Catalogue, indicator: str, framework: str) -> Reading:
    """What our own newest run gave; ends: those of its interval, and a better way that there is."""
    found = measured_indicators(catalogue).get(indicator, {}).get(framework)
    if found is None:
        return Reading(None)
    value, record = measured_value(catalogue, found), found.record
    ends = [(end, "the end of the measured interval") for end in record.interval or ()]
    if record.better:
        ends.append((record.better.value, f"the figure with {record.better.runtime}"))
    return Reading(value.counts, (value,), tuple(ends))
