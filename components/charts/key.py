"""The key: one line of HTML above the pictures, with each framework's line, mark and name.

Streamlit drops inline SVG, so the samples are images; their ``alt`` is empty because the name
stands beside them.
"""

from collections.abc import Sequence
from html import escape
from typing import Final
from urllib.parse import quote

from comparison.looks import Look
from components.charts.model import Line

SHAPES: Final = {
    "circle": '<circle cx="7" cy="7" r="5"/>',
    "diamond": '<path d="M7 .8 13.2 7 7 13.2 .8 7z"/>',
    "square": '<path d="M2.4 2.4h9.2v9.2H2.4z"/>',
    "triangle-up": '<path d="M7 1.6 12.9 11.8H1.1z"/>',
    "triangle-down": '<path d="M7 12.4 1.1 2.2H12.9z"/>',
    "pentagon": '<path d="M7 1.2 12.8 5.4 10.6 12.2H3.4L1.2 5.4z"/>',
}
"""Each mark of the palette in a field of 14 by 14."""


def key(lines: Sequence[Line]) -> str:
    """A paragraph for ``st.html``; an entry never breaks across two rows."""
    return f'<p style="margin:0;line-height:1.8">{" ".join(map(_entry, lines))}</p>'


def _entry(line: Line) -> str:
    sample = _image(_sample_svg(line.look), width=34)
    style = "white-space:nowrap;font-size:.9375rem;margin-right:1.5rem"
    return f'<span style="{style}">{sample}&nbsp; {escape(line.name)}</span>'


def sign(look: Look) -> str:
    """The mark alone as an ``img``, to stand before a name or a count."""
    return _image(sign_svg(look), width=14)


def sign_svg(look: Look) -> str:
    """The mark alone as a data URI, 14 by 14."""
    return _data_uri(SHAPES[look.symbol], look.colour, width=14)


def _sample_svg(look: Look) -> str:
    """Line, dash and mark as they are drawn, 34 by 14."""
    stroke = f'<path d="M0 7H34" stroke="{look.colour}" stroke-width="2.5"{_dashes(look)}/>'
    mark = f'<g transform="translate(10)">{SHAPES[look.symbol]}</g>'
    return _data_uri(stroke + mark, look.colour, width=34)


def _dashes(look: Look) -> str:
    if look.dash == "solid":
        return ""
    return f' stroke-dasharray="{look.dash.replace("px", "").replace(",", " ")}"'


def _data_uri(body: str, colour: str, *, width: int) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="14" fill="{colour}">'
    return f"data:image/svg+xml,{quote(f'{head}{body}</svg>')}"


def _image(address: str, *, width: int) -> str:
    style = "vertical-align:-.1em;margin:0"
    return f'<img src="{address}" alt="" width="{width}" height="14" style="{style}">'
