"""Contents: links to the parts of a page, which open a part that is folded."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import streamlit as st

HERE: Final = Path(__file__).resolve().parent
_contents = st.components.v2.component(
    "framefit_contents",
    html='<nav class="ff-jumps"></nav>',
    js=(HERE / "contents.js").read_text("utf-8"),
    isolate_styles=False,
)


def contents(places: Mapping[str, str], *, label: str = "On this page") -> None:
    """Once a page: the keys of folds, or names of places, with what the links are called.

    Links elsewhere on the page (``<a href="#name">``) lead and open in the same way.
    """
    _contents(
        data={"places": [list(item) for item in places.items()], "label": label}, key="contents"
    )
