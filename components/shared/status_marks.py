"""Status marks for findings, parts and facts: an icon and a word, never colour alone."""

from functools import lru_cache

import streamlit as st

from comparison.model.evidence import Finding
from comparison.model.framework import FactState, PartStatus

FINDINGS: dict[Finding, tuple[str, str, str]] = {
    "supported": ("green", "check_circle", "Supported"),
    "partly": ("gray", "contrast", "Partly right"),
    "outdated": ("yellow", "history", "Outdated"),
    "contradicted": ("red", "cancel", "Contradicted"),
    "self-contradictory": ("red", "sync_problem", "Contradicts itself"),
    "unverified": ("gray", "help", "Not verified"),
    "opinion": ("gray", "chat_bubble_outline", "Opinion"),
}
PARTS: dict[PartStatus, tuple[str, str, str]] = {
    "live": ("green", "check_circle", "Live"),
    "maintenance": ("yellow", "build", "Maintenance only"),
    "moved": ("yellow", "arrow_forward", "Moved"),
    "unmaintained": ("red", "cancel", "Unmaintained"),
}
FACTS: dict[FactState, tuple[str, str, str]] = {
    "own": ("green", "check_circle", "Yes"),
    "via": ("gray", "contrast", "Through another project"),
    "experimental": ("gray", "science", "Experimental"),
    "no": ("red", "cancel", "No"),
    "unknown": ("gray", "help", "Not confirmed"),
}


def status_mark(kind: tuple[str, str, str]) -> str:
    """A status mark as Markdown."""
    colour, icon, word = kind
    return f":{colour}[:material/{icon}: **{word}**]"


def finding_html(finding: Finding) -> str:
    """A finding's status mark as HTML, for rows that are one element. The icon is not read out."""
    colour, icon, word = FINDINGS[finding]
    sign = f'<span aria-hidden="true" style="{_ICON}">{icon}</span>'
    return f'<span style="color:{_coloured(colour)};font-weight:600">{sign} {word}</span>'


_ICON = (
    "font-family:'Material Symbols Rounded';font-weight:400;font-size:1.1em;line-height:1;"
    "vertical-align:-.15em;white-space:nowrap;user-select:none"
)


@lru_cache
def _coloured(name: str) -> str:
    """A text colour of the theme (.streamlit/config.toml), light or dark as the reader's is."""
    light, dark = (st.get_option(f"theme.{base}.{name}TextColor") for base in ("light", "dark"))
    return f"light-dark({light},{dark})"


def finding_mark(finding: Finding) -> str:
    return status_mark(FINDINGS[finding])


def finding_word(finding: Finding) -> str:
    return FINDINGS[finding][2]
