"""The parts of the shown frameworks' ecosystems as pictures over time."""

from datetime import date, timedelta

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import counted, full_date
from comparison.model.base import last_day, months_before
from comparison.model.framework import Framework
from components.charts.statistics.parts import EcosystemPart, ecosystem, ecosystem_text
from components.shared.plot import draw
from components.shared.status_marks import PARTS
from components.shared.text import figure_title, small
from components.state.session import Current

YEAR = 12
ROOM = timedelta(days=45)
"""Before the first release, so that its mark stands clear of the edge."""


def ecosystem_pictures(now: Current) -> None:
    """A picture a framework, all over the same time."""
    catalogue = now.catalogue
    shown = [(name, catalogue.frameworks[name]) for name in now.view.frameworks]
    first = _first_day(catalogue, [framework for _, framework in shown])
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for name, framework in shown:
        with grid.cell():
            _picture(catalogue, name, framework, first)
    small("A part that moved lives on elsewhere; the profiles below say where.")


def _picture(catalogue: Catalogue, name: str, framework: Framework, first: date) -> None:
    parts = [
        EcosystemPart(
            part.name,
            part.status,
            PARTS[part.status][2],
            last_day(part.last_release) if part.last_release else None,
        )
        for part in framework.parts
    ]
    figure_title(
        _title(catalogue, framework), f"Last release up to {full_date(catalogue.edition.as_of)}."
    )
    if not parts:
        small("The data names no parts.")
        return
    draw(
        ecosystem(
            parts, first=first, since=months_before(catalogue.today, YEAR), today=catalogue.today
        ),
        key=f"ecosystem-{name}",
        alt=ecosystem_text(parts),
    )


def _title(catalogue: Catalogue, framework: Framework) -> str:
    total = len(framework.parts)
    ended = sum(part.status == "unmaintained" for part in framework.parts)
    moved = sum(part.status == "moved" for part in framework.parts)
    live = sum(part.status == "live" for part in framework.parts)
    changed = [
        f"{count} {word}" for count, word in ((moved, "moved"), (ended, "unmaintained")) if count
    ]
    tail = f", {', '.join(changed)}" if changed else ""
    return f"{framework.name}: {live} of {counted(total, 'part')} live{tail}"


def _first_day(catalogue: Catalogue, frameworks: list[Framework]) -> date:
    """A little before the oldest last release, and at least the twelve months."""
    days = [
        last_day(part.last_release)
        for framework in frameworks
        for part in framework.parts
        if part.last_release
    ]
    return min([*days, months_before(catalogue.today, YEAR)]) - ROOM
