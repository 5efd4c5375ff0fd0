"""How far each weight can move before the other one leads."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Pair, compare_on
from comparison.decision.turning_points import TurningPoint, turning_points
from comparison.decision.verdict import Duel
from comparison.wording.chart_titles import turning_points_title
from comparison.wording.pictures.turning_points import (
    TICK,
    TURNING_ABOUT,
    sides,
    turn_words,
    turning_text,
)
from components.charts.decision import turning_points as chart
from components.charts.from_catalogue import lines
from components.scores.rival import PairKey, pair_key
from components.scores.show_me import turn_button
from components.shared.plot import Plot, draw
from components.shared.text import chart_title, small
from components.state.session import Current


def turning_point_bars(now: Current, duel: Duel) -> None:
    """A bar for each criterion, in the colour of whoever leads at that weight."""
    st.space("small")
    chart_title(turning_points_title(now.catalogue, duel), f"{TURNING_ABOUT} {TICK}", level=2)
    shown, lens = now.view.frameworks, now.view.lens_shown
    draw(_bars(now.catalogue, shown, pair_key(duel.pair), lens), key="turning-points")
    small("Where a bar has one shade only, no weight of that criterion puts the other one ahead.")
    with st.container(horizontal=True):
        for point in duel.turning_points:
            turn_button(now, point, key=f"turn-{point.criterion}")


@cached(most=64)
def _bars(catalogue: Catalogue, shown: tuple[str, ...], key: PairKey, lens: str) -> Plot:
    pair = compare_on(grounds_of(catalogue, lens), *key)
    drawn = [line for line in lines(catalogue, shown) if line.id in (pair.first, pair.second)]
    points = turning_points(pair, enough=catalogue.method.enough_weight.value)
    bars = [_bar(catalogue, pair, point) for point in points]
    return Plot(chart.turning_points(drawn, bars), turning_text(catalogue, pair, points))


def _bar(catalogue: Catalogue, pair: Pair, point: TurningPoint) -> chart.TurningBar:
    """Seen from whoever is ahead now, which need not be the pair's first."""
    label, words = catalogue.criteria[point.criterion].label, turn_words(catalogue, pair, point)
    leader, other = sides(pair)
    return chart.TurningBar(label, point.weight, leader, other, point.at, point.above, words)
