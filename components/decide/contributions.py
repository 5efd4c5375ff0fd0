"""The pictures of a decision: what each weight brings, how stable it is, what would change it."""

import streamlit as st

from comparison.decision.pairs import Difference
from comparison.decision.verdict import Duel
from comparison.formatting import in_sentence, listed, one_decimal, whole_percent
from comparison.wording.verdict import favours, turning_point
from components.charts.decision.contributions import (
    Contribution,
    contributions,
    contributions_text,
    narrow,
)
from components.charts.decision.turning_points import Flip, flips, flips_text
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.scores.verdict import stability_marks
from components.shared.plot import draw
from components.shared.text import figure_title, plain, small
from components.state.session import Current


def duel_shown(now: Current) -> Duel | None:
    """The duel that the pictures show: against the rival asked for, else the closest one."""
    wanted = now.view.control(now.catalogue, "against")
    asked = [duel for duel in now.verdict.duels if duel.pair.second == wanted]
    return asked[0] if asked else now.verdict.closest


def no_pair(now: Current) -> str:
    """Why there is no duel to draw."""
    if len(now.view.frameworks) < 2:
        return "choose a second framework"
    if len(now.verdict.screening.kept) < 2:
        return "fewer than two frameworks meet the must-haves"
    return "no two frameworks have enough evidence in common on these priorities"


def contribution_bars(now: Current, duel: Duel) -> None:
    """A row of the weights, then a bar a framework whose pieces are weight times score."""
    catalogue, pair = now.catalogue, duel.pair
    order = sorted((d for d in pair.compared if d.weight), key=lambda d: -d.weight)
    shares = [(catalogue.criteria[d.criterion].label, 100 * d.weight / pair.weight) for d in order]
    sides = [("first", pair.first), ("second", pair.second)]
    drawn = {line.id: line for line in lines(catalogue, now.view.frameworks)}
    bars = [_bar(drawn[name], order, side, pair.weight) for side, name in sides]
    bars.sort(key=lambda bar: now.view.frameworks.index(bar.line.id))
    st.space("small")
    figure_title(_contribution_title(now, duel), _contribution_note(shares))
    draw(
        contributions(shares, bars),
        key="contributions",
        alt=contributions_text(shares, bars),
    )


def _bar(line: Line, order: list[Difference], side: str, weight: int) -> Contribution:
    pieces = tuple(d.weight * (getattr(d, side).score or 0.0) / weight for d in order)
    return Contribution(line, pieces, sum(pieces))


def _contribution_title(now: Current, duel: Duel) -> str:
    best = max(duel.pair.compared, key=lambda d: abs(duel.pair.contribution(d.criterion) or 0))
    gain = duel.pair.contribution(best.criterion) or 0.0
    ahead = duel.pair.first if gain >= 0 else duel.pair.second
    label = now.catalogue.criteria[best.criterion].label
    points = f"{one_decimal(abs(gain))} points for {now.catalogue.named(ahead)}"
    return f"{label} makes the largest difference: {points}"


def _contribution_note(shares: list[tuple[str, float]]) -> str:
    small_ones = [f"{in_sentence(label)} {round(share)}" for label, share in narrow(shares)]
    tail = f" Narrow pieces, in order: {listed(small_ones)}." if small_ones else ""
    return (
        f"Width of a piece: weight times score, out of 10. The grey row is the weights.{tail} "
        "Totals are rounded; the margin is taken before."
    )


def stability(now: Current, duel: Duel) -> None:
    """The hundred marks, and the shares near and over all, with and without the scores' doubt."""
    agree = whole_percent(duel.agree)
    title = f"{agree} of 100 nearby sets of priorities agree"
    if now.verdict.state == "cannot say":
        title = f"Of 100 nearby sets of priorities, {favours(now.catalogue, duel)}"
    st.space("small")
    figure_title(
        title,
        "Each mark is one set of weights near these, with the ranges of the scores included.",
    )
    left, right = st.columns([6, 4], gap="medium", vertical_alignment="center")
    with left:
        stability_marks(now, duel, key="decide")
    with right:
        leader = plain(now.catalogue.named(duel.pair.first))
        st.table(
            {
                f"Of 100, for {leader}": ["Near these", "All possible"],
                "Scores as shown": [whole_percent(duel.near), _share(duel.share_all)],
                "Within their ranges": [agree, whole_percent(duel.agree_all)],
            },
            border="horizontal",
            hide_index=True,
        )


def _share(share: float | None) -> str:
    return "a tie" if share is None else whole_percent(share)


def flip_bars(now: Current, duel: Duel) -> None:
    """How far each weight can move before the other one leads."""
    catalogue = now.catalogue
    items = [
        Flip(
            catalogue.criteria[flip.criterion].label,
            flip.weight,
            duel.pair.first if duel.margin >= 0 else duel.pair.second,
            duel.pair.second if duel.margin >= 0 else duel.pair.first,
            flip.at,
            flip.above if duel.margin >= 0 else not flip.above,
        )
        for flip in duel.flips
    ]
    drawn = [
        line
        for line in lines(catalogue, now.view.frameworks)
        if line.id in (duel.pair.first, duel.pair.second)
    ]
    st.space("small")
    figure_title(
        _flip_title(now, duel),
        "One weight moves from 0 to 100, the others in proportion. Tick: the weight now.",
    )
    draw(
        flips(drawn, items),
        key="flips",
        alt=flips_text(drawn, items),
    )
    small("Where a bar has one shade only, no weight of that criterion changes the answer.")


def _flip_title(now: Current, duel: Duel) -> str:
    nearest = duel.flips[0] if duel.flips else None
    rival = now.catalogue.named(duel.pair.second if duel.margin >= 0 else duel.pair.first)
    if nearest is None or nearest.at is None:
        return f"No single weight would put {rival} ahead"
    label = now.catalogue.criteria[nearest.criterion].label
    return f"{label} at {turning_point(nearest)} would put {rival} ahead"
