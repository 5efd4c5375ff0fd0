"""The style of all pages, as one sheet that stands in the HTML of each.

A style that is an element of the page is sent, cleaned and read again with every choice of a
reader. What belongs to a single page and would change others (``present.css``, ``decide.css``)
stays an element of it.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from web.style.paper_colours import paper_colours

FOLDER: Final = Path(__file__).resolve().parents[2] / "components" / "static"
SHEETS: Final = ("frame", "touch", "print", "folded", "decision", "compare")
"""In the order in which they overrule each other; each names only what is its own."""
_COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@lru_cache
def style_sheet() -> str:
    """The sheet without its comments. It belongs behind Streamlit's own, which it overrules."""
    sheets = ((FOLDER / f"{name}.css").read_text("utf-8") for name in SHEETS)
    return _COMMENT.sub("", "\n".join(sheets)) + paper_colours()
