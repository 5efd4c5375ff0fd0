"""The menu of what a reader can take away: the same on every page, each made from this view."""

import streamlit as st

from comparison.links.view import query_string
from components.shared.text import small
from components.state.session import Current

FILES = (
    ("Slides (PowerPoint)", "deck.pptx"),
    ("Offline copy (one web page)", "offline.html"),
    ("Decision record (Markdown)", "decision.md"),
    ("Weights and parts (CSV)", "decision.csv"),
    ("This view as data (JSON)", "view.json"),
)
"""What each is called and its name in the address, in the order of the menu."""
PICTURES = (
    ("What decides it", "decision"),
    ("Radar", "radar"),
    ("Scores by weight", "twin"),
    ("How sure", "how-sure"),
    ("What would change it", "turning-points"),
)
"""The same for pictures, each of which comes in both of the formats below."""
FORMATS = (("PNG", "png"), ("SVG", "svg"))


def take_away(now: Current, page: str) -> None:
    """A link a file. Addresses stand beside the page's own, under whatever path it is served."""
    with st.popover("Take away", icon=":material/download:"):
        small("Files made from what you see, with the link that leads back to it.")
        query = query_string(now.catalogue, now.view, page=page)
        with st.container(gap=None):
            for label, name in FILES:
                _link(label, name, query)
        small("Pictures, for slides and documents.")
        with st.container(gap=None):
            for label, name in PICTURES:
                with st.container(horizontal=True, gap="small"):
                    for kind, ending in FORMATS:
                        _link(f"{label} ({kind})", f"{name}.{ending}", query)


def _link(label: str, name: str, query: str) -> None:
    st.link_button(label, f"export/{name}?{query}", type="tertiary")
