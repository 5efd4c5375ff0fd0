from datetime import date

import plotly.graph_objects as go
import pytest

from components.charts.model import Line
from components.charts.statistics.trend import Trend, trend, trend_text
from components.charts.time_scale import date_ticks, scale_of

YEARS = (
    (date(2020, 1, 1), 1_200_000.0, "1 January 2020"),
    (date(2023, 6, 1), 5e6, "June 2023"),
    (date(2026, 10, 1), 87_300_000.0, "1 October 2026"),
)


def names(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_each_framework_is_a_line_in_its_own_look(tensorflow: Line, pytorch: Line) -> None:
    figure = trend([Trend(tensorflow, YEARS), Trend(pytorch, YEARS[1:])])
    assert [trace.name for trace in figure.data] == ["TensorFlow", "PyTorch"]
    assert (figure.data[1].line.color, figure.data[1].line.dash) == ("#7A55E8", "6px,4px")
    assert figure.data[1].x == ("2023-06-01", "2026-10-01")


def test_the_line_does_not_lead_up_to_a_break(pytorch: Line) -> None:
    line = trend([Trend(pytorch, YEARS, frozenset({date(2023, 6, 1)}))]).data[0]
    assert line.y == (1_200_000, None, 5e6, 87_300_000)
    assert line.connectgaps is False


def test_no_values_are_not_reported_and_one_value_is_no_change(tensorflow: Line, jax: Line) -> None:
    series = [Trend(tensorflow, YEARS[:1]), Trend(jax, ())]
    expected = "TensorFlow: 1.2 million downloads, 1 January 2020. JAX: not reported."
    assert trend_text(series, unit="downloads").replace("\u00a0", " ") == expected
    assert [trace.name for trace in trend(series).data] == ["TensorFlow"]


def test_lines_are_named_at_their_ends_without_covering_each_other(
    tensorflow: Line, pytorch: Line
) -> None:
    figure = trend([Trend(tensorflow, YEARS), Trend(pytorch, YEARS)])
    assert names(figure) == ["TensorFlow", "PyTorch"]
    first, second = figure.layout.annotations
    assert abs(first.y - second.y) * 206 >= 15.9


def test_a_name_too_long_for_the_end_is_left_to_the_key(tensorflow: Line, marked_up: Line) -> None:
    assert names(trend([Trend(tensorflow, YEARS), Trend(marked_up, YEARS)])) == []


def test_many_values_are_marked_only_at_the_end(tensorflow: Line) -> None:
    points = tuple((date(2020, 1, day), float(day), str(day)) for day in range(1, 31))
    sizes = trend([Trend(tensorflow, points)]).data[0].marker.size
    assert set(sizes[:-1]) == {0}
    assert sizes[-1] > 0


def test_a_linear_scale_starts_at_0(tensorflow: Line) -> None:
    axis = trend([Trend(tensorflow, YEARS)]).layout.yaxis
    assert axis.range[0] == 0
    assert axis.ticktext[:2] == ("0", "20\u00a0million")


def test_a_logarithmic_scale_has_powers_of_ten(tensorflow: Line) -> None:
    axis = trend(
        [Trend(tensorflow, ((date(2020, 1, 1), 50.0, "2020"), *YEARS[1:]))], log=True
    ).layout.yaxis
    assert axis.type == "log"
    assert axis.tickvals[:2] == (100, 1000)


def test_a_narrow_logarithmic_scale_has_twos_and_fives() -> None:
    assert scale_of([30, 400], log=True).ticks() == [50, 100, 200]


def test_years_are_thinned_out_and_less_than_two_years_show_months() -> None:
    years = date_ticks(date(2015, 11, 9), date(2026, 10, 1))
    assert [day.year for day in years] == [2016, 2018, 2020, 2022, 2024, 2026]
    months = date_ticks(date(2025, 11, 3), date(2026, 10, 9))
    assert [day.month for day in months] == [1, 4, 7, 10]


@pytest.mark.parametrize("log", [False, True])
def test_nothing_or_a_single_value_is_still_a_picture(tensorflow: Line, log: bool) -> None:
    assert not trend([], log=log).data
    single = trend([Trend(tensorflow, YEARS[:1])], log=log)
    assert single.layout.xaxis.range == ("2019-12-02", "2020-01-31")


def test_pointing_at_a_value_tells_it_with_its_date(tensorflow: Line) -> None:
    hover = trend([Trend(tensorflow, YEARS)]).data[0].hovertext[0]
    assert hover.replace("\u00a0", " ") == "TensorFlow 1.2 million, 1 January 2020"


def test_a_break_is_a_gap_in_the_line_and_a_dotted_line(pytorch: Line) -> None:
    start = date(2025, 7, 5)
    points = ((date(2024, 7, 1), 25.0, "July 2024"), (start, 49.0, "July 2025"))
    figure = trend([Trend(pytorch, points, frozenset({start}))], breaks=[date(2024, 11, 10)])
    assert figure.data[0].y == (25, None, 49)
    (mark,) = figure.layout.shapes
    assert (mark.x0, mark.line.dash, mark.yref) == ("2024-11-10", "2px,3px", "paper")


def test_dates_are_told_as_exactly_as_they_are_known(pytorch: Line, jax: Line) -> None:
    points = ((date(2018, 7, 2), 20.0, "2018"), (date(2022, 10, 2), 32.0, "2 October 2022"))
    series = [Trend(pytorch, points), Trend(jax, points[1:]), Trend(jax, ())]
    assert trend(series).data[0].hovertext[0] == "PyTorch 20, 2018"
    assert trend_text(series, unit="%", breaks=["2019"]) == (
        "PyTorch: from 20 %, 2018, to 32 %, 2 October 2022. JAX: 32 %, 2 October 2022. "
        "JAX: not reported. The lines break at 2019."
    )
