"""What each step shows, from the same findings, words and pictures as the pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from comparison.decision.verdict import Duel
from comparison.findings.runner_up import BestCase, best_case
from comparison.findings.view_verdict import duel_of
from comparison.links.parameters import STEPS
from comparison.wording.beside_verdict import (
    NOT_SCORED,
    best_case_sentences,
    code_sentence,
    moving_sentences,
)
from comparison.wording.chart_titles import between, contributions_title, radar_title
from comparison.wording.presenting import (
    LIMITS_TITLE,
    MOVING_TITLE,
    evidence_stamp,
    limit_lines,
    question_lines,
    question_title,
    verdict_lines,
)
from comparison.wording.verdict import wording
from components.charts.from_catalogue import lines
from components.charts.key import key
from components.scores.decision_picture import bare_picture
from components.scores.radar_and_twin import radar_chart, twin_on_stage
from components.scores.verdict import how_sure
from components.shared.html import tag
from components.shared.plot import draw
from components.shared.text import plain, small
from components.state.session import Current

MANY: Final = 8
"""Points of a list; more stand in two columns."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is shown: its title from the view, and what stands under it."""

    title: Callable[[Current], str]
    show: Callable[[Current], None]


def steps_of(now: Current) -> list[str]:
    """The steps of a view in their order; what it has nothing to show for is left out."""
    without = set() if now.verdict.closest else {"decides"}
    if _case(now) is None:
        without.add("case")
    return [name for name in STEPS if name not in without]


def show_step(now: Current, name: str) -> None:
    """The step's title as the heading of the page, and what stands under it."""
    step = _STEPS[name]
    st.title(plain(step.title(now)), anchor=False)
    step.show(now)


def _listed(lines: list[str]) -> None:
    points = [tag("li", line) for line in lines]
    look = "ff-told ff-many" if len(lines) > MANY else "ff-told"
    st.html(tag("ul", *points, style="margin:0;padding-left:1.1em", class_=look))


def _paragraphs(lines: list[str]) -> None:
    told = [tag("p", line) for line in lines]
    st.html(tag("div", *told, class_="ff-told"))


def _question(now: Current) -> None:
    code = code_sentence(now.catalogue, now.view, now.verdict)
    _paragraphs([*question_lines(now.catalogue, now.view), *([code] if code else [])])


def _duel(now: Current) -> Duel | None:
    """The pair that the link asks for."""
    return duel_of(now.catalogue, now.view, now.verdict)


def _decides_title(now: Current) -> str:
    duel = _duel(now)
    if duel is None:
        return ""
    return between(now.catalogue, now.verdict, duel, contributions_title(now.catalogue, duel))


def _decides(now: Current) -> None:
    duel = _duel(now)
    if duel is not None:
        bare_picture(now, duel)


def _scores_title(now: Current) -> str:
    return radar_title(now.catalogue, now.view.frameworks, lens=now.view.lens_shown)


def _scores(now: Current) -> None:
    """Radar and twin as on the pages, without what is read rather than seen."""
    catalogue, shown, lens = now.catalogue, now.view.frameworks, now.view.lens_shown
    st.html(key(lines(catalogue, shown)))
    left, right = st.columns([5, 6], gap="large")
    with left:
        draw(radar_chart(catalogue, shown, lens), key="present-radar")
    with right:
        weights = tuple(now.view.weights_in(catalogue).items())
        draw(twin_on_stage(catalogue, shown, weights, lens), key="present-twin")


def _verdict(now: Current) -> None:
    words = wording(now.catalogue, now.view, now.verdict)
    left, right = st.columns([7, 4], gap="large")
    with left:
        _paragraphs(verdict_lines(now.catalogue, now.view, now.verdict, words))
    with right:
        if now.verdict.closest is not None:
            how_sure(now, now.verdict.closest)


def _case(now: Current) -> BestCase | None:
    view = now.view
    return best_case(now.catalogue, now.verdict, lens=view.lens_shown, own_only=view.own_only)


def _case_title(now: Current) -> str:
    case = _case(now)
    return f"The best case for {now.catalogue.named(case.framework)}" if case else ""


def _case_told(now: Current) -> None:
    case = _case(now)
    if case is not None:
        _listed(best_case_sentences(now.catalogue, now.view, case))


def _moving(now: Current) -> None:
    _listed([*moving_sentences(now.catalogue, now.view.frameworks, now.view.code), NOT_SCORED])


def _limits(now: Current) -> None:
    _listed(limit_lines(now.catalogue, now.view))
    small(f"Made from {evidence_stamp(now.catalogue)}.", measure="none")


_STEPS: Final[Mapping[str, Step]] = {
    "question": Step(lambda now: question_title(now.catalogue, now.view), _question),
    "decides": Step(_decides_title, _decides),
    "scores": Step(_scores_title, _scores),
    "verdict": Step(lambda now: wording(now.catalogue, now.view, now.verdict).title, _verdict),
    "case": Step(_case_title, _case_told),
    "moving": Step(lambda _: MOVING_TITLE, _moving),
    "limits": Step(lambda _: LIMITS_TITLE, _limits),
}
