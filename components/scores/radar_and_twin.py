"""The radar and its twin, always together: same scores, same key, titles made from the data."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.wording.chart_titles import radar_caveats, radar_title, twin_title
from components.charts.from_catalogue import lines, rows
from components.charts.key import key
from components.charts.scores.radar import radar, radar_text
from components.charts.scores.twin import twin, twin_text
from components.shared.plot import Plot, draw
from components.shared.text import chart_title, small
from components.state.session import Current

SCALE = "Score from 0 to 10 on written anchors."
BAND = f"{SCALE} The band is the range that the evidence allows."
GAP = f"{SCALE} A gap: not enough evidence."
ORDER = "The same scores, widest difference first. Bars show the same range."


def radar_and_twin(now: Current) -> None:
    """Both charts side by side, one under the other on a phone, with one key above them."""
    catalogue, shown, lens = now.catalogue, now.view.frameworks, now.view.lens_shown
    st.html(key(lines(catalogue, shown)))
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    with grid.cell():
        chart_title(radar_title(catalogue, shown, lens=lens), BAND if len(shown) < 3 else GAP)
        draw(radar_chart(catalogue, shown, lens), key="radar")
    with grid.cell():
        chart_title(twin_title(catalogue, shown, lens=lens), ORDER)
        draw(twin_chart(catalogue, shown, lens), key="twin")
    small(radar_caveats(catalogue, shown, lens=lens), measure="none")


@cached(most=64)
def radar_chart(catalogue: Catalogue, shown: tuple[str, ...], lens: str) -> Plot:
    """The radar of the frameworks shown."""
    drawn, scores = lines(catalogue, shown), rows(catalogue, shown, catalogue.radar, lens)
    return Plot(radar(drawn, scores), radar_text(drawn, scores))


@cached(most=64)
def twin_chart(catalogue: Catalogue, shown: tuple[str, ...], lens: str) -> Plot:
    """The same scores as paired dots."""
    drawn, scores = lines(catalogue, shown), rows(catalogue, shown, catalogue.radar, lens)
    return Plot(twin(drawn, scores), twin_text(drawn, scores))
