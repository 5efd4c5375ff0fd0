"""Native charts and tables: they keep their workbook, so that a presenter can change them."""

from collections.abc import Sequence
from math import ceil, floor
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.util import Inches, Pt

from comparison.looks import Look
from exports.deck.page import INK, Slide

WHITE, GRID = RGBColor(0xFF, 0xFF, 0xFF), RGBColor(0xDD, 0xD8, 0xCE)
BEHIND, LEAST = 0.18, 0.1
"""Room for a number behind a bar, as a share of the axis, and the least length of an axis."""
MOST_NUMBERED = 4
"""Bars beside each other whose numbers do not overlap."""
STEPS, MOST_STEPS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5), 9
Box = tuple[float, float, float, float]
Series = Sequence[tuple[str, Look, Sequence[float | None]]]
"""A name, its look and a value for each category; None is a gap."""
DASHES = {"solid": MSO_LINE.SOLID, "6px,4px": MSO_LINE.DASH, "2px,3px": MSO_LINE.ROUND_DOT}


def colour(look: Look) -> RGBColor:
    """A framework's colour."""
    return RGBColor.from_string(look.colour[1:])


def radar(slide: Slide, categories: Sequence[str], series: Series, box: Box, *, text: str) -> Any:
    """Lines over the axes from 0 to 10, each with its dash; an unknown score breaks the line."""
    chart = _chart(slide, XL_CHART_TYPE.RADAR_MARKERS, categories, series, box, text)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 10, 2
    for drawn, (_, look, _) in zip(chart.series, series, strict=True):
        drawn.format.line.color.rgb = colour(look)
        drawn.format.line.width = Pt(2.5)
        drawn.format.line.dash_style = DASHES.get(look.dash, MSO_LINE.DASH_DOT)
        drawn.marker.format.fill.solid()
        drawn.marker.format.fill.fore_color.rgb = colour(look)
    return chart


def bars(slide: Slide, categories: Sequence[str], series: Series, box: Box, *, text: str) -> Any:
    """Bars side by side from 0 to 10, the first category on top; with their values up to four."""
    chart = _chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, categories, series, box, text)
    chart.category_axis.reverse_order = True
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 10, 2
    axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 0
    for drawn, (_, look, _) in zip(chart.series, series, strict=True):
        _filled(drawn, look)
    if len(series) <= MOST_NUMBERED:
        _labelled(plot, "0.0", 10 if len(series) < MOST_NUMBERED else 8, outside=True)
    return chart


def around_zero(
    slide: Slide,
    categories: Sequence[str],
    sides: Sequence[tuple[str, Look]],
    points: Sequence[float | None],
    box: Box,
    *,
    text: str,
) -> Any:
    """Bars around zero: below 0 for the first side, above for the second, a series each."""
    (first, one), (second, two) = sides
    series: Series = (
        (first, one, [value if value is not None and value < 0 else None for value in points]),
        (second, two, [value if value is not None and value >= 0 else None for value in points]),
    )
    chart = _chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, categories, series, box, text)
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis = chart.value_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = _scale(points)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0.0;0.0", False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    for drawn, (_, look, _) in zip(chart.series, series, strict=True):
        _filled(drawn, look)
    _labelled(plot, "0.00;0.00", 11, outside=True)
    return chart


def _scale(points: Sequence[float | None]) -> tuple[float, float, float]:
    """Low, high and step of an axis around zero, with room for a number behind each bar."""
    found = [0.0, *(value for value in points if value is not None)]
    low, high = min(found), max(found)
    room = BEHIND * max(high - low, LEAST)
    step = next(step for step in STEPS if high - low + 2 * room <= MOST_STEPS * step)
    ends = (low - room if low < 0 else 0.0, high + room if high > 0 else 0.0)
    return floor(ends[0] / step) * step, ceil(ends[1] / step) * step or step, step


def parted(slide: Slide, series: Series, box: Box, *, text: str) -> Any:
    """One bar of a hundred, parted between two."""
    chart = _chart(slide, XL_CHART_TYPE.BAR_STACKED_100, ["Of 100"], series, box, text)
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.visible = chart.category_axis.visible = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 30, 100
    for drawn, (_, look, _) in zip(chart.series, series, strict=True):
        _filled(drawn, look)
    _labelled(plot, "0;;", 16)
    plot.data_labels.font.bold, plot.data_labels.font.color.rgb = True, WHITE
    return chart


def table(
    slide: Slide,
    rows: Sequence[Sequence[str]],
    box: Box,
    *,
    widths: Sequence[float],
    size: int = 12,
) -> Any:
    """A native table called by the slide's title, its first row the heads; ``widths`` in inches."""
    height = box[3]
    shape = slide.shapes.add_table(len(rows), len(rows[0]), *map(Inches, box))
    _told(shape, slide.shapes.title.text)
    for column, across in zip(shape.table.columns, widths, strict=True):
        column.width = Inches(across)
    for line, row in zip(shape.table.rows, rows, strict=True):
        line.height = Inches(height / len(rows))
        for cell, text in zip(line.cells, row, strict=True):
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            run = cell.text_frame.paragraphs[0].add_run()
            run.text, run.font.size = text, Pt(size)
    return shape.table


def _chart(
    slide: Slide, kind: Any, categories: Sequence[str], series: Series, box: Box, text: str
) -> Any:
    """A chart with our font and colours, and the text for who does not see it."""
    data = CategoryChartData()
    data.categories = [as_text(category) for category in categories]
    for name, _, values in series:
        data.add_series(as_text(name), values)
    shape = slide.shapes.add_chart(kind, *map(Inches, box), data)
    _told(shape, text)
    chart = shape.chart
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.font.size, chart.font.color.rgb = Pt(12), INK
    chart.value_axis.major_gridlines.format.line.color.rgb = GRID
    for axis in (chart.value_axis, chart.category_axis):
        axis.format.line.color.rgb = GRID
    return chart


def _told(shape: Any, text: str) -> None:
    """The alternative text of a chart or table, for who does not see it."""
    shape.element.nvGraphicFramePr.cNvPr.set("descr", text)


def as_text(text: str) -> str:
    """A text that the workbook behind a chart does not take for a formula or an address."""
    return f"\u200b{text}" if text.startswith(("=", "{", "http:", "https:", "mailto:")) else text


def _filled(series: Any, look: Look) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour(look)
    series.invert_if_negative = False


def _labelled(plot: Any, number_format: str, size: int, *, outside: bool = False) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = number_format, False
    labels.font.size = Pt(size)
    if outside:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
