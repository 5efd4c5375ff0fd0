"""The menu of what a reader can take away: the same on every page, each made from this view."""

from functools import lru_cache

import streamlit as st

from comparison.links.view import query_string
from components.shared.html import Html, joined, tag
from components.shared.text import fine
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
        query = query_string(now.catalogue, now.view, page=page)
        st.html(_menu(query))


@lru_cache(maxsize=256)
def _menu(query: str) -> Html:
    """One element for the whole menu: it is sent again with every choice of a reader."""
    files = [_link(label, name, query) for label, name in FILES]
    pictures = [
        joined([_link(f"{label} ({kind})", f"{name}.{end}", query) for kind, end in FORMATS], " ")
        for label, name in PICTURES
    ]
    return joined(
        [
            Html(fine("Files made from what you see, with the link that leads back to it.")),
            _list(files),
            Html(fine("Pictures, for slides and documents.", above=".75rem")),
            _list(pictures),
        ]
    )


def _list(entries: list[Html]) -> Html:
    return tag("ul", *(tag("li", entry) for entry in entries), class_="ff-files")


def _link(label: str, name: str, query: str) -> Html:
    return tag("a", label, href=f"export/{name}?{query}", target="_blank", rel="noopener")
