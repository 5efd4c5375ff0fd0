"""One picture a file: a pure function that returns a Plotly figure, and one that says it in words.

Nothing here knows Streamlit. Pass a figure on with ``config=CONFIG``, ``theme="streamlit"`` (the
theme's colours are filled in by the browser) and the words as ``alt``.
"""
