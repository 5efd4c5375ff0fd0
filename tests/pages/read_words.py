"""Every text of a page as words: without markup, icons and addresses, one text a paragraph."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from pandas import DataFrame
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1.element_tree import Dataframe

from tests.pages.opened_page import OpenedPage, as_read, one_line

_ICON = re.compile(r":material/\w+:")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()]*\))+\)")
_DIRECTIVE = re.compile(r":\w+\[((?:[^\[\]\\]|\\.)*)\](?:\{[^{}]*\})?")
_SPOKEN = ("aria-label", "title", "alt")
"""Attributes that are read out or shown."""
_INLINE = ("a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup")
_WORDS_OF_CHARTS = ("text", "hovertext", "hovertemplate", "ticktext", "name", "label")


def words_of(opened: OpenedPage) -> list[str]:
    """Every text that a reader can see, point at or have read out, each once."""
    found = [*map(_without_markup, [*opened.markdown, *opened.labels, *opened.notes])]
    found += [text for html in opened.html for text in _texts_of_html(html)]
    for chart in opened.app.get("plotly_chart"):
        found += [chart.proto.alt, *map(_charted, _words_in(json.loads(chart.proto.spec)))]
    for node in opened.app.main:
        found += [str(text) for text in getattr(node, "options", ())]
        if isinstance(node, Dataframe):
            found += [str(cell) for cell in _shown(node).to_numpy().ravel()]
            found += [str(name) for name in node.value.columns]
    return list(dict.fromkeys(text for item in found for text in _paragraphs(item)))


def _shown(node: Dataframe) -> DataFrame:
    """The cells as they are drawn: dates in words, which are sorted as they are stored."""
    drawn = node.proto.arrow_data.styler.display_values
    return convert_arrow_bytes_to_pandas_df(drawn) if drawn else node.value


def _without_markup(markdown: str) -> str:
    """Markdown as it is read; the target of a link and the name of a colour are not."""
    text, before = _ICON.sub("", markdown), ""
    while text != before:  # directives stand in each other
        text, before = _DIRECTIVE.sub(r"\1", _LINK.sub(r"\1", text)), text
    return as_read(text)


def _paragraphs(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n|  \n|\n(?=[-#*] )", text):
        if said := one_line(part):
            yield said


def _charted(text: str) -> str:
    """A text of a chart, in which a line break parts words."""
    return re.sub(r"<[^>]*>", " ", text).replace("\u200b", "")


def _words_in(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _words_in(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _words_in(item, key)
    elif isinstance(value, str) and key in _WORDS_OF_CHARTS:
        yield value


class _Reading(HTMLParser):
    """Collects texts, parted where a block begins or ends; what is hidden is not read."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = [""]
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.parts[:0] = [value or "" for name, value in attrs if name in _SPOKEN]
        if tag not in _INLINE:
            self.parts.append("")
        if tag not in ("img", "br", "hr", "input"):
            self.open.append(told.get("aria-hidden") == "true")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("")
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.parts[-1] += data


def _texts_of_html(html: str) -> list[str]:
    reading = _Reading()
    reading.feed(html)
    return reading.parts
