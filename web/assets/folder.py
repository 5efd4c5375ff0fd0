"""The cache folder: encoded copies of Streamlit's files, and a list that says which are whole.

A folder holds the copies of one version of Streamlit in one quality, so that a newer version or
a better quality stands beside it and nothing is ever rewritten. ``FRAMEFIT_CACHE`` names where
such folders lie, by default ``.cache/assets`` in the project.
"""

import hashlib
import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import streamlit

from web.assets.asset import TYPES, Asset, Assets, Copy

PROJECT: Final = Path(__file__).resolve().parents[2]
SOURCE: Final = Path(streamlit.__file__).resolve().parent / "static" / "static"
SUFFIXES: Final[Mapping[str, str]] = {"br": ".br", "gzip": ".gz"}
"""The codings, the best first, and how the names of their copies end."""
LIST: Final = "list.json"
NOT_COMPRESSED: Final = frozenset({".woff2"})

Listed = dict[str, dict[str, str]]
"""For each file the fingerprints of its copies, and of itself under ``plain``."""


def cache_folder(quality: int) -> Path:
    """The folder for copies of one Brotli quality (0 to 11) of the installed Streamlit."""
    named = os.environ.get("FRAMEFIT_CACHE")
    root = Path(named) if named else PROJECT / ".cache" / "assets"
    return root / f"streamlit-{streamlit.__version__}-{quality}"


def source_files(source: Path = SOURCE) -> dict[str, Path]:
    """The files that compress well, by what follows ``static/`` in their address."""
    worth = TYPES.keys() - NOT_COMPRESSED
    found = (path for path in sorted(source.rglob("*")) if path.suffix in worth)
    return {path.relative_to(source).as_posix(): path for path in found}


def opened(folder: Path, source: Path = SOURCE) -> Assets:
    """Every file whose listed copies are whole. What is damaged or of another file is left out."""
    listed = _listed(folder)
    files = source_files(source) if listed else {}
    found = {
        name: asset_of(folder, name, files[name], said)
        for name, said in listed.items()
        if name in files
    }
    return {name: asset for name, asset in found.items() if asset is not None}


def asset_of(folder: Path, name: str, path: Path, said: Mapping[str, str]) -> Asset | None:
    """A file with its listed copies; none if one of them is not what the list says of it."""
    plain = copy_of(path)
    copies = {
        coding: copy_of(folder / (name + suffix))
        for coding, suffix in SUFFIXES.items()
        if coding in said
    }
    held = {"plain": plain, **copies}
    if any(copy is None or copy.fingerprint != said.get(key) for key, copy in held.items()):
        return None
    assert plain is not None
    return Asset(plain, {coding: copy for coding, copy in copies.items() if copy is not None})


def copy_of(path: Path) -> Copy | None:
    """A file as it is now, or none where it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return Copy(path, len(content), fingerprint(content))


def fingerprint(content: bytes) -> str:
    """Half a SHA-256, in hexadecimal: what an entity tag is made of."""
    return hashlib.sha256(content).hexdigest()[:32]


def write_list(folder: Path, assets: Assets) -> None:
    """Say which copies are whole; what the list held before stays in it."""
    listed = _listed(folder) | {name: _said(asset) for name, asset in assets.items()}
    write(folder / LIST, json.dumps(listed, indent=0, sort_keys=True).encode())


def write(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees a part of it, not even where the disk is full."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _said(asset: Asset) -> dict[str, str]:
    copies = {coding: copy.fingerprint for coding, copy in asset.encoded.items()}
    return {"plain": asset.plain.fingerprint, **copies}


def _listed(folder: Path) -> Listed:
    """What the list says; nothing where there is none or it is no list."""
    try:
        found = json.loads((folder / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    whole = isinstance(found, dict) and all(isinstance(said, dict) for said in found.values())
    return found if whole else {}
