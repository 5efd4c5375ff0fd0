"""The slides of an answer, from the same findings and words as the screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from comparison.findings.runner_up import best_case
from comparison.findings.view_verdict import of_a_hundred
from comparison.formatting import whole_percent
from comparison.looks import Look, looks_of
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.wording.beside_verdict import NOT_SCORED, best_case_sentences, moving_sentences
from comparison.wording.chart_titles import (
    EACH,
    between,
    contribution_words,
    contributions_title,
    could_be_words,
    radar_title,
    turning_points_title,
)
from comparison.wording.pictures.decision import TOGETHER, decision_text
from comparison.wording.pictures.scores import radar_text, twin_text
from comparison.wording.pictures.turning_points import TURNING_ABOUT, hundred_text
from comparison.wording.presenting import (
    MOVING_TITLE,
    question_lines,
    question_title,
    speaker_notes,
    verdict_lines,
    weighed,
)
from comparison.wording.scores import score_in_range
from comparison.wording.verdict import turning_point
from exports.deck import charts
from exports.deck.page import BODY, FLOOR, LEFT, QUIET, TOP, Slide, add_slide, add_text

TABLE_TITLE = "The scores behind it, out of 10, with the range that the evidence allows"
HALF = BODY / 2 - 0.2
UNDER = FLOOR - 0.4
"""Inches: where a table ends that has a line under it."""


@dataclass(frozen=True)
class Talk:
    """The subject, the deck that grows, and the stamp of each slide."""

    subject: Any
    pages: Any
    stamp: str

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """Criteria that weigh, the heaviest first."""
        return dict(weighed(self.subject.catalogue, self.subject.view))

    @cached_property
    def looks(self) -> dict[str, Look]:
        return looks_of(self.subject.catalogue, self.subject.view.frameworks)

    def named(self, framework: str) -> str:
        return str(self.subject.catalogue.named(framework))

    def score(self, framework: str, criterion: str) -> CriterionScore:
        subject = self.subject
        return criterion_score(subject.catalogue, framework, criterion, subject.view.lens_shown)

    def between(self, title: str) -> str:
        """A title on the pair that is shown, with their names where it is not the closest."""
        subject = self.subject
        return between(subject.catalogue, subject.verdict, subject.duel, title)

    def slide(self, title: str, step: str) -> Slide:
        """An empty slide with the notes of that step of presenting, and the way back."""
        subject = self.subject
        notes = speaker_notes(subject.catalogue, subject.view, subject.verdict, step)
        notes.append(subject.link)
        return add_slide(self.pages, title, self.stamp, "\n".join(notes), link=subject.link)


def question_slide(talk: Talk) -> None:
    """The question and who asks."""
    catalogue, view = talk.subject.catalogue, talk.subject.view
    slide = talk.slide(question_title(catalogue, view), "question")
    box = (LEFT, TOP, BODY, FLOOR - TOP)
    add_text(slide, question_lines(catalogue, view), box, sizes=(24, 22, 20, 18))


def verdict_slide(talk: Talk) -> None:
    """The sentence, how sure, and what belongs to it."""
    subject, duel = talk.subject, talk.subject.verdict.closest
    words = subject.words
    slide = talk.slide(words.title, "verdict")
    lines = verdict_lines(subject.catalogue, subject.view, subject.verdict, words)
    left = HALF if duel else BODY
    add_text(slide, lines, (LEFT, TOP, left, FLOOR - TOP))
    if duel is None:
        return
    counts = of_a_hundred(duel)
    series = [(talk.named(n), talk.looks[n], [float(counts[n])]) for n in counts]
    right = LEFT + HALF + 0.4
    add_text(slide, ["Of 100 sets of priorities near these"], (right, TOP, HALF, 0.4), sizes=(16,))
    text = hundred_text(subject.catalogue, duel)
    charts.parted(slide, series, (right, TOP + 0.45, HALF, 1.9), text=text)
    more = (right, TOP + 2.5, HALF, FLOOR - TOP - 2.5)
    add_text(slide, words.more, more, sizes=(14, 12, 11, 10), bullets=True)


def decides_slide(talk: Talk) -> None:
    """What each criterion adds to the margin, as bars around zero and as a table."""
    subject, duel = talk.subject, talk.subject.duel
    if duel is None:
        return
    catalogue, pair = subject.catalogue, duel.pair
    slide = talk.slide(talk.between(contributions_title(catalogue, duel)), "decides")
    one, two = [name for name in subject.view.frameworks if name in (pair.first, pair.second)]
    way = 1 if two == pair.first else -1
    items = [item for item in pair.contributions]
    points = [None if item.points is None else way * item.points for item in items]
    sides = [(talk.named(name), talk.looks[name]) for name in (one, two)]
    labels = [f"{catalogue.criteria[item.criterion].label} {item.weight}\u00a0%" for item in items]
    box, text = (LEFT, TOP, HALF - 0.3, FLOOR - TOP), decision_text(catalogue, duel)
    charts.around_zero(slide, labels, sides, points, box, text=text)
    rows = [("Criterion", "Adds to the margin", "Could be")]
    for item, label in zip(items, labels, strict=True):
        known = item.points is not None
        adds = contribution_words(catalogue, pair, item.points or 0.0) if known else "not compared"
        ends = could_be_words(catalogue, pair, item) if known else "too little evidence"
        rows.append((label, adds, ends.removeprefix("could be ")))
    rows.append((TOGETHER, contribution_words(catalogue, pair, duel.margin), ""))
    box = (LEFT + HALF, TOP, HALF + 0.4, 0.5 * len(rows))
    charts.table(slide, rows, box, widths=(1.9, 2.0, HALF + 0.4 - 3.9), size=11)


def scores_slide(talk: Talk) -> None:
    """The radar, and beside it every criterion that weighs as bars."""
    subject = talk.subject
    catalogue, view = subject.catalogue, subject.view
    shown, lens = view.frameworks, view.lens_shown
    slide = talk.slide(radar_title(catalogue, shown, lens=lens), "scores")
    axes = list(catalogue.radar)
    labels = [catalogue.criteria[name].label for name in axes]
    box, text = (LEFT, TOP, HALF - 0.4, FLOOR - TOP), radar_text(catalogue, shown, lens=lens)
    charts.radar(slide, labels, _series(talk, axes), box, text=text)
    weighed = list(talk.weights)
    named = [f"{catalogue.criteria[name].label} {talk.weights[name]}\u00a0%" for name in weighed]
    box = (LEFT + HALF, TOP, HALF + 0.4, FLOOR - TOP)
    text = twin_text(catalogue, shown, talk.weights, lens=lens)
    charts.bars(slide, named, _series(talk, weighed), box, text=text)


def _series(talk: Talk, criteria: list[str]) -> charts.Series:
    return [
        (talk.named(name), talk.looks[name], [talk.score(name, item).score for item in criteria])
        for name in talk.subject.view.frameworks
    ]


def table_slide(talk: Talk) -> None:
    """Every score with its range, the weights, and over what evidence each score is."""
    catalogue, shown = talk.subject.catalogue, talk.subject.view.frameworks
    every = talk.subject.view.weights_in(catalogue)
    slide = talk.slide(TABLE_TITLE, "scores")
    rows = [("Criterion", "Weight", *(talk.named(name) for name in shown))]
    for name in sorted(every, key=lambda item: -every[item]):
        scores = [score_in_range(talk.score(framework, name)) for framework in shown]
        rows.append((catalogue.criteria[name].label, f"{every[name]}\u00a0%", *scores))
    across = (BODY - 3.2) / len(shown)
    size = 14 if len(shown) < 4 else 12 if len(shown) < 5 else 11
    box = (LEFT, TOP, BODY, min(0.5 * len(rows), UNDER - TOP))
    charts.table(slide, rows, box, widths=(2.2, 1.0, *[across] * len(shown)), size=size)
    add_text(slide, [EACH], (LEFT, UNDER + 0.05, BODY, 0.3), sizes=(12, 11, 10), colour=QUIET)


def turning_slide(talk: Talk) -> None:
    """At which weight of each criterion the answer turns."""
    subject, duel = talk.subject, talk.subject.duel
    if duel is None:
        return
    catalogue = subject.catalogue
    slide = talk.slide(talk.between(turning_points_title(catalogue, duel)), "turning")
    rows = [("Criterion", "Weight now", "The other is ahead at")]
    for point in duel.turning_points:
        at = turning_point(point) if point.at is not None else "no weight"
        rows.append((catalogue.criteria[point.criterion].label, f"{point.weight}\u00a0%", at))
    charts.table(slide, rows, (LEFT, TOP, HALF, 0.45 * len(rows)), widths=(2.4, 1.2, HALF - 3.6))
    first, near = talk.named(duel.pair.first), whole_percent(duel.near)
    said = [
        TURNING_ABOUT,
        f"Of 100 sets of priorities near these, {near} are for {first} with the scores as they are "
        f"and {whole_percent(duel.agree)} within their ranges.",
    ]
    add_text(slide, said, (LEFT + HALF + 0.4, TOP, HALF, 3.0), sizes=(18, 16, 14))


def best_case_slide(talk: Talk) -> None:
    """What speaks for whoever comes second."""
    subject = talk.subject
    catalogue, view = subject.catalogue, subject.view
    case = best_case(catalogue, subject.verdict, lens=view.lens_shown, own_only=view.own_only)
    if case is None:
        return
    slide = talk.slide(f"The best case for {talk.named(case.framework)}", "case")
    told = best_case_sentences(catalogue, view, case)
    add_text(slide, told, (LEFT, TOP, BODY, FLOOR - TOP), bullets=True)


def moving_slide(talk: Talk) -> None:
    """What moving existing code costs, as far as it was tried."""
    subject = talk.subject
    slide = talk.slide(MOVING_TITLE, "moving")
    told = moving_sentences(subject.catalogue, subject.view.frameworks, subject.view.code)
    box = (LEFT, TOP, BODY, FLOOR - TOP)
    add_text(slide, [*told, NOT_SCORED], box, bullets=True)
