"""What a verdict leaves open, in words: what it does not survive, and what evidence is missing."""

from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference
from comparison.decision.survival import Failure
from comparison.decision.verdict import Duel, Verdict
from comparison.findings.unknowns import Unknown
from comparison.formatting import amount, counted, in_sentence, listed, one_decimal
from comparison.model.framework import FactState
from comparison.scoring.criteria import CriterionScore
from comparison.wording.scores import wanted

MOST_FAILURES = 3
"""So many changes are named in one sentence."""
MOST_HEAVIEST = 2
"""With more criteria than this at the same weight none of them is the heaviest."""
MOST_WEIGHED = 3
"""So many personas are named with their weights."""
NEAR_THE_LEAST = 10
"""Moves of a weight by more points than this are not told as near."""


def criterion_words(catalogue: Catalogue, criterion: str) -> str:
    """A criterion's label inside a sentence."""
    return in_sentence(catalogue.criteria[criterion].label)


_FAILS: dict[FactState, str] = {
    "own": "does not",
    "via": "does not itself",
    "experimental": "is only experimentally able to",
    "no": "does not",
    "unknown": "is not confirmed to",
}
"""How a must-have is failed, by the state of the fact. One that is ``own`` fails none."""


def excluded(catalogue: Catalogue, verdict: Verdict) -> str:
    """Whom must-haves exclude and by which; who comes nearest where nobody is left."""
    sentences = []
    for name in dict.fromkeys(item.framework for item in verdict.screening.excluded):
        found: dict[str, list[str]] = {}
        for item in (out for out in verdict.screening.excluded if out.framework == name):
            phrase = catalogue.requirements[item.requirement].phrase
            found.setdefault(_FAILS[item.fact.state], []).append(phrase)
        failures = [_failure(verb, phrases) for verb, phrases in found.items()]
        sentences.append(f"{catalogue.named(name)} is excluded: {listed(failures)}.")
    miss = verdict.screening.nearest_miss(verdict.options) if not verdict.screening.kept else None
    if miss:
        unmet = "must-have is" if miss[1] == 1 else "must-haves are"
        sentences.append(f"{catalogue.named(miss[0])} comes nearest: {miss[1]} {unmet} not met.")
    return " ".join(sentences)


def _failure(verb: str, phrases: Sequence[str]) -> str:
    """``it does not run on iOS``, ``it is not held by a foundation``."""
    if verb == "does not" and all(phrase.startswith("be ") for phrase in phrases):
        return f"it is not {listed([phrase.removeprefix('be ') for phrase in phrases], 'or')}"
    if verb == "does not" and any(phrase.startswith("be ") for phrase in phrases):
        return f"it cannot {listed(phrases, 'or')}"
    return f"it {verb} {listed(phrases, 'or')}"


def unconfirmed(catalogue: Catalogue, verdict: Verdict) -> str:
    """Which must-haves are not confirmed for whom."""
    found: dict[str, list[str]] = {}
    for name, requirement in verdict.screening.unconfirmed:
        found.setdefault(name, []).append(in_sentence(catalogue.requirements[requirement].label))
    return " ".join(
        f"Not confirmed for {catalogue.named(name)}: {listed(labels)}."
        for name, labels in found.items()
    )


def survival_sentence(catalogue: Catalogue, verdict: Verdict, duel: Duel) -> str:
    """Whether the lead holds when one thing in the scores is changed; empty where nobody leads."""
    if verdict.state not in ("clear", "close"):
        return ""
    if not duel.failures:
        return (
            "The lead holds with any one indicator left out, with its anchors moved by 30 %, and "
            "with the general weights of the indicators."
        )
    told = list(dict.fromkeys(failure_words(catalogue, item) for item in duel.failures))
    shown = told[:MOST_FAILURES]
    more = len(told) - len(shown)
    rest = f", nor in {counted(more, 'other case')}" if more else ""
    return f"The lead does not hold {listed(shown, 'or')}{rest}."


def heaviest_sentence(catalogue: Catalogue, verdict: Verdict, duel: Duel) -> str:
    """How the two stand on what weighs most, where something lighter decides; else empty."""
    most = max(item.weight for item in duel.pair.differences)
    heaviest = [item for item in duel.pair.differences if item.weight == most]
    decides = duel.reason in {item.criterion for item in heaviest}
    if verdict.state not in ("clear", "close") or decides or len(heaviest) > MOST_HEAVIEST:
        return ""
    labels = listed([criterion_words(catalogue, item.criterion) for item in heaviest])
    verb = "weighs most" if len(heaviest) == 1 else "weigh most"
    standing = listed([_standing(catalogue, duel, item) for item in heaviest])
    each = "" if len(heaviest) == 1 else " each"
    return f"{labels.capitalize()} {verb} ({most} of 100{each}): {standing}."


def _standing(catalogue: Catalogue, duel: Duel, item: Difference) -> str:
    """``there PyTorch is 0.4 points ahead of JAX``, over what is known of both, as printed."""
    names = [catalogue.named(duel.pair.first), catalogue.named(duel.pair.second)]
    if item.points is None:
        return f"there the evidence is too thin to compare {listed(names)}"
    shown = one_decimal(abs(item.printed or 0.0))
    if shown == "0.0":
        return f"there {listed(names)} are level"
    ahead, behind = names if (item.printed or 0.0) > 0 else reversed(names)
    return f"there {ahead} is {shown} {'point' if shown == '1.0' else 'points'} ahead of {behind}"


def thin_sentence(catalogue: Catalogue, duel: Duel) -> str:
    """That a small move of one weight leaves too little evidence to rank; empty where none does."""
    edge = duel.thin
    if edge is None or edge.distance > NEAR_THE_LEAST:
        return ""
    known, least = round(duel.pair.known_weight), round(catalogue.method.enough_weight.value)
    moved = f"{criterion_words(catalogue, edge.criterion)} at {edge.at}"
    way = "more" if edge.above else "less"
    names = listed([catalogue.named(duel.pair.first), catalogue.named(duel.pair.second)])
    return (
        f"Only criteria that weigh {known} of 100 can be compared, and the least is {least}: with "
        f"{moved} or {way} {names} are not ranked."
    )


def failure_words(catalogue: Catalogue, failure: Failure) -> str:
    """``without architectures that export``, ``with the anchors of ... 30 % higher``."""
    if failure.indicator is None:
        return "with the general weights of the indicators"
    known = catalogue.indicators.get(failure.indicator)  # a release may hold others
    label = in_sentence(known.label) if known else failure.indicator.replace("_", " ")
    if failure.how == "left out":
        return f"without “{label}”"
    way = "higher" if failure.how == "anchors higher" else "lower"
    return f"with the anchors of “{label}” 30 % {way}"


def left_out(catalogue: Catalogue, duel: Duel) -> str:
    """Criteria with weight that drop out of a pair, and what would bring them back."""
    missing = [criterion_words(catalogue, name) for name in duel.pair.missing]
    if not missing:
        return ""
    names = listed([catalogue.named(duel.pair.first), catalogue.named(duel.pair.second)])
    told = f"Left out for {names}, for lack of evidence: {listed(missing)}."
    lacking = [wanted(side) for side in _lacking(duel) if wanted(side)]
    return f"{told} Wanted: {listed(list(dict.fromkeys(lacking)))}." if lacking else told


def _lacking(duel: Duel) -> list[CriterionScore]:
    """Of each criterion that drops out the side that less is known of."""
    items = [item for item in duel.pair.differences if item.criterion in duel.pair.missing]
    return [
        max((item.first, item.second), key=lambda side: sum(not i.known for i in side.indicators))
        for item in items
    ]


def unranked(catalogue: Catalogue, name: str, missing: Sequence[str]) -> str:
    """That an option is not ranked, and the criteria without enough evidence."""
    labels = listed([criterion_words(catalogue, item) for item in missing])
    lacking = f" on {labels}" if labels else ""
    return f"{catalogue.named(name)} is not ranked: too little evidence{lacking}."


def weighed_words(catalogue: Catalogue, item: Unknown) -> str:
    """For whom an unknown counts: ``Counts 16 of 100 for a team that trains on many machines``."""
    told = [
        f"{amount(share, 1)} of 100 for {catalogue.personas[name].noun}"
        for name, share in list(item.weighed.items())[:MOST_WEIGHED]
    ]
    more = len(item.weighed) - len(told)
    rest = [f"less for {counted(more, 'other')}"] if more else []
    return f"Counts {listed([*told, *rest])}." if told else "Counts for nobody here."


def hangs_words(catalogue: Catalogue, item: Unknown) -> str:
    """Which answers hang on an unknown, if any."""
    turned, settled = (
        listed([catalogue.personas[name].noun for name in names])
        for names in (item.could_turn, item.could_settle)
    )
    told = [f"Could turn the answer for {turned}."] if turned else []
    told += [f"An answer for {settled} waits for it."] if settled else []
    return " ".join(told) or "No answer hangs on it, whatever it turns out to be."
