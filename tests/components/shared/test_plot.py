"""A chart that is kept is drawn the same each time, and says what it would say anew."""

import json

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest

from components.shared.plot import Plot


def script() -> None:
    import plotly.graph_objects as go

    from components.shared.plot import Plot, draw

    plot = Plot(go.Figure(go.Scatter(x=[1, 2], y=[3, 4])), "Two points.")
    for key in ("first", "second"):
        draw(plot, key=key)


def test_a_kept_chart_is_drawn_the_same_twice_with_its_words() -> None:
    app = AppTest.from_function(script).run()
    first, second = app.get("plotly_chart")
    assert first.proto.spec == second.proto.spec
    assert json.loads(first.proto.spec)["data"][0]["type"] == "scatter"
    assert first.proto.alt == "Two points."


def test_a_kept_figure_has_every_property_of_the_one_that_was_made() -> None:
    made = go.Figure(go.Scatter(x=[1, 2], y=[3, 4]), {"height": 240, "title": {"text": "A"}})
    assert Plot(made, "").figure.to_dict() == made.to_dict()
