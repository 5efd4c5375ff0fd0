"""A verdict in words: one place makes them for the screen, the exports and the previews."""

from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.turning_must_haves import turning_musts
from comparison.decision.turning_points import TurningPoint
from comparison.decision.verdict import Duel, State, Verdict
from comparison.findings.article_advice import agreement
from comparison.formatting import in_sentence, listed, one_decimal, whole_percent
from comparison.links.view import View
from comparison.wording.beside_verdict import (
    code_sentence,
    other_lens,
    runtime_sentence,
    with_runtime,
)
from comparison.wording.doubts import (
    criterion_words,
    excluded,
    heaviest_sentence,
    left_out,
    survival_sentence,
    thin_sentence,
    unconfirmed,
    unranked,
)
from comparison.wording.scores import shared_sentence

STATE_WORDS: dict[State, str] = {
    "clear": "A clear answer, within this evidence.",
    "close": "A close call, within this evidence.",
    "cannot say": "Undecided, within this evidence.",
    "only": "Must-haves decide.",
    "none left": "Nothing is left.",
}


NEARLY = 0.9
"""What adds at least this part of the largest contribution is named beside it."""
ALONE = "Nothing is compared yet."
"""How sure, where there is one framework alone."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A verdict in words. ``title`` has no full stop; ``notes`` belong under it, always.

    ``more`` says how firmly it stands and by which runtimes: for those who ask.
    """

    title: str
    state: str
    stability: str
    turning: str
    notes: tuple[str, ...]
    more: tuple[str, ...] = ()


def wording(catalogue: Catalogue, view: View, verdict: Verdict) -> Wording:
    """The words for a verdict that ``decide`` gave for ``view``."""
    duel = verdict.closest
    return Wording(
        _title(catalogue, view, verdict),
        ALONE
        if verdict.state == "cannot say" and len(verdict.options) < 2
        else STATE_WORDS[verdict.state],
        _stability(catalogue, verdict, duel) if duel else "",
        _turning(catalogue, verdict) if duel else "",
        tuple(_notes(catalogue, view, verdict)),
        tuple(_more(catalogue, view, verdict)),
    )


def whom(catalogue: Catalogue, view: View) -> str:
    """``For a mobile developer``, or ``With your weights``."""
    if view.weights is not None:
        return "With your weights"
    return f"For {catalogue.personas[view.persona].noun}"


def _title(catalogue: Catalogue, view: View, verdict: Verdict) -> str:
    start, duel = whom(catalogue, view), verdict.closest
    names = [catalogue.named(name) for name in verdict.options]
    if verdict.state == "none left":
        return f"None of {listed(names)} meets all must-haves"
    if len(verdict.options) < 2:
        return f"Choose a second framework to compare {listed(names)} with"
    leader = catalogue.named(verdict.leader) if verdict.leader else ""
    if verdict.state == "only":
        return f"{leader} is the only one that meets the must-haves"
    if duel is None:
        return f"{start}, there is not enough evidence to compare {listed(names)}"
    if verdict.state == "cannot say":
        pair = [name for name in verdict.options if name in (duel.pair.first, duel.pair.second)]
        both = listed([catalogue.named(name) for name in pair])
        return f"{start}, the evidence does not decide between {both}"
    manner, link = ("clearly", "above all") if verdict.state == "clear" else ("a little", "mainly")
    reasons = listed([criterion_words(catalogue, name) for name in _reasons(duel)])
    reason = f", {link} for {reasons}" if reasons else ""
    fitting = with_runtime(catalogue, view, verdict.leader or "")
    return f"{start}, {fitting} fits {manner} better{reason}"


def _reasons(duel: Duel) -> list[str]:
    """The criterion that adds most to the lead, and each that adds nearly as much."""
    found = [(item.criterion, item.points or 0.0) for item in duel.pair.contributions]
    most = max((points for _, points in found), default=0.0)
    return [name for name, points in found if points > 0 and points >= NEARLY * most]


def _stability(catalogue: Catalogue, verdict: Verdict, duel: Duel) -> str:
    if verdict.state == "cannot say":
        return f"Of 100 sets of priorities near these, {favours(catalogue, duel)}."
    agree = whole_percent(duel.agree)
    verb = "agrees" if agree == "1" else "agree"
    return f"Of 100 sets of priorities near these, {agree} {verb}."


def favours(catalogue: Catalogue, duel: Duel) -> str:
    """``57 favour PyTorch and 43 TensorFlow``: what is said where nobody wins."""
    first = round(100 * duel.agree)
    sides = sorted(((first, duel.pair.first), (100 - first, duel.pair.second)), reverse=True)
    (most, one), (least, other) = sides
    return f"{most} favour {catalogue.named(one)} and {least} {catalogue.named(other)}"


def _turning(catalogue: Catalogue, verdict: Verdict) -> str:
    duel, point = verdict.nearest_turn
    sides = (duel.pair.first, duel.pair.second)
    leader, rival = map(catalogue.named, sides if duel.margin >= 0 else reversed(sides))
    several = len(verdict.duels) > 1
    if point is None:
        ahead = f"another ahead of {leader}" if several else f"{rival} ahead"
        return f"No change of a single weight would put {ahead}."
    label = criterion_words(catalogue, point.criterion)
    ahead = f"ahead of {rival}" if several else "ahead"
    return f"Give {label} {turning_point(point)} and {leader} is not {ahead} any more."


def turning_point(point: TurningPoint) -> str:
    """``72 or more of 100 points``, ``4 or less of 100 points``; only for a point that exists."""
    return f"{point.at} or {'more' if point.above else 'less'} of 100 points"


def _notes(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    notes = [other_lens(catalogue, view)]
    notes += [excluded(catalogue, verdict), unconfirmed(catalogue, verdict)]
    duel = verdict.closest
    if duel is not None:
        notes += [
            heaviest_sentence(catalogue, verdict, duel),
            survival_sentence(catalogue, verdict, duel) if duel.failures else "",
            left_out(catalogue, duel),
            thin_sentence(catalogue, duel),
        ]
    notes += [unranked(catalogue, name, missing) for name, missing in verdict.unranked.items()]
    moving = code_sentence(catalogue, view, verdict)
    notes.append(moving or "Moving an existing code base is not in the scores.")
    return [note for note in notes if note]


def _more(catalogue: Catalogue, view: View, verdict: Verdict) -> list[str]:
    """By which runtimes, and how firmly it stands."""
    found, duel = [runtime_sentence(catalogue, view, verdict.screening.kept)], verdict.closest
    if duel is not None:
        found += [
            _dominance(catalogue, duel),
            _hardly(catalogue, view, verdict, duel),
            "" if duel.failures else survival_sentence(catalogue, verdict, duel),
        ]
    return [sentence for sentence in found if sentence]


def _dominance(catalogue: Catalogue, duel: Duel) -> str:
    if not duel.dominates:
        return ""
    leader, rival = catalogue.named(duel.pair.first), catalogue.named(duel.pair.second)
    every = f"{leader} is at least as good as {rival} on every criterion"
    whole = len(duel.pair.compared) == len(duel.pair.differences)
    return f"Over the evidence that both have, {every}{'' if whole else ' that can be compared'}."


def _hardly(catalogue: Catalogue, view: View, verdict: Verdict, duel: Duel) -> str:
    share, several = duel.share_all, len(verdict.screening.kept) > 2
    if share is None or share <= catalogue.method.weights_hardly_matter.value:
        return ""
    if several or len(duel.pair.compared) < len(duel.pair.differences):
        return ""
    often = "more than 99" if 0.99 < share < 1 else whole_percent(share)
    leads = f"{catalogue.named(duel.pair.first)} leads in {often} of 100"
    if verdict.state != "clear" or verdict.leader is None:
        return f"Over all possible priorities {leads}."
    turning = _turning_musts(catalogue, view, verdict, verdict.leader)
    if any(point.at is not None for point in duel.turning_points):
        return f"Over all possible priorities {leads}. {turning}"
    return (
        f"Weights hardly matter between these two: {leads} possible sets of priorities. {turning}"
    )


def _turning_musts(catalogue: Catalogue, view: View, verdict: Verdict, leader: str) -> str:
    """The must-haves that would change the answer, by name."""
    weights, must = view.weights_in(catalogue), view.must_in(catalogue)
    found = turning_musts(catalogue, leader, verdict.options, weights, must, lens=view.lens_shown)
    plain = [catalogue.requirements[t.requirement].phrase for t in found if not t.own_only]
    own = [catalogue.requirements[t.requirement].phrase for t in found if t.own_only]
    name, parts = catalogue.named(leader), []
    if plain:
        parts.append(f"Must-haves that would exclude {name}: {listed(plain, 'or')}.")
    if own:
        also = "these would too" if plain else f"these would exclude {name}"
        parts.append(f"Where only the project's own documents count, {also}: {listed(own, 'or')}.")
    return " ".join(parts) or f"No single must-have would exclude {name} and leave another."


def margin_words(catalogue: Catalogue, verdict: Verdict) -> str:
    """The margin as a finding: ``PyTorch is 1.7 points ahead of TensorFlow``."""
    duel = verdict.closest
    if verdict.state == "only" and verdict.leader:
        return f"{catalogue.named(verdict.leader)} is the only one left"
    if duel is None:
        return "There is nothing to compare"
    first, second = catalogue.named(duel.pair.first), catalogue.named(duel.pair.second)
    shown = one_decimal(abs(duel.margin))
    if shown == "0.0":
        return f"{first} and {second} are level"
    points = "point" if shown == "1.0" else "points"
    ahead, behind = (first, second) if duel.margin > 0 else (second, first)
    if verdict.state == "cannot say":
        return f"Undecided: {ahead} and {behind} are {shown} {points} apart"
    return f"{ahead} is {shown} {points} ahead of {behind}"


def advice_sentence(catalogue: Catalogue, view: View, verdict: Verdict) -> str:
    """What the article advises this persona, and whether the evidence agrees; empty for nothing."""
    stand = agreement(catalogue, view.persona, verdict) if view.weights is None else None
    if stand is None:
        return ""
    advised = listed([catalogue.named(name) for name in catalogue.personas[view.persona].advice])
    if stand == "the article names both":
        year = catalogue.edition.article.year
        return f"The article ({year}) names {advised} for different purposes."
    manner = "the evidence cannot say" if stand == "cannot say" else f"the evidence {stand}"
    return f"The article ({catalogue.edition.article.year}) advises {advised}; {manner}."


def draws_sentence(catalogue: Catalogue, duel: Duel) -> str:
    """How the hundred marks were made, and from how many measurements."""
    return (
        "Priorities near these, weighed exactly; scores drawn "
        f"{round(catalogue.method.doubt_draws.value)} times within their ranges. "
        f"{shared_sentence(duel.pair)}"
    ).strip()


def fit_note(catalogue: Catalogue, view: View, verdict: Verdict) -> str:
    """What the mark of the better fit means where it stands; empty where nothing is marked."""
    if verdict.state not in ("clear", "close"):
        return ""
    manner = "clearly" if verdict.state == "clear" else "a little"
    for_whom = in_sentence(whom(catalogue, view))
    return f"The mark beside a name: it fits {manner} better {for_whom}."
