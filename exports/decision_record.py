"""The decision record: a view and its verdict in the shape of MADR 4, for a team's repository.

Markdown Architectural Decision Records, https://adr.github.io/madr/, template of version 4.0.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from comparison.decision.pairs import Contribution, Pair
from comparison.decision.verdict import Duel
from comparison.findings.runner_up import best_case
from comparison.formatting import full_date, in_sentence, listed, one_decimal, whole_percent
from comparison.scoring.criteria import criterion_score
from comparison.wording.beside_verdict import best_case_sentences, must_sentence, question_sentence
from comparison.wording.chart_titles import EACH, contribution_words, could_be_words
from comparison.wording.pictures.decision import TOGETHER
from comparison.wording.scores import score_in_range, weight_meaning
from comparison.wording.table import STATES
from comparison.wording.verdict import advice_sentence, margin_words, turning_point
from exports.markdown import escaped, items, table
from exports.record_evidence import disputed_lines, evidence_lines
from exports.subject import Subject

REVIEW_AFTER = timedelta(days=180)
"""A decision on dated evidence should be looked at again after this."""


SHARED = "over what is known of both"


def decision_record(subject: Subject, *, today: date) -> str:
    """The record as Markdown; ``today`` is the day on which it is made."""
    parts = (_front(subject, today), _context(subject), _drivers(subject), _options(subject))
    rest = (
        _outcome(subject, today),
        _pros_and_cons(subject),
        disputed_lines(subject),
        evidence_lines(subject),
    )
    return "\n".join(line for part in (*parts, *rest) for line in (*part, "")).rstrip() + "\n"


def _front(subject: Subject, today: date) -> Iterator[str]:
    """The metadata; who decides is for the team to write."""
    yield from (
        "---",
        "status: proposed",
        f"date: {today.isoformat()}",
        "decision-makers: []",
        "---",
        "",
    )
    yield f"# {escaped(subject.words.title)}"


def _context(subject: Subject) -> Iterator[str]:
    catalogue, view = subject.catalogue, subject.view
    persona = catalogue.personas[view.persona]
    yield from ("## Context and Problem Statement", "")
    yield (
        f"{escaped(question_sentence(catalogue, view))} "
        f"{escaped(persona.who)} The evidence is that of {full_date(catalogue.edition.as_of)}, "
        f"data version {escaped(catalogue.version)}, fingerprint {escaped(catalogue.fingerprint)}."
        f"{' ' + escaped(subject.older) if subject.older else ''}"
    )


def _drivers(subject: Subject) -> Iterator[str]:
    catalogue, view = subject.catalogue, subject.view
    weights = sorted(view.weights_in(catalogue).items(), key=lambda item: -item[1])
    yield from ("## Decision Drivers", "")
    yield from table(
        ("Criterion", "Weight", "What it stands for"),
        [
            (
                escaped(catalogue.criteria[name].label),
                f"{weight} %",
                escaped(weight_meaning(catalogue, view.lens_shown, name)),
            )
            for name, weight in weights
        ],
    )
    yield from ("", f"Must-haves: {escaped(in_sentence(must_sentence(catalogue, view)))}")


def _options(subject: Subject) -> Iterator[str]:
    catalogue, screening = subject.catalogue, subject.verdict.screening
    yield from ("## Considered Options", "")
    for name in subject.view.frameworks:
        failed = [
            f"{in_sentence(catalogue.requirements[item.requirement].label)} "
            f"({STATES[item.fact.state]}, {full_date(item.fact.as_of)})"
            for item in screening.excluded
            if item.framework == name
        ]
        out = f", excluded by: {escaped(listed(failed))}" if failed else ""
        yield f"* {escaped(catalogue.named(name))}{out}"


def _outcome(subject: Subject, today: date) -> Iterator[str]:
    catalogue, verdict, words = subject.catalogue, subject.verdict, subject.words
    yield from ("## Decision Outcome", "")
    told = f"{words.title}. {words.state} {words.stability}".strip()
    decided = verdict.leader if verdict.state in ("clear", "close", "only") else None
    chosen = f'"{escaped(catalogue.named(decided))}"' if decided else "none yet"
    yield f"Chosen option: {chosen}, because: {escaped(told)}"
    yield from ("", escaped(f"{margin_words(catalogue, verdict)}."))
    advice = advice_sentence(catalogue, subject.view, verdict)
    notes = [escaped(note) for note in (words.turning, advice, *words.notes, *words.more) if note]
    if notes:
        yield from ("", *items(notes))
    duel = subject.duel
    if duel is not None:
        yield from ("", *_what_decides(subject, duel), "", *_turning(subject, duel))
        yield from ("", *_consequences(subject, duel))
    yield from ("", "### Confirmation", "")
    yield (
        f"Review by {full_date((today + REVIEW_AFTER).isoformat())}, or when the link below shows "
        "another answer under newer data."
    )


def _what_decides(subject: Subject, duel: Duel) -> Iterator[str]:
    catalogue = subject.catalogue
    names = [escaped(catalogue.named(name)) for name in (duel.pair.first, duel.pair.second)]
    yield f"What decides between {listed(names)}, in points of the margin:"
    yield ""
    rows = [_row(subject, duel.pair, item) for item in duel.pair.contributions]
    total = escaped(contribution_words(catalogue, duel.pair, duel.margin))
    rows.append((TOGETHER, f"{round(duel.pair.known_weight)} %", total, ""))
    yield from table(("Criterion", "Weight", "Adds", "Range"), rows)


def _row(subject: Subject, pair: Pair, item: Contribution) -> tuple[str, str, str, str]:
    label = escaped(subject.catalogue.criteria[item.criterion].label)
    if item.points is None:
        return label, f"{item.weight} %", "not compared", "too little evidence of both"
    told = contribution_words(subject.catalogue, pair, item.points)
    ends = could_be_words(subject.catalogue, pair, item)
    return label, f"{item.weight} %", escaped(told), escaped(ends)


def _turning(subject: Subject, duel: Duel) -> Iterator[str]:
    catalogue = subject.catalogue
    near, agree = whole_percent(duel.near), whole_percent(duel.agree)
    names = [escaped(catalogue.named(name)) for name in (duel.pair.first, duel.pair.second)]
    yield (
        f"Of 100 sets of priorities near these {near} are for {names[0]} with the scores as they "
        f"are, {agree} within their ranges. {listed(names)} would change places:"
    )
    yield ""
    points = [point for point in duel.turning_points if point.at is not None]
    yield from items(
        [
            escaped(
                f"{catalogue.criteria[point.criterion].label} at {turning_point(point)} "
                f"({point.weight} now)"
            )
            for point in points
        ]
        or ["at no weight of a single criterion"]
    )


def _consequences(subject: Subject, duel: Duel) -> Iterator[str]:
    """Good and bad from whoever is ahead; what is chosen lives with both."""
    catalogue = subject.catalogue
    ahead = duel.pair.first if duel.margin >= 0 else duel.pair.second
    way = 1 if ahead == duel.pair.first else -1
    name = escaped(catalogue.named(ahead))
    rival = duel.pair.second if way > 0 else duel.pair.first
    yield from ("### Consequences", "")
    yield from (f"Against {escaped(catalogue.named(rival))}, {SHARED}:", "")
    for item in sorted(duel.pair.compared, key=lambda item: -way * (item.points or 0.0)):
        points = way * (item.printed or 0.0)
        if item.weight and points:
            word = ("Good", "ahead") if points > 0 else ("Bad", "behind")
            label = escaped(in_sentence(catalogue.criteria[item.criterion].label))
            amount = one_decimal(abs(points))
            yield f"* {word[0]}, because {name} is {amount} of 10 points {word[1]} on {label}"


def _pros_and_cons(subject: Subject) -> Iterator[str]:
    catalogue, view = subject.catalogue, subject.view
    yield from (
        "## Pros and Cons of the Options",
        "",
        f"Scores out of 10 with their ranges. {EACH}",
    )
    for name in view.frameworks:
        yield from ("", f"### {escaped(catalogue.named(name))}", "")
        for criterion, record in catalogue.criteria.items():
            score = criterion_score(catalogue, name, criterion, view.lens_shown)
            yield f"* {escaped(record.label)}: {escaped(score_in_range(score))}"
    case = best_case(catalogue, subject.verdict, lens=view.lens_shown, own_only=view.own_only)
    if case is not None:
        yield from ("", f"The best case for {escaped(catalogue.named(case.framework))}:", "")
        yield from items([escaped(text) for text in best_case_sentences(catalogue, view, case)])
