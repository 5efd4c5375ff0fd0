"""Links on slides: addresses of the web alone, and on the words that name what they open."""

from copy import deepcopy
from typing import Any, Final
from urllib.parse import urlsplit

from pptx.enum.dml import MSO_THEME_COLOR

LONGEST: Final = 2000
"""Signs; programs that open slides take no longer address. Such a link stands in the notes only."""


def is_web_address(address: str | None) -> bool:
    """Whether a reader who follows it comes to a page: http or https, a host, and nothing odd."""
    if not address or len(address) > LONGEST or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def link_words(paragraph: Any, words: str, address: str | None) -> None:
    """Makes words of a paragraph of one run a link; only a web page's address becomes one."""
    run = paragraph.runs[0]
    before, found, after = run.text.partition(words)
    if not found or not is_web_address(address):
        return
    for text in (after, words):
        run._r.addnext(deepcopy(run._r))
        paragraph.runs[1].text = text
    run.text = before
    paragraph.runs[1].hyperlink.address = address
    paragraph.runs[1].font.color.theme_color = MSO_THEME_COLOR.HYPERLINK
    for empty in [one for one in paragraph.runs if not one.text]:
        paragraph._p.remove(empty._r)
