"""The decision picture: what each criterion adds to the margin of the pair that decides."""

from pathlib import Path

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Contribution, Pair, compare_on
from comparison.decision.verdict import Duel
from comparison.formatting import in_sentence, listed
from comparison.wording.chart_titles import contribution_words, contributions_title, could_be_words
from components.charts.from_catalogue import lines
from components.scores.diverging import Bar, diverging
from components.scores.rival import PairKey, pair_key
from components.shared.html import Html
from components.shared.text import chart_title, small
from components.state.session import Current

STYLE = Path(__file__).resolve().parents[1] / "static" / "decision.css"
ABOUT = (
    "Length: weight times difference, over the evidence that both have; the lengths add up to the "
    "margin. Thin line: what it could be by the ranges of the scores."
)


def decision_picture(now: Current, duel: Duel) -> None:
    """A row a criterion with weight, the longest first, and the margin under them."""
    catalogue, shown = now.catalogue, now.view.frameworks
    st.html(STYLE)
    about = _pair_of(now, duel) + ABOUT
    chart_title(contributions_title(catalogue, duel), about, level=2)
    st.html(_picture(catalogue, shown, pair_key(duel.pair), now.view.lens_shown))
    small(_without_weight(catalogue, duel.pair))


def _pair_of(now: Current, duel: Duel) -> str:
    """Who stands against whom, where there is more than one rival; else empty."""
    if len(now.verdict.duels) < 2:
        return ""
    first, second = (now.catalogue.named(name) for name in (duel.pair.first, duel.pair.second))
    closest = ", its closest rival" if duel is now.verdict.closest else ""
    return f"{first} against {second}{closest}. "


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
    total = Bar("Together: the margin", weight, way * margin, None, None, words)
    return diverging((one, two), bars, total)


def _bar(catalogue: Catalogue, pair: Pair, item: Contribution, way: int) -> Bar:
    """One row, turned so that points are for the line on the right."""
    label, weight = catalogue.criteria[item.criterion].label, item.weight
    if item.points is None or item.low is None or item.high is None:
        return Bar(label, weight, None, None, None, "not compared: too little evidence of both")
    words = contribution_words(catalogue, pair, item.points)
    low, high = sorted((way * item.low, way * item.high))
    told = f"{words}; {could_be_words(catalogue, pair, item)}"
    return Bar(label, weight, way * item.points, low, high, told)


def _without_weight(catalogue: Catalogue, pair: Pair) -> str:
    left = [
        in_sentence(catalogue.criteria[item.criterion].label)
        for item in pair.differences
        if not item.weight
    ]
    scaled = pair.known_weight < 100
    more = " The weights that can be compared are scaled up to 100." if scaled else ""
    return (f"Weight 0, so not counted: {listed(left)}." if left else "") + more
