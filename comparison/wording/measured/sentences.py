"""Our own measurements in words: what differs, by how much, and what could not be had."""

from collections.abc import Sequence
from typing import Final

from comparison.catalogue import Catalogue
from comparison.formatting import NO_BREAK, counted, full_date, in_sentence, is_time, listed
from comparison.measured.indicators import measured_indicators
from comparison.measured.ratios import Compared, Comparison, twin_apart
from comparison.measured.repeats import BY_CHANCE, ENOUGH, Repeat
from comparison.measured.runs import NamedRun, newest
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.evidence import OwnFigures
from comparison.model.measurements import MeasuredIndicator, Ratio
from comparison.wording.measured.results import STATUS_WORDS, figure, quantity, value_of

NAMED_PACKAGES: Final = (
    "torch",
    "tensorflow",
    "tensorflow_cpu",
    "tensorflow-cpu",
    "jax",
    "keras",
    "ai-edge-litert",
    "executorch",
    "onnxruntime",
    "@litertjs/core",
    "@tensorflow/tfjs",
    "onnxruntime-web",
)
"""Frameworks, and the runtimes of devices: the packages whose versions say what was measured."""


def rule_words(part: BenchmarkPart) -> str:
    """How a chart of ratios is read, and what counts as no difference."""
    most = 1 + part.level_within / 100
    return (
        f"Mark: the ratio. Line: its 95{NO_BREAK}% interval. Grey band: the same work done twice. "
        f"Times between {1 / most:.2f} and {most:.2f} of the baseline's (more where the same work "
        "done twice differs more) are no measurable difference: the whole line must lie outside, "
        "and farther from 1 than the farther end of the band."
    )


def twin_words(item: Comparison, part: BenchmarkPart) -> str:
    """That the same work done twice differed itself, where it did; else nothing."""
    if item.noise is None or not twin_apart(item.noise, within=part.level_within):
        return ""
    return (
        "The same work done twice differed too: the second process took "
        f"{times(item.noise)} of the time of the first."
    )


def times(ratio: Ratio) -> str:
    """``0.55 (0.51 to 0.66)``."""
    return f"{ratio.value:.2f} ({ratio.low:.2f} to {ratio.high:.2f})"


def said(way: Compared, baseline: str) -> str:
    """One way beside the baseline: ``TensorFlow 0.55 (0.51 to 0.66) of PyTorch's time``."""
    if way.ratio is None:
        return f"{way.label}: {STATUS_WORDS[way.result.status]}"
    ending = ": no measurable difference" if way.difference == "level" else ""
    return f"{way.label} takes {times(way.ratio)} of the time of {baseline}{ending}"


def comparison_title(item: Comparison, baseline: str) -> str:
    """The finding of one comparison: who is faster, who slower, who has no figure.

    Ways that are tuned stand in the chart and not here: nobody gets them by default.
    """
    default = [way for way in item.comparable if not way.tuned]
    faster = [way.label for way in default if way.difference == "less"]
    slower = [way.label for way in default if way.difference == "more"]
    if item.baseline is None or not any(way.ratio for way in item.ways):
        return f"{item.label}: no figure to compare"
    parts = [
        f"{_named(names)} {word}"
        for names, word in ((faster, "faster"), (slower, "slower"))
        if names
    ]
    found = f"{'; '.join(parts)} than {baseline}" if parts else _level_words(default, baseline)
    return f"{item.label}: {found}{_without(item, default)}"


def _level_words(ways: Sequence[Compared], baseline: str) -> str:
    """That nothing differs; by name where only one way could be compared."""
    known = [way.label for way in ways if way.ratio]
    of = f" of {known[0]}" if len(known) == 1 < len(ways) else ""
    return f"no measurable difference{of} from {baseline}"


def _without(item: Comparison, ways: Sequence[Compared]) -> str:
    """The frameworks of which no way has a figure, so that a title is not read as theirs too."""
    known = {item.baseline_of, *(way.framework for way in ways if way.ratio)}
    lacking = [way.label for way in ways if not way.ratio and way.framework not in known]
    return f"; {listed(lacking, 'or')}: no figure" if lacking else ""


def _named(ways: Sequence[str]) -> str:
    """The ways by name, or how many they are where their names would not read as a list."""
    long = sum("," in way for way in ways) > 1
    return counted(len(ways), "way") if long else listed(ways)


def comparison_text(item: Comparison, baseline: str) -> str:
    """The whole comparison in words, for who does not see the chart."""
    if item.baseline is None:
        return f"{item.label}: no figure for {baseline}."
    noise = f" The same work done twice: {times(item.noise)}." if item.noise else ""
    ways = "; ".join(said(way, baseline) for way in item.comparable)
    return (
        f"{item.label}, median times over that of {baseline}, with 95 % intervals. {ways}.{noise}"
    )


def run_about(run: NamedRun, packages: Sequence[str], *, timed: bool = True) -> str:
    """Machine, day and versions of a run; of one that timed also how quiet the machine was."""
    record = run.record
    share = f"{100 * record.conditions.others_share:.1f}{NO_BREAK}%"
    parts = [f"{record.machine.label}, {full_date(run.day)}."]
    parts += [f"{listed(packages)}."] if packages else []
    parts += [f"Other processes took {share} of a core while it ran."] if timed else []
    return " ".join(parts)


def versions(run: NamedRun, names: Sequence[str]) -> list[str]:
    """``torch 2.13.0+cpu`` for each package that is in one of the run's environments."""
    found: dict[str, str] = {}
    for environment in run.record.environments.values():
        found |= {
            name: environment.packages[name] for name in names if name in environment.packages
        }
    return [f"{name} {found[name]}" for name in names if name in found]


def run_as_source(catalogue: Catalogue, run: NamedRun) -> str:
    """What was measured, on which machine, on which day, with which versions."""
    part = catalogue.benchmarks[run.record.part].label
    card = f"{run.record.machine.gpu}, " if run.record.machine.gpu else ""
    told = [f"{name} {listed(found)}" for name, found in _every_version(run).items()]
    ending = f". {listed(told)}" if told else ""
    return f"{part}: {card}{run.record.machine.label}, {full_date(run.day)}{ending}"


def _every_version(run: NamedRun) -> dict[str, list[str]]:
    """The versions of each package worth naming; two where two environments differ."""
    known = [environment.packages for environment in run.record.environments.values()]
    found = {name: [one[name] for one in known if name in one] for name in NAMED_PACKAGES}
    return {name: list(dict.fromkeys(told)) for name, told in found.items() if told}


def repeat_words(item: Repeat | None) -> str:
    """Whether a second run said the same, and where it did not quite, why."""
    if item is None:
        return (
            "This machine has one run so far with these packages, so nothing shows yet whether it "
            "repeats."
        )
    earlier = "" if item.same_code else ", made with earlier code of the suite"
    told = (
        f"Against the run before it{earlier}, {item.inside} of {counted(item.compared, 'ratio')} "
        "fell inside that run's intervals"
    )
    if item.holds:
        return f"{told}: it repeats."
    least, expected = (f"{100 * share:.0f}{NO_BREAK}%" for share in (ENOUGH, BY_CHANCE))
    why = (
        f"{told}, fewer than the {least} that we ask. Both runs are uncertain, so that of two which"
        f" measure the same about {expected} would; the intervals of {item.overlapping} overlap"
    )
    ending = "" if item.by_chance else ", too few for chance alone: read small ratios with care"
    return f"{why}{ending}."


def figures_words(catalogue: Catalogue, figures: OwnFigures) -> str:
    """What our newest run gave, way by way; or that there is no run."""
    found = _runs_of(catalogue, figures)
    part = catalogue.benchmarks[figures.part]
    metric = part.metrics[figures.metric]
    head = f"{metric.label}, {in_sentence(part.tasks[figures.task].label)}"
    if not found:
        return f"{head}: no run of ours is among the data."
    run = found[0]
    values = [
        f"{part.configurations[result.configuration].label} {value_of(result, metric)}"
        for result in run.record.results
        if (result.metric, result.task) == (figures.metric, figures.task)
        and result.configuration != part.twin
        and result.threads in (None, 1)
    ]
    return f"{head}: {'; '.join(values)}. {run.record.machine.label}, {full_date(run.day)}."


def _runs_of(catalogue: Catalogue, figures: OwnFigures) -> tuple[NamedRun, ...]:
    """The run that a finding rests on, none where it has been taken away, else the newest first."""
    if figures.run is None:
        return newest(catalogue, figures.part)
    record = catalogue.measurements.get(figures.run)
    return (NamedRun(figures.run, record),) if record else ()


def indicator_words(catalogue: Catalogue, indicator: str, frameworks: Sequence[str]) -> str:
    """What was measured for an indicator of the scores, or that it is still to be."""
    every = measured_indicators(catalogue).get(indicator, {})
    known = [
        f"{catalogue.named(name)} {_indicator_value(item.record)}"
        for name, item in every.items()
        if name in frameworks and item.record.value is not None
    ]
    return f"measured, not in the scores yet: {', '.join(known)}" if known else "to be measured"


def share_words(catalogue: Catalogue, run: NamedRun, frameworks: Sequence[str]) -> str:
    """What a run gives for the scores, framework by framework; where it gives nothing, why."""
    told = [
        f"{catalogue.named(item.framework)}: {_share(item)}"
        for item in run.record.indicators
        if item.framework in frameworks
    ]
    return " ".join([*_measures(catalogue, run), *told]) if told else ""


def _measures(catalogue: Catalogue, run: NamedRun) -> list[str]:
    """What the indicators of a run are, in the words of the scores."""
    found = dict.fromkeys(item.indicator for item in run.record.indicators)
    about = [catalogue.indicators[name] for name in found if name in catalogue.indicators]
    return [f"{indicator.label}. {indicator.measures}" for indicator in about]


def _share(item: MeasuredIndicator) -> str:
    if item.value is None:
        return item.note or "not measured."
    low, high = item.interval or (item.value, item.value)
    ends = f" ({figure(low, 1)} to {figure(high, 1)})"
    return f"{figure(item.value, 1)}{NO_BREAK}{item.unit}{ends if item.interval else ''}."


def _indicator_value(item: MeasuredIndicator) -> str:
    known = item.value or 0
    return quantity(known, item.unit, 2) if is_time(item.unit) else figure(known, 2)
