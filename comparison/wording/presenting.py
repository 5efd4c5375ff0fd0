"""What is said before an audience: the same words on screen, on slides and in their notes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict
from comparison.findings.unknowns import not_known
from comparison.findings.view_verdict import duel_of, sources_behind
from comparison.formatting import counted, full_date, in_sentence, listed
from comparison.links.view import View
from comparison.scoring.criteria import criterion_score
from comparison.wording.beside_verdict import code_sentence
from comparison.wording.chart_titles import radar_caveats, turning_points_title
from comparison.wording.pictures.decision import decision_text, not_counted
from comparison.wording.pictures.scores import heaviest_first, twin_text
from comparison.wording.pictures.turning_points import turning_text
from comparison.wording.scores import wanted
from comparison.wording.verdict import (
    Wording,
    advice_sentence,
    draws_sentence,
    margin_words,
    whom,
    wording,
)

MOVING_TITLE = "What moving existing code costs"
LIMITS_TITLE = "What this answer does not know"
MEANT_AS_A_CASE = "All that the same evidence says for it, and nothing against it."


def question_title(catalogue: Catalogue, view: View) -> str:
    """The question of a view: ``Which deep learning framework fits us: PyTorch or JAX?``"""
    names = [catalogue.named(name) for name in view.frameworks]
    if len(names) == 1:
        return f"Does {names[0]} fit us?"
    either = listed(names).replace(" and ", " or ")
    return f"Which deep learning framework fits us: {either}?"


def question_lines(catalogue: Catalogue, view: View) -> list[str]:
    """Who asks, what weighs for them and what they must have."""
    persona = catalogue.personas[view.persona]
    own = "Weights of our own, beginning from" if view.weights is not None else "We choose as"
    weighs = [f"{catalogue.criteria[n].label} {w}\u00a0%" for n, w in weighed(catalogue, view)]
    lines = [f"{own} {persona.noun}. {persona.who}", f"What weighs: {listed(weighs)}."]
    if view.own_only:
        lines.append("Only what a project documents itself counts.")
    if must := [catalogue.requirements[name].phrase for name in view.must_in(catalogue)]:
        lines.append(f"Must-haves: it must {listed(must)}.")
    return lines


def weighed(catalogue: Catalogue, view: View) -> list[tuple[str, int]]:
    """Criteria that have weight with their whole percents, the heaviest first."""
    weights = view.weights_in(catalogue)
    return [(name, weights[name]) for name in heaviest_first(weights)]


def verdict_lines(catalogue: Catalogue, view: View, verdict: Verdict, words: Wording) -> list[str]:
    """How sure a verdict is and what belongs to it, one paragraph each."""
    advice = advice_sentence(catalogue, view, verdict)
    lines = [f"{words.state} {words.stability}".strip(), words.turning, advice, *words.notes]
    return [line for line in lines if line]


def limit_lines(catalogue: Catalogue, view: View) -> list[str]:
    """What is not known of each framework, and what each criterion that weighs rests on."""
    names = [name for name, _ in weighed(catalogue, view)]
    told = [
        f"Not known of {catalogue.named(framework)}: {listed(missing)}."
        for framework in view.frameworks
        if (missing := missing_labels(catalogue, framework, names, view.lens_shown))
    ]
    caveats = [(catalogue.criteria[n].label, catalogue.criteria[n].caveat) for n in names]
    return [*told, *(f"{label}: {in_sentence(caveat)}" for label, caveat in caveats if caveat)]


def missing_labels(
    catalogue: Catalogue, framework: str, criteria: Sequence[str], lens: str
) -> list[str]:
    """What is not known of a framework, as it stands in a sentence."""
    found = not_known(catalogue, framework, criteria, lens)
    return [in_sentence(indicator.label) for indicator in found]


def older_data(catalogue: Catalogue, view: View) -> str:
    """That the link was made with other data than this; empty where it was not."""
    if view.cited is None or view.cited == (catalogue.version, catalogue.fingerprint):
        return ""
    version, fingerprint = view.cited
    return f"The link was made with data version {version}, fingerprint {fingerprint}."


def evidence_stamp(catalogue: Catalogue) -> str:
    """The data that all of it was made from: version, fingerprint and day of the evidence."""
    return (
        f"data {catalogue.version}, fingerprint {catalogue.fingerprint}, "
        f"evidence of {full_date(catalogue.edition.as_of)}"
    )


def speaker_notes(catalogue: Catalogue, view: View, verdict: Verdict, step: str) -> list[str]:
    """What the speaker needs at a step: the figures behind what is seen, then what the audience
    asks at any time: the weights, the sentence and how sure it is.

    ``step`` is one of the link's steps, or any other name, for which only the latter is told.
    """
    words = wording(catalogue, view, verdict)
    weights = [
        f"{in_sentence(catalogue.criteria[name].label)} {weight}"
        for name, weight in weighed(catalogue, view)
    ]
    always = [
        f"{whom(catalogue, view)}. Weights of 100: {listed(weights)}.",
        f"{words.title}. {words.state} {words.stability} {words.turning}".strip(),
    ]
    told = _NOTES[step](catalogue, view, verdict) if step in _NOTES else []
    return [line for line in [*told, *always] if line]


def _of_question(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    criteria = tuple(name for name, _ in weighed(catalogue, view))
    found = sources_behind(catalogue, view.frameworks, criteria, view.lens_shown)
    named = {(one.publisher, one.title, one.url) for one in found}
    stand = f"{counted(len(named), 'source')} {'stands' if len(named) == 1 else 'stand'}"
    return [
        f"Each score is computed on a fixed scale from 0 to 10; {stand} behind what weighs here. "
        f"Made from {evidence_stamp(catalogue)}."
    ]


def _of_decides(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    duel = duel_of(catalogue, view, verdict)
    return [decision_text(catalogue, duel), not_counted(catalogue, duel.pair)] if duel else []


def _of_turning(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    duel = duel_of(catalogue, view, verdict)
    return [turning_text(catalogue, duel.pair, duel.turning_points)] if duel else []


def _of_scores(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    shown, lens = view.frameworks, view.lens_shown
    caveats = radar_caveats(catalogue, shown, lens=lens)
    return [twin_text(catalogue, shown, view.weights_in(catalogue), lens=lens), caveats]


def _of_verdict(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    words = wording(catalogue, view, verdict)
    draws = draws_sentence(catalogue, verdict.closest) if verdict.closest else ""
    return [f"{margin_words(catalogue, verdict)}. {draws}".strip(), *words.more]


def _of_case(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    duel = verdict.closest
    return [f"{turning_points_title(catalogue, duel)}.", MEANT_AS_A_CASE] if duel else []


def _of_moving(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    none = "No existing code is named in this view."
    return [code_sentence(catalogue, view, verdict) or none]


def _of_limits(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    """What would settle each score that is not known."""
    every = [
        criterion_score(catalogue, framework, criterion, view.lens_shown)
        for criterion, _ in weighed(catalogue, view)
        for framework in view.frameworks
    ]
    told = [
        f"{catalogue.criteria[score.criterion].label} of {catalogue.named(score.framework)} has no "
        f"score; what would settle it: {wanted(score)}."
        for score in every
        if not score.known
    ]
    return told or ["Every criterion that weighs has a score for each framework."]


_NOTES: Final[Mapping[str, Callable[[Catalogue, View, Verdict], list[str]]]] = {
    "question": _of_question,
    "decides": _of_decides,
    "scores": _of_scores,
    "turning": _of_turning,
    "verdict": _of_verdict,
    "case": _of_case,
    "moving": _of_moving,
    "limits": _of_limits,
}
