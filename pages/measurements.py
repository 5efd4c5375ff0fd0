"""Measurements: what we measured ourselves, and published statistics over time."""

import streamlit as st

from comparison.findings.statistic_charts import published
from comparison.wording.statistic_titles import published_about, published_title
from components.charts.from_catalogue import lines
from components.charts.key import key
from components.measurements.card import our_card
from components.measurements.other_parts import other_parts
from components.measurements.ours import our_speed, planned_measurements
from components.measurements.published import chart_grid, topic_filter
from components.shared.text import body, plain, section, standfirst
from components.state.session import current

now = current()
catalogue, topic = now.catalogue, now.view.control(now.catalogue, "topic")
every = published(catalogue, now.view.frameworks, topic)

st.title(plain("What we measured, and what others published"), anchor=False)
standfirst(
    "Our own figures come from running the same work in every framework; the published ones are "
    "dated numbers of others, over time."
)
section("Measured by us")
our_speed(now)
our_card(now)
other_parts(now, but=("speed", "gpu"))

section("Published by others")
st.subheader(plain(published_title(catalogue, every, topic)), anchor=False)
body(published_about(catalogue, every))
topic_filter(catalogue)
st.html(key(lines(catalogue, now.view.frameworks)))

for item in catalogue.chart_topics:
    group = [one for one in every if one.chart.topic == item.id]
    if group:
        section(item.label)
        chart_grid(catalogue, group)

section("What the method asks us to measure")
planned_measurements(now)
