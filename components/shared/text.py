"""Text on screen: escaped, in the sizes of the look, with no colour or class of its own.

``st.html`` takes size, weight, margin and opacity only, so that both themes hold.
"""

import re
from functools import lru_cache
from html import escape

import streamlit as st

_SPACES = re.compile(r"[^\S\u00a0]+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=^@])")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Any text as Markdown that shows exactly that text: no markup, link, icon or formula.

    Spaces run together, except those that do not break.
    """
    return _MARKDOWN.sub(r"\\\1", _SPACES.sub(" ", text).strip())


def quiet(text: str) -> str:
    """Any text as Markdown, small and gray."""
    return f":small[:gray[{plain(text)}]]"


def standfirst(text: str, *, lead: str = "") -> None:
    """The paragraph under a title; ``lead`` stands before it in bold."""
    bold = f"<b>{escape(lead)}</b> " if lead else ""
    style = "font-size:1.2rem;line-height:1.5;margin:0;max-width:36rem"
    st.html(f'<p style="{style}">{bold}{escape(text)}</p>')


def chart_title(title: str, about: str = "", *, level: int = 3) -> None:
    """A chart's finding, and under it what is drawn; of level 2 where no section is around it."""
    st.html(titled(title, about, level=level))


def titled(title: str, about: str = "", *, level: int = 3) -> str:
    """The same as HTML, to stand in one element with what follows."""
    head_style = "font-size:1.15rem;font-weight:600;line-height:1.3;margin:0"
    head = f'<h{level} style="{head_style}">{escape(title)}</h{level}>'
    style = "font-size:.875rem;opacity:.74;margin:.2rem 0 0;max-width:34rem"
    return head + (f'<p style="{style}">{escape(about)}</p>' if about else "")


def body(text: str) -> None:
    """A paragraph at a readable measure."""
    st.html(f'<p style="line-height:1.6;margin:0;max-width:34rem">{escape(text)}</p>')


def small(text: str, *, measure: str = "44rem") -> None:
    """Sources, notes and the footer."""
    st.html(fine(text, measure=measure))


def fine(text: str, *, measure: str = "44rem", above: str = "0") -> str:
    """The same as HTML, to stand in one element with what it belongs to."""
    style = (
        f"font-size:.8125rem;line-height:1.45;opacity:.74;margin:{above} 0 0;max-width:{measure}"
    )
    return f'<p style="{style}">{escape(text)}</p>'


def rule(*, strong: bool = False, above: str = "0", place: str | None = None) -> None:
    """A strong rule opens a section, a hairline parts rows. A link ``#place`` leads to it."""
    width, opacity = ("2px", ".85") if strong else ("1px", ".16")
    named = f' id="{escape(place)}"' if place else ""
    style = f"border-top:{width} solid;opacity:{opacity};margin:{above} 0 0;scroll-margin-top:5rem"
    st.html(f'<div{named} style="{style}"></div>')


def section(title: str, *, place: str | None = None) -> None:
    """The strong rule and the heading of a section. A link ``#place`` leads to it."""
    rule(strong=True, above="1.75rem", place=place)
    st.header(plain(title), anchor=False)
