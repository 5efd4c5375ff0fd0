"""Fonts that are shorter than Streamlit's own, made by ``python -m docs.fonts``."""

from pathlib import Path
from typing import Final

import streamlit

from web.assets.asset import HASHED, Asset, Assets
from web.assets.folder import PROJECT, SOURCE, copy_of

FOLDER: Final = PROJECT / "components" / "static" / "fonts"
WHOLE_SYMBOLS: Final = "media/MaterialSymbols-Rounded.*.woff2"


def headings(folder: Path = FOLDER) -> Assets:
    """The fonts of the headings, which Streamlit itself would let a browser ask for each time."""
    copies = [copy_of(path) for path in sorted(folder.glob("*.woff2")) if HASHED.search(path.name)]
    return {f"{folder.name}/{copy.path.name}": Asset(copy) for copy in copies if copy is not None}


def symbols(folder: Path = FOLDER, source: Path = SOURCE) -> Assets:
    """The icons that pages show, in place of four thousand; all of them for another Streamlit.

    Which icons there are may change under the same address, so browsers ask whether it has.
    """
    copy = copy_of(folder / f"material-symbols.{streamlit.__version__}.woff2")
    whole = [path.relative_to(source).as_posix() for path in source.glob(WHOLE_SYMBOLS)]
    return {name: Asset(copy) for name in whole if copy is not None}
