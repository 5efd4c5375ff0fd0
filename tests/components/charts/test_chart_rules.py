"""What holds for every picture: transparent, fixed, in the palette, readable, safe to feed."""

import inspect
import json
import pkgutil
import re
from collections.abc import Callable
from datetime import date
from importlib import import_module

import plotly.graph_objects as go
import pytest

import components.charts
from comparison.looks import LOOKS
from components.charts.article.bars import finding_bars
from components.charts.article.sections import SectionCounts, sections
from components.charts.base import CONFIG, escape, short
from components.charts.decision.hundred_marks import hundred_marks
from components.charts.decision.team_weights import team_weights
from components.charts.decision.turning_points import TurningBar, turning_points
from components.charts.measured.ratios import RatioRow, ratios
from components.charts.model import Line, Row
from components.charts.palette import ACCENT, FILL, INK, LINE, MUTED, PAPER
from components.charts.scores.coverage import Coverage, Piece, coverage
from components.charts.scores.gaps import gap_of
from components.charts.scores.radar import radar
from components.charts.scores.twin import twin
from components.charts.scores.twin_stage import stage
from components.charts.statistics.parts import EcosystemPart, ecosystem
from components.charts.statistics.quantities import Case, Quantity, quantities
from components.charts.statistics.trend import Trend, trend

Scores = Callable[..., list[Row]]


def chart_functions() -> set[str]:
    """The name of every function of the charts' rooms that returns a figure."""
    found = pkgutil.walk_packages(components.charts.__path__, "components.charts.")
    modules = [import_module(item.name) for item in found if item.name != "components.charts.base"]
    return {
        name
        for module in modules
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and value.__annotations__.get("return") is go.Figure
    }


NAMES = sorted(chart_functions())
"""A new chart without an entry below fails here."""


@pytest.fixture(params=NAMES)
def picture(
    request: pytest.FixtureRequest, tensorflow: Line, jax: Line, marked_up: Line, scores: Scores
) -> go.Figure:
    """Each picture in turn, with a name that looks like markup."""
    rows = scores({"Memory <b>": (3.0, 6.4), "Ease of use": (5.5, None), "Research": (2.2, 9.5)})
    pair, three = [tensorflow, marked_up], [tensorflow, marked_up, jax]
    days = ((date(2024, 1, 1), 3.0, "2024"), (date(2026, 10, 1), 9.0, "<b>bold</b>"))
    pictures: dict[str, Callable[[], go.Figure]] = {
        "radar": lambda: radar(pair, rows),
        "twin": lambda: twin([marked_up], rows),
        "pair": lambda: twin(pair, rows),
        "lanes": lambda: twin(three, rows),
        "stage": lambda: stage(pair, [gap_of(pair, row) for row in rows]),
        "hundred_marks": lambda: hundred_marks(*pair, 0.79),
        "turning_points": lambda: turning_points(
            pair, [TurningBar("Memory", 10, "tensorflow", "odd", 12, True, "Odd from 12")]
        ),
        "finding_bars": lambda: finding_bars([("Supported", 19), ("Opinion", 14)], "Opinion"),
        "sections": lambda: sections(["Supported"], [SectionCounts("A <b>bold</b>", [3])], ""),
        "ecosystem": lambda: ecosystem(
            [EcosystemPart("A <b>bold</b>", "moved", "Moved", date(2024, 1, 1))],
            first=date(2023, 1, 1),
            since=date(2025, 1, 1),
            today=date(2026, 1, 1),
        ),
        "coverage": lambda: coverage(
            [
                Coverage(
                    marked_up, [Piece("<b>bold</b>", 60, True), Piece("Other", 40, False)], "half"
                )
            ],
            enough=50,
        ),
        "ratios": lambda: ratios(
            [
                RatioRow(marked_up.name, marked_up.look, "0.50 (0.40 to 0.60)", (0.4, 0.5, 0.6)),
                RatioRow("Compiled <b>", jax.look, "not compiled", None),
            ],
            noise=(0.9, 1.1),
        ),
        "trend": lambda: trend([Trend(marked_up, days)], breaks=[date(2025, 1, 1)]),
        "quantities": lambda: quantities(
            [Case("A <b>bold</b>", (Quantity(marked_up, 2, "<b>bold</b>"), Quantity(jax, None)))]
        ),
        "team_weights": lambda: team_weights([("Memory", {"<b>bold</b>": 5})], ["<b>bold</b>"]),
    }
    return pictures[request.param]()


def test_the_page_shines_through_and_nothing_can_be_dragged(picture: go.Figure) -> None:
    layout = picture.to_plotly_json()["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["height"] > 0
    assert layout["dragmode"] is False
    assert layout["showlegend"] is False
    axes = [axis for key, axis in layout.items() if key in {"xaxis", "yaxis"}]
    assert all(axis["fixedrange"] for axis in axes)


def test_every_colour_is_of_the_palette_or_the_theme(picture: go.Figure) -> None:
    allowed = {ACCENT, MUTED, LINE, FILL, INK, PAPER, *(look.colour for look in LOOKS)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", picture.to_json())) <= allowed


def test_no_text_is_small_or_in_a_framework_colour(picture: go.Figure) -> None:
    fonts = re.findall(r'"(?:tick)?font": (\{[^}]*\})', json.dumps(picture.to_plotly_json()))
    assert fonts
    for font in map(json.loads, fonts):
        assert font["color"] in {INK, MUTED}
        assert font["size"] >= 12


def test_plotlys_own_template_stays_out(picture: go.Figure) -> None:
    assert picture.layout.template.layout.colorway is None
    assert len(picture.to_json()) < 12_000


def test_a_name_that_looks_like_markup_is_shown_as_it_is_written(picture: go.Figure) -> None:
    assert "<b>bold</b>" not in picture.to_json()


def test_escape_leaves_plotly_no_tag_and_no_entity() -> None:
    assert escape("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"
    assert escape("PyTorch") == "PyTorch"


def test_a_long_name_is_cut_in_pictures() -> None:
    assert short("PaddlePaddle") == "PaddlePaddle"
    assert short("A framework with a long name") == "A framework with…"


def test_the_toolbar_is_off_and_the_wheel_scrolls_the_page() -> None:
    assert CONFIG == {"displayModeBar": False, "scrollZoom": False}
