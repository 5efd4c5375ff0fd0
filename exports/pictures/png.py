"""A picture as PNG: drawn by resvg with Source Sans, which both come as packages.

No font of the machine is looked at, so that every server makes the same file.
"""

from typing import Final

import resvg_py
from font_source_sans_pro import font_files_ttf

FAMILY: Final = "Source Sans Pro"
FONTS: Final = ("SourceSansPro", "SourceSansProSemibold")
SHARP: Final = 2
"""Pixels of the file for each pixel of the picture's own size."""
BLANK: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
LETTER: Final = BLANK.replace("></", f'><text y="8" font-family="{FAMILY}">H</text></')
NO_FONT: Final = (
    "Pictures as PNG cannot be made by this server now: its font Source Sans is missing or "
    "damaged. The same pictures as SVG can, and all else."
)


class FontMissingError(RuntimeError):
    """A font that came with the installation draws no letters any more."""


def png(svg: str, *, sharp: int = SHARP) -> bytes:
    """The file, on the picture's own sheet; ``sharp`` pixels for each of its own.

    Raises FontMissingError where it would be a picture without its words.
    """
    files = [font_files_ttf.get(name, "") for name in FONTS]
    if not all(_draw(LETTER, [file]) != _draw(BLANK, [file]) for file in files):
        raise FontMissingError(NO_FONT)
    return _draw(svg, files, sharp=sharp)


def _draw(svg: str, files: list[str], *, sharp: int = 1) -> bytes:
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=sharp,
        skip_system_fonts=True,
        font_files=files,
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
