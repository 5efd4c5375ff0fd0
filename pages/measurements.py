"""Measurements: published figures over time, as small pictures, with sources, cautions and CSV."""

import streamlit as st

from comparison.findings.statistic_charts import shown
from comparison.formatting import counted, in_sentence, listed
from comparison.links.controls import ALL
from comparison.wording.chart_titles import ended, newest_finding, trends_finding
from components.charts.from_catalogue import lines
from components.charts.key import key
from components.measurements.published import figure_grid, to_be_measured, topic_filter
from components.shared.text import plain, section, standfirst
from components.state.session import current

now = current()
catalogue, frameworks = now.catalogue, now.view.frameworks
topic = now.view.control(catalogue, "topic")
topics = [item for item in catalogue.figures.topics if topic in (ALL, item.id)]
every = [
    shown(catalogue, figure, frameworks)
    for figure in catalogue.figures.figures
    if figure.topic in {item.id for item in topics}
]
found = [item for item in every if item.known]
names = listed([catalogue.named(name) for name in frameworks])

about = names if topic == ALL else in_sentence(topics[0].label)
title = (
    trends_finding(catalogue, found)
    or newest_finding(found, about)
    or f"No figure on {about} for {names}"
)
st.title(plain(title), anchor=False)
old = ended(catalogue, found)
standfirst(
    f"{counted(len(found), 'figure')} on {names}, with dates, sources and cautions. They measure "
    "different things and are not added up."
    + (
        f" {counted(len(old), 'trend ends', 'trends end')} more than two years ago: the "
        "counts that were found go no further."
        if old
        else ""
    )
)
topic_filter(catalogue)
st.html(key(lines(catalogue, frameworks)))

for item in topics:
    section(item.label)
    group = [one for one in every if one.figure.topic == item.id]
    figure_grid(catalogue, group, lines(catalogue, frameworks))

section("Planned, not measured yet")
to_be_measured(catalogue)
