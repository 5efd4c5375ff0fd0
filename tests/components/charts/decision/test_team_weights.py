"""The team's picture: who weighs what, numbered as in the table."""

from components.charts.decision.team_weights import team_weights, team_weights_text
from components.charts.palette import ACCENT, FILL

MEMBERS = ["Ana", "<b>Bo</b>", "Cy"]
ROWS = [
    ("Deployment", {"Ana": 0.0, "<b>Bo</b>": 90.0, "Cy": 1.0}),
    ("Memory", {"Ana": 30.0, "<b>Bo</b>": 20.0, "Cy": 10.0}),
]


def test_marks_on_the_same_spot_share_one_and_keep_all_numbers() -> None:
    top = team_weights(ROWS, MEMBERS).data[0]
    assert list(top.text) == ["1, 3", "2"]
    assert list(top.x) == [0.5, 90]


def test_only_the_row_that_divides_most_is_drawn_in_the_accent() -> None:
    colours = [trace.marker.color for trace in team_weights(ROWS, MEMBERS).data]
    assert colours == [ACCENT, FILL]


def test_a_name_with_markup_is_text() -> None:
    top = team_weights(ROWS, MEMBERS).data[0]
    assert list(top.hovertext) == ["Ana 0, Cy 1", "&lt;b&gt;Bo&lt;/b&gt; 90"]


def test_the_text_names_every_share() -> None:
    text = team_weights_text(ROWS, MEMBERS)
    assert text.startswith("Deployment: Ana 0, <b>Bo</b> 90 and Cy 1 percent. Memory:")
