"""Three of Streamlit's fonts cut down to what readers see: ``make fonts``, after a newer Streamlit.

Text is written in Source Sans and headings in one weight of Source Serif, both in Latin letters;
icons are some hundred of four thousand. What is written lies in ``components/static/fonts``, beside
its licence. Text keeps the axis of weights, headings that of optical sizes, so that both look the
same in every weight and size. A letter that is not there comes from Streamlit's own font.
"""

import hashlib
import io
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT: Final = Path(__file__).resolve().parents[1]
THEME: Final = ROOT / ".streamlit" / "config.toml"
FOLDER: Final = ROOT / "components" / "static" / "fonts"
STREAMLIT: Final = Path(streamlit.__file__).resolve().parent
MEDIA: Final = STREAMLIT / "static" / "static" / "media"
SERIF: Final = "Framefit Serif"
SANS: Final = "Framefit Sans"
"""Their licence keeps the name "Source" for the whole fonts."""
WEIGHT: Final = 600
"""Of headings."""
LICENCE: Final = (13, 14)
"""The records of a font's names that say under which licence it is."""
LETTERS: Final = {
    "latin": "20-7E A0-FF 2009-200A 2010-2015 2018-2022 2026 202F 2030 2032-2033 2039-203A 2044 "
    "20AC 2122 2190-2193 2212 2248 2260 2264-2265 221E",
    "latin-extended": "100-17F 2116 20A0-20AB 20AD-20BF",
}
"""The letters of each file; a browser asks for the second one only where a heading has one."""
SIGNS: Final = "221A 25A0 25B2 25BC 25C6 25CF"
"""What running text has besides: a root, and the symbols of the frameworks."""
ICON: Final = re.compile(r"""["'`]([a-z0-9_]+)["'`]|:?material/([a-z0-9_]+)""")
OURS: Final = ("comparison", "components", "exports", "pages")


def code_points(ranges: str) -> list[int]:
    """Every code point of ranges in hexadecimal: ``20-22 40`` is 32, 33, 34 and 64."""
    found: list[int] = []
    for part in ranges.split():
        first, _, last = part.partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found


def serif(ranges: str) -> bytes:
    """The headings' font with the letters of these ranges, as WOFF2."""
    font = _cut(_shipped("SourceSerifVariable-Roman*"), unicodes=code_points(ranges))
    font = instantiateVariableFont(font, {"wght": WEIGHT})
    _rename(font, SERIF)
    return _woff2(font)


def sans(ranges: str) -> bytes:
    """The font of running text with the letters of these ranges, in all weights, as WOFF2."""
    font = _cut(_shipped("SourceSansVF-Upright*"), unicodes=code_points(ranges))
    _rename(font, SANS)
    return _woff2(font)


def _rename(font: TTFont, family: str) -> None:
    font["fvar"].instances = []  # which carry the old name
    for record in [*font["name"].names]:
        if record.nameID in (1, 4):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = family.replace(" ", "")
        elif record.nameID > 255 and "Source" in str(record):
            font["name"].names.remove(record)


def icon_names() -> set[str]:
    """Every word of Streamlit's scripts and of our code that is the name of an icon."""
    every = set(re.findall(r'"([a-z0-9_]+)"', _text(STREAMLIT / "material_icon_names.py")))
    ours = [path for room in OURS for path in (ROOT / room).rglob("*") if path.suffix in _CODE]
    theirs = [*STREAMLIT.rglob("*.py"), *STREAMLIT.glob("static/static/js/*.js")]
    listed = {STREAMLIT / "material_icon_names.py"}
    return named(_text(path) for path in {*ours, *theirs} - listed) & every


def named(texts: Iterable[str]) -> set[str]:
    """The words of texts that stand in quotes or after ``material/``."""
    return {quoted or icon for text in texts for quoted, icon in ICON.findall(text)}


def ligatures(font: TTFont) -> dict[str, str]:
    """The glyph of each icon, by its name."""
    letter = {glyph: chr(code).lower() for code, glyph in font.getBestCmap().items() if code < 128}
    tables = [
        getattr(table, "ExtSubTable", table)
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
    ]
    return {
        "".join(letter[part] for part in (first, *ligature.Component)): ligature.LigGlyph
        for table in tables
        for first, made in table.ligatures.items()
        for ligature in made
    }


def symbols() -> bytes:
    """The icons' font with every icon that a page may show, as WOFF2."""
    font = _shipped("MaterialSymbols-Rounded*")
    known = ligatures(font)
    glyphs = [known[name] for name in sorted(icon_names() & set(known))]
    letters = [code for code in font.getBestCmap() if code < 128]
    return _woff2(_cut(font, unicodes=letters, glyphs=glyphs))


def _shipped(pattern: str) -> TTFont:
    (path,) = MEDIA.glob(pattern)
    return TTFont(path, recalcTimestamp=False)


def _cut(font: TTFont, **kept: Any) -> TTFont:
    """The font with what is kept; read anew, so that its tables forget what is gone."""
    options = Options(layout_closure="glyphs" not in kept, glyph_names=False, hinting=False)
    options.name_IDs = [*range(7), *LICENCE]
    if "glyphs" in kept:
        options.layout_features = ["*"]
    cutter = Subsetter(options)
    cutter.populate(**kept)
    cutter.subset(font)
    held = io.BytesIO()
    font.save(held)
    return TTFont(held, recalcTimestamp=False)


def _woff2(font: TTFont) -> bytes:
    held = io.BytesIO()
    font.flavor = "woff2"
    font.save(held)
    return held.getvalue()


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace")


_CODE: Final = (".py", ".js", ".css", ".html")


def write(pattern: str, made: Callable[[], bytes]) -> None:
    """Write a font in place of the one before, into the theme too.

    ``*`` in its name becomes the content's fingerprint.
    """
    content = made()
    name = pattern.replace("*", hashlib.sha256(content).hexdigest()[:8])
    for before in FOLDER.glob(pattern):
        THEME.write_text(THEME.read_text("utf-8").replace(before.name, name), "utf-8")
        before.unlink()
    (FOLDER / name).write_bytes(content)
    sys.stdout.write(f"{name}: {len(content)} bytes\n")


def main() -> None:
    write("framefit-sans-latin.*.woff2", lambda: sans(f"{LETTERS['latin']} {SIGNS}"))
    for part, ranges in LETTERS.items():
        write(f"framefit-serif-{part}.*.woff2", lambda letters=ranges: serif(letters))
    version = streamlit.__version__
    for before in FOLDER.glob("material-symbols.*.woff2"):
        before.unlink()
    write(f"material-symbols.{version}.woff2", symbols)


if __name__ == "__main__":
    main()
