"""What is said before an audience: the same words on screen, on slides and in their notes."""

from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict
from comparison.findings.unknowns import not_known
from comparison.formatting import full_date, in_sentence, listed
from comparison.links.view import View
from comparison.wording.pictures.scores import heaviest_first
from comparison.wording.verdict import Wording, advice_sentence, whom

MOVING_TITLE = "What moving existing code costs"
LIMITS_TITLE = "What this answer does not know"


def question_title(catalogue: Catalogue, view: View) -> str:
    """The question of a view: ``Which deep learning framework fits us: PyTorch or JAX?``"""
    names = [catalogue.named(name) for name in view.frameworks]
    either = listed(names).replace(" and ", " or ")
    return f"Which deep learning framework fits us: {either}?"


def question_lines(catalogue: Catalogue, view: View) -> list[str]:
    """Who asks, what weighs for them and what they must have."""
    persona = catalogue.personas[view.persona]
    own = "Weights of our own, beginning from" if view.weights is not None else "We choose as"
    weighs = [f"{catalogue.criteria[n].label} {w}\u00a0%" for n, w in weighed(catalogue, view)]
    lines = [f"{own} {persona.noun}. {persona.who}", f"What weighs: {listed(weighs)}."]
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


def evidence_stamp(catalogue: Catalogue) -> str:
    """The data that all of it was made from: version, fingerprint and day of the evidence."""
    return (
        f"data {catalogue.version}, fingerprint {catalogue.fingerprint}, "
        f"evidence of {full_date(catalogue.edition.as_of)}"
    )


def speaker_notes(catalogue: Catalogue, view: View, words: Wording) -> list[str]:
    """What the speaker needs on every slide: weights, how sure, and what belongs to it."""
    weights = [
        f"{in_sentence(catalogue.criteria[name].label)} {weight}"
        for name, weight in weighed(catalogue, view)
    ]
    sure = f"{words.title}. {words.state} {words.stability} {words.turning}".strip()
    first = f"{whom(catalogue, view)}. Weights of 100: {listed(weights)}."
    return [first, sure, *words.notes, *words.more]
