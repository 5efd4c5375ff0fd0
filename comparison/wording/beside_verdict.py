"""What stands beside a verdict and never in it: runtimes on devices, and code that exists."""

from collections.abc import Mapping, Sequence

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict
from comparison.findings.runner_up import BestCase
from comparison.formatting import amount, counted, in_sentence, listed, one_decimal, with_unit
from comparison.links.view import View
from comparison.measured.moving import map_rows, moves
from comparison.measured.runtimes import MeasuredRuntime, measured_runtimes, taken_by
from comparison.scoring.lenses import GENERAL, indicator_weights

NOT_SCORED = "None of this is in the scores."
"""Said of what moving code costs, wherever it is told."""
MOST_FIGURES = 2
"""So many figures of a runtime stand in the sentence."""
MOST = 4
"""So many things that are not known, or personas, are named."""


def question_sentence(catalogue: Catalogue, view: View) -> str:
    """What is asked, by whom: the sentence with which whatever is taken away begins."""
    persona = catalogue.personas[view.persona]
    start = "With weights of our own, beginning as" if view.weights is not None else "As"
    names = [catalogue.named(name) for name in view.frameworks]
    asked = f"which of {listed(names)} fits us" if len(names) > 1 else f"does {names[0]} fit us"
    return f"{start} {persona.noun}: {asked}, and how sure is that?"


def must_sentence(catalogue: Catalogue, view: View) -> str:
    """``It must run in a browser.``, or ``None.``"""
    must = [catalogue.requirements[name].phrase for name in view.must_in(catalogue)]
    own = " Only what a project documents itself counts." if view.own_only else ""
    return f"It must {listed(must)}.{own}" if must else "None."


def with_runtime(catalogue: Catalogue, view: View, framework: str) -> str:
    """``TensorFlow with LiteRT`` where a runtime does the work; else the framework's name."""
    found = measured_runtimes(catalogue, (framework,), _counted(catalogue, view))
    name = catalogue.named(framework)
    return f"{name} with {found[0].runtime}" if found else name


def other_lens(catalogue: Catalogue, view: View) -> str:
    """Through whose lens the evidence is seen, where it is not the persona's own; else empty."""
    if view.lens is None:
        return ""
    if view.lens == GENERAL:
        return "Seen with the general weights of the indicators, as the link asks."
    return f"Seen with the evidence that counts for {catalogue.personas[view.lens].noun}."


def runtime_sentence(catalogue: Catalogue, view: View, kept: Sequence[str]) -> str:
    """Which runtime each was measured with, and which take the models of all; else empty.

    ``kept`` are the frameworks that meet the must-haves.
    """
    found = measured_runtimes(catalogue, kept, _counted(catalogue, view))
    if not found:
        return ""
    told = listed([_figures(catalogue, item, labelled=not at) for at, item in enumerate(found)])
    both = taken_by(catalogue, kept) if len(found) > 1 else []
    otherwise = "".join(_better(catalogue, item) for item in found)
    either, every = ("either", "both") if len(found) == 2 else ("any of them", "all")
    shared = f" You can train in {either}: {listed(both)} ran models of {every}." if both else ""
    start = "Where the model runs it is the runtime that is fast or slow, here on a server's core: "
    return f"{start}{told}.{otherwise}{shared}"


def _counted(catalogue: Catalogue, view: View) -> list[str]:
    """The heaviest indicator of each criterion under the view's lens."""
    every = (indicator_weights(catalogue, view.lens_shown, name) for name in catalogue.criteria)
    return [max(weights, key=lambda name: weights[name]) for weights in every]


def _figures(catalogue: Catalogue, item: MeasuredRuntime, *, labelled: bool) -> str:
    """The figures, of the first framework with what they are."""
    values = [
        (f"{in_sentence(indicator.label)} " if labelled else "")
        + with_unit(amount(value, indicator.decimals), indicator.unit)
        for indicator, value in item.figures[:MOST_FIGURES]
    ]
    return f"{catalogue.named(item.framework)} with {item.runtime} ({', '.join(values)})"


def _better(catalogue: Catalogue, item: MeasuredRuntime) -> str:
    """What another runtime gave with the same framework's models, of the figures that are told."""
    told = {indicator.id for indicator, _ in item.figures[:MOST_FIGURES]}
    by_runtime: dict[str, list[str]] = {}
    for indicator, way in item.better:
        if indicator.id in told:
            value = with_unit(amount(way.value, indicator.decimals), indicator.unit)
            by_runtime.setdefault(way.runtime, []).append(value)
    return "".join(
        f" {catalogue.named(item.framework)} with {runtime} came to {listed(values)}."
        for runtime, values in by_runtime.items()
    )


def code_sentence(catalogue: Catalogue, view: View, verdict: Verdict) -> str:
    """What code that exists would cost to move; empty where the reader says that there is none."""
    if view.code is None:
        return ""
    have = catalogue.named(view.code)
    decided = verdict.state in ("clear", "close", "only")
    if decided and view.code == verdict.leader:
        return f"Your code is in {have} already: nothing has to move."
    targets = _targets(view, verdict)
    told = [_cost(catalogue, view.code, target) for target in targets]
    return " ".join([f"Your code is in {have}.", *told, NOT_SCORED])


def best_case_sentences(catalogue: Catalogue, view: View, case: BestCase) -> list[str]:
    """What speaks for the one that comes second, one sentence a reason."""
    weights = view.weights_in(catalogue)
    told = [_leads(catalogue, case, weights), _only(catalogue, case), _turn(catalogue, case)]
    if case.wins:
        told.append(_wins(catalogue, case))
    if cost := _moved(catalogue, case.framework, case.rival):
        told.append(f"Whoever has code in it would have to move: {cost}")
    if case.unknown:
        names = listed([in_sentence(catalogue.indicators[n].label) for n in case.unknown[:MOST]])
        told.append(f"Not known of both, and it could speak for it: {names}.")
    return [sentence for sentence in told if sentence]


def moving_sentences(
    catalogue: Catalogue, frameworks: Sequence[str], code: str | None = None
) -> list[str]:
    """What moving our small project cost, for each way between frameworks that was tried.

    ``code`` is what the reader's own code is in, and comes first also where it is not compared.
    """
    if code is None and len(frameworks) < 2:
        return ["With one framework there is nothing to move between."]
    own = [(code, two) for two in frameworks if code not in (None, two)]
    every = own or [(one, two) for one in frameworks for two in frameworks if one != two]
    told = [(one, _moved(catalogue, one, two)) for one, two in every]
    found = [f"From {catalogue.named(one)}: {cost}" for one, cost in told if cost]
    return found or ["No move between these frameworks has been tried here."]


def _leads(catalogue: Catalogue, case: BestCase, weights: Mapping[str, int]) -> str:
    found = [item for item in case.leads if item.printed]
    if not found:
        return "On no criterion that can be compared is it ahead by as much as a tenth of a point."
    told = [
        f"{in_sentence(catalogue.criteria[item.criterion].label)} "
        f"({one_decimal(abs(item.printed or 0.0))} points, weight {weights[item.criterion]})"
        for item in found
    ]
    return f"It is ahead on {listed(told)}."


def _only(catalogue: Catalogue, case: BestCase) -> str:
    rival, parts = catalogue.named(case.rival), []
    for names, start in (
        (case.only_it, f"Of what can be asked for it does this and {rival} does not:"),
        (case.only_its_own, f"By its own documents it does, and {rival} only through others:"),
    ):
        if names:
            phrases = listed([catalogue.requirements[name].phrase for name in names])
            parts.append(f"{start} {phrases}.")
    return " ".join(parts)


def _wins(catalogue: Catalogue, case: BestCase) -> str:
    if len(case.wins) > MOST:
        whom = f"{len(case.wins)} of the {len(catalogue.personas)} personas"
    else:
        whom = listed([catalogue.personas[name].noun for name in case.wins])
    return f"For {whom} it fits better, with their own weights."


def _turn(catalogue: Catalogue, case: BestCase) -> str:
    point, rival = case.turn, catalogue.named(case.rival)
    if point is None or point.at is None:
        return f"No change of a single weight ends the lead of {rival} over it."
    label = in_sentence(catalogue.criteria[point.criterion].label)
    way = "or more" if point.above else "or less"
    now = f"{point.weight} now"
    return f"Give {label} {point.at} {way} of 100 points ({now}) and {rival} is not ahead any more."


def _targets(view: View, verdict: Verdict) -> Sequence[str]:
    """Where the code might move: to the leader, else to whatever else is compared."""
    if verdict.leader and verdict.state in ("clear", "close", "only"):
        return (verdict.leader,)
    return [name for name in verdict.screening.kept if name != view.code]


def _cost(catalogue: Catalogue, source: str, target: str) -> str:
    """One direction of the small project that was moved, or that nobody tried it."""
    told = _moved(catalogue, source, target)
    untried = f"No move from it to {catalogue.named(target)} has been tried here."
    return told[:1].upper() + told[1:] or untried


@cached(most=64)
def _moved(catalogue: Catalogue, source: str, target: str) -> str:
    """What moving cost, with the map of what takes whose place; empty where nobody tried it."""
    name = catalogue.named(target)
    move = next((m for m in moves(catalogue, source, target) if m.source == source), None)
    if move is None:
        return ""
    whole = move.kept + move.changed["rewritten"] + move.changed["removed"]
    rows = [row for row in map_rows(catalogue, (source, target)) if row.agrees is not None]
    same = sum(row.agrees is True for row in rows)
    return (
        f"moving our small project to {name} kept {move.kept} of {counted(whole, 'line')}; of "
        f"{counted(len(rows), 'part')} that do the same in both, {same} gave the same numbers."
    )
