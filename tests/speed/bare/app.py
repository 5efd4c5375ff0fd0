"""The page to compare with: one choice, its sentence and one radar, all as Streamlit has them."""

import plotly.graph_objects as go
import streamlit as st

AXES = ("Speed", "Ease of use", "Ecosystem", "Deployment", "Research")
SCORES = {
    "Student": ((6, 8, 7, 5, 6), (5, 6, 8, 7, 4)),
    "Researcher": ((7, 7, 8, 4, 9), (6, 5, 7, 7, 5)),
    "Enterprise": ((6, 6, 7, 6, 5), (7, 5, 8, 9, 4)),
    "Data scientist": ((5, 9, 8, 5, 6), (6, 7, 8, 6, 5)),
    "Mobile developer": ((6, 6, 5, 4, 3), (7, 5, 7, 9, 3)),
    "Rapid prototyper": ((5, 9, 7, 3, 7), (4, 8, 6, 5, 5)),
}

choice = st.selectbox("Choosing for", list(SCORES))
first, second = (sum(scores) for scores in SCORES[choice])
st.title(f"{choice}: the {'first' if first >= second else 'second'} fits better")
st.plotly_chart(
    go.Figure(
        [
            go.Scatterpolar(
                r=[*scores, scores[0]], theta=[*AXES, AXES[0]], fill="toself", name=name
            )
            for name, scores in zip(("First", "Second"), SCORES[choice], strict=True)
        ]
    )
)
