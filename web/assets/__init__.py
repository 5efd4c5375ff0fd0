"""Streamlit's scripts and styles, compressed once instead of not at all."""
