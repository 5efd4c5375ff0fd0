"""What a verdict leaves open, in words: what it does not survive, and what evidence is missing."""

from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.decision.survival import Failure
from comparison.decision.verdict import Duel, Verdict
from comparison.formatting import counted, in_sentence, listed
from comparison.scoring.criteria import CriterionScore
from comparison.wording.scores import wanted

MOST_FAILURES = 3
"""So many changes are named in one sentence."""


def criterion_words(catalogue: Catalogue, criterion: str) -> str:
    """A criterion's label inside a sentence."""
    return in_sentence(catalogue.criteria[criterion].label)


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
