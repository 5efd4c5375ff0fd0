"""The radar and its twin, always together: same scores, same key, titles made from the data."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.formatting import in_sentence, listed
from comparison.wording.chart_titles import radar_caveats, radar_title, twin_title
from comparison.wording.pictures.scores import RADAR_BANDS, RADAR_GAPS, TWIN_ABOUT
from components.charts.from_catalogue import lines, rows, weighed_rows
from components.charts.key import key
from components.charts.scores.gaps import gap_of
from components.charts.scores.radar import radar, radar_text
from components.charts.scores.twin import twin, twin_text
from components.charts.scores.twin_stage import stage
from components.shared.plot import Plot, draw
from components.shared.text import chart_title, small
from components.state.session import Current


def radar_and_twin(now: Current) -> None:
    """Both charts side by side, one under the other on a phone, with one key above them."""
    catalogue, shown, lens = now.catalogue, now.view.frameworks, now.view.lens_shown
    weights = tuple(now.view.weights_in(catalogue).items())
    st.html(key(lines(catalogue, shown)))
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    with grid.cell():
        chart_title(
            radar_title(catalogue, shown, lens=lens),
            RADAR_BANDS if len(shown) < 3 else RADAR_GAPS,
            level=2,
        )
        draw(radar_chart(catalogue, shown, lens), key="radar")
    with grid.cell():
        weighed = [name for name, weight in weights if weight]
        chart_title(twin_title(catalogue, shown, weighed, lens=lens), TWIN_ABOUT, level=2)
        draw(twin_chart(catalogue, shown, weights, lens), key="twin")
        small(_not_counted(catalogue, weights))
    small(radar_caveats(catalogue, shown, lens=lens), measure="none")


@cached(most=64)
def radar_chart(catalogue: Catalogue, shown: tuple[str, ...], lens: str) -> Plot:
    """The radar of the frameworks shown."""
    drawn, scores = lines(catalogue, shown), rows(catalogue, shown, catalogue.radar, lens)
    return Plot(radar(drawn, scores), radar_text(drawn, scores))


@cached(most=64)
def twin_chart(
    catalogue: Catalogue, shown: tuple[str, ...], weights: tuple[tuple[str, int], ...], lens: str
) -> Plot:
    """All criteria that have weight as paired dots, by weight."""
    drawn, scores = lines(catalogue, shown), weighed_rows(catalogue, shown, dict(weights), lens)
    return Plot(twin(drawn, scores), twin_text(drawn, scores))


@cached(most=64)
def twin_on_stage(
    catalogue: Catalogue, shown: tuple[str, ...], weights: tuple[tuple[str, int], ...], lens: str
) -> Plot:
    """The twin with less in it and larger, for an audience."""
    drawn, scores = lines(catalogue, shown), weighed_rows(catalogue, shown, dict(weights), lens)
    figure = stage(drawn, [gap_of(drawn, row) for row in scores])
    return Plot(figure, twin_text(drawn, scores))


def _not_counted(catalogue: Catalogue, weights: tuple[tuple[str, int], ...]) -> str:
    left = [in_sentence(catalogue.criteria[name].label) for name, weight in weights if not weight]
    return f"Weight 0, so not drawn: {listed(left)}." if left else ""
