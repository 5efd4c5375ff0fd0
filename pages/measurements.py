"""Measurements: published figures over time, as small pictures."""

import streamlit as st

st.title("Measurements", anchor=False)
