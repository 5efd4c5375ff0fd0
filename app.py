"""Launcher: ``streamlit run app.py``, ``python app.py`` or ``uvicorn app:app``. No widgets here.

The Streamlit script is ``components/shell.py``: a folder ``pages/`` beside the script itself would
make Streamlit run a page alone on the first deep link after every start.
"""

import sys
from pathlib import Path

import streamlit as st

from comparison.reading.live import first_catalogue
from components.warm_up import warm_up
from web.api.routes import api_routes
from web.at_once import at_once
from web.crawlers import crawler_routes
from web.exports import export_routes
from web.layers import layers
from web.operations import operations_routes

ROOT = Path(__file__).resolve().parent


def prepare() -> None:
    """Load the data and warm up, or end with every problem. Keeps no hold on the data itself."""
    catalogue = first_catalogue()
    if catalogue is None:
        sys.exit(1)
    warm_up(catalogue)


prepare()
app = st.App(
    ROOT / "components" / "shell.py",
    routes=[*crawler_routes(), *export_routes(), *api_routes(), *operations_routes()],
    middleware=layers(),
    lifespan=at_once,
)

if __name__ == "__main__":
    app.run()
