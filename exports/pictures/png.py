"""A picture as PNG: drawn by resvg with Source Sans, which both come as packages.

No font of the machine is looked at, so that every server makes the same file.
"""

from typing import Final

import resvg_py
from font_source_sans_pro import font_files_ttf

FAMILY: Final = "Source Sans Pro"
FONTS: Final = [font_files_ttf[name] for name in ("SourceSansPro", "SourceSansProSemibold")]
SHARP: Final = 2
"""Pixels of the file for each pixel of the picture's own size."""


def png(svg: str, *, sharp: int = SHARP) -> bytes:
    """The file, on the picture's own sheet; ``sharp`` pixels for each of its own."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=sharp,
        skip_system_fonts=True,
        font_files=FONTS,
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
