"""What each weight brings to the score of a pair, as two bars of pieces."""

from collections.abc import Sequence

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Difference, Pair, compare_on
from comparison.decision.verdict import Duel
from comparison.formatting import in_sentence, listed
from comparison.wording.chart_titles import contributions_title
from components.charts.decision.contributions import (
    Contribution,
    contributions,
    contributions_text,
    narrow,
)
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.decide.rival import PairKey, pair_key
from components.shared.plot import Plot, draw
from components.shared.text import chart_title
from components.state.session import Current

Shares = list[tuple[str, float]]


def contribution_bars(now: Current, duel: Duel) -> None:
    """A row of the weights, then a bar a framework whose pieces are weight times score."""
    catalogue, shown = now.catalogue, now.view.frameworks
    st.space("small")
    chart_title(contributions_title(catalogue, duel), _note(_shares(catalogue, duel.pair)))
    bars = _bars(catalogue, shown, pair_key(duel.pair), now.view.lens_shown)
    draw(bars, key="contributions")


@cached(most=64)
def _bars(catalogue: Catalogue, shown: tuple[str, ...], key: PairKey, lens: str) -> Plot:
    """The two of the pair in the order in which the page shows them."""
    pair = compare_on(grounds_of(catalogue, lens), *key)
    shares, order = _shares(catalogue, pair), _weighed(pair)
    drawn = [line for line in lines(catalogue, shown) if line.id in (pair.first, pair.second)]
    bars = [_bar(line, order, pair) for line in drawn]
    return Plot(contributions(shares, bars), contributions_text(shares, bars))


def _weighed(pair: Pair) -> list[Difference]:
    """The criteria that count here, the heaviest first."""
    return sorted((item for item in pair.compared if item.weight), key=lambda item: -item.weight)


def _shares(catalogue: Catalogue, pair: Pair) -> Shares:
    """Their labels and weights, in percent."""
    return [
        (catalogue.criteria[item.criterion].label, 100 * item.weight / pair.weight)
        for item in _weighed(pair)
    ]


def _bar(line: Line, order: Sequence[Difference], pair: Pair) -> Contribution:
    scores = [item.first if line.id == pair.first else item.second for item in order]
    pieces = tuple(
        item.weight * (score.score or 0.0) / pair.weight
        for item, score in zip(order, scores, strict=True)
    )
    return Contribution(line, pieces, sum(pieces))


def _note(shares: Shares) -> str:
    small_ones = [f"{in_sentence(label)} {round(share)}" for label, share in narrow(shares)]
    tail = f" Narrow pieces, in order: {listed(small_ones)}." if small_ones else ""
    return (
        f"Width of a piece: weight times score, out of 10. The grey row is the weights.{tail} "
        "Totals are rounded; the margin is taken before."
    )
