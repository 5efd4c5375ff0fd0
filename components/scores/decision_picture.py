"""The decision picture: what each criterion adds to the margin of the pair that decides."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Contribution, Pair, compare_on
from comparison.decision.verdict import Duel
from comparison.wording.chart_titles import contribution_words, contributions_title
from comparison.wording.pictures.decision import TOGETHER, about_pair, adds_words, not_counted
from components.charts.from_catalogue import lines
from components.scores.diverging import Bar, diverging
from components.scores.rival import PairKey, pair_key
from components.shared.html import Html
from components.shared.text import chart_title, small
from components.state.session import Current


def decision_picture(now: Current, duel: Duel) -> None:
    """A row a criterion with weight, the longest first, and the margin under them."""
    catalogue = now.catalogue
    about = about_pair(catalogue, now.verdict, duel)
    chart_title(contributions_title(catalogue, duel), about, level=2)
    bare_picture(now, duel)
    small(not_counted(catalogue, duel.pair))


def bare_picture(now: Current, duel: Duel) -> None:
    """The rows alone, for where the title stands elsewhere."""
    catalogue, shown = now.catalogue, now.view.frameworks
    st.html(_picture(catalogue, shown, pair_key(duel.pair), now.view.lens_shown))


@cached(most=64)
def _picture(catalogue: Catalogue, shown: tuple[str, ...], key: PairKey, lens: str) -> Html:
    """The two of the pair in the order in which the page shows them."""
    pair = compare_on(grounds_of(catalogue, lens), *key)
    one, two = [line for line in lines(catalogue, shown) if line.id in (pair.first, pair.second)]
    way = 1 if two.id == pair.first else -1
    bars = [_bar(catalogue, pair, item, way) for item in pair.contributions]
    margin = pair.margin or 0.0
    words = contribution_words(catalogue, pair, margin)
    weight = round(pair.known_weight)
    total = Bar(TOGETHER, weight, way * margin, None, None, words)
    return diverging((one, two), bars, total)


def _bar(catalogue: Catalogue, pair: Pair, item: Contribution, way: int) -> Bar:
    """One row, turned so that points are for the line on the right."""
    label, weight = catalogue.criteria[item.criterion].label, item.weight
    told = adds_words(catalogue, pair, item)
    if item.points is None or item.low is None or item.high is None:
        return Bar(label, weight, None, None, None, told)
    low, high = sorted((way * item.low, way * item.high))
    return Bar(label, weight, way * item.points, low, high, told)
