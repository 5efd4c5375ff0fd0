"""Measurements: what we measured ourselves, and published statistics over time."""

import streamlit as st

from comparison.findings.statistic_charts import published
from comparison.links.parameters import ALL
from comparison.wording.measured.statistic_titles import published_about, published_title
from components.charts.from_catalogue import lines
from components.charts.key import key
from components.measurements.card import our_card
from components.measurements.other_parts import other_parts
from components.measurements.ours import our_speed
from components.measurements.plans import plans
from components.measurements.published import chart_grid, topic_filter
from components.shared.contents import contents
from components.shared.page_heading import page_heading
from components.shared.text import body, chart_title, plain, rule, section
from components.state.session import current

ONE_TOPIC = 8
"""So many published charts of a topic that was chosen are drawn at first; of all topics none."""

now = current()
catalogue, topic = now.catalogue, now.view.control(now.catalogue, "topic")
every = published(catalogue, now.view.frameworks, topic)
topics = [
    item for item in catalogue.chart_topics if any(one.chart.topic == item.id for one in every)
]

page_heading(now, "measurements")
contents(
    {
        "ours": "Measured by us",
        "card": "On a graphics card",
        "parts": "More that we measured",
        "published": "Published by others",
        "plans": "What we plan to measure",
    }
)
section("Measured by us", place="ours")
our_speed(now)
rule(place="card")
our_card(now)
with st.container(gap="xsmall", key="more-parts"):
    rule(place="parts")
    st.subheader("More that we measured", anchor=False)
    other_parts(now, but=("speed", "gpu"))

section("Published by others", place="published")
st.subheader(plain(published_title(catalogue, every, topic)), anchor=False)
body(published_about(catalogue, every))
topic_filter(catalogue)
st.html(key(lines(catalogue, now.view.frameworks)))

for item in topics:
    mine = [one for one in every if one.chart.topic == item.id]
    with st.container(gap="xsmall"):
        chart_title(item.label)
        chart_grid(now, mine, shown=ONE_TOPIC if topic != ALL else 0)

section("What we plan to measure, and why", place="plans")
plans(now)
