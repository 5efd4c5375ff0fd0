"""The parts of the shown frameworks' ecosystems as charts over time."""

from datetime import date, timedelta

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from comparison.model.base import last_day, months_before
from comparison.model.framework import Framework
from comparison.wording.chart_titles import parts_title
from components.charts.statistics.parts import EcosystemPart, ecosystem, ecosystem_text
from components.shared.plot import Plot, draw
from components.shared.status_marks import PARTS
from components.shared.text import chart_title, small
from components.state.session import Current

YEAR = 12
ROOM = timedelta(days=45)
"""Before the first release, so that its symbol stands clear of the edge."""


def parts_over_time(now: Current) -> None:
    """A chart a framework, all over the same time."""
    catalogue, shown = now.catalogue, now.view.frameworks
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for name in shown:
        framework = catalogue.frameworks[name]
        with grid.cell():
            about = f"Last release up to {full_date(catalogue.edition.as_of)}."
            chart_title(parts_title(framework), about, level=2)
            if framework.parts:
                draw(_parts(catalogue, name, shown), key=f"ecosystem-{name}")
            else:
                small("The data names no parts.")
    small("A part that moved lives on elsewhere; the profiles below say where.")


@cached(most=64)
def _parts(catalogue: Catalogue, name: str, shown: tuple[str, ...]) -> Plot:
    parts = [
        EcosystemPart(
            part.name,
            part.status,
            PARTS[part.status][2],
            last_day(part.last_release) if part.last_release else None,
        )
        for part in catalogue.frameworks[name].parts
    ]
    year_ago = months_before(catalogue.today, YEAR)
    first = _first_day([catalogue.frameworks[item] for item in shown], year_ago)
    chart = ecosystem(parts, first=first, since=year_ago, today=catalogue.today)
    return Plot(chart, ecosystem_text(parts))


def _first_day(frameworks: list[Framework], year_ago: date) -> date:
    """A little before the oldest last release, and at least the twelve months."""
    releases = [part.last_release for item in frameworks for part in item.parts]
    return min([*(last_day(text) for text in releases if text), year_ago]) - ROOM
