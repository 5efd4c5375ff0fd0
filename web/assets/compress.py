"""Compressing: all files at once before a start, or behind a start that found them missing."""

import gzip
import logging
import os
import threading
from collections.abc import Container, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import brotli

from web.assets.asset import Asset, Assets
from web.assets.folder import (
    SOURCE,
    SUFFIXES,
    cache_folder,
    copy_of,
    opened,
    source_files,
    write,
    write_list,
)

BEST: Final = 10
"""Of Brotli, for the build step: ten seconds of two processors. 11 takes twenty for 2 % less."""
QUICK: Final = 5
"""A quality for a start without a build step: a second of one processor, and a tenth longer."""
GZIP_LEVEL: Final = 9
WORTH: Final = 0.95
"""A copy longer than this share of its file is not kept."""
LOGGER: Final = logging.getLogger(__name__)


def build(
    quality: int = BEST, source: Path = SOURCE, *, known: Container[str] = frozenset()
) -> Assets:
    """Compress what is missing or damaged in the folder of a quality, and give what is there.

    What is ``known`` by its name is left as it is.
    """
    folder = cache_folder(quality)
    found = opened(folder, source)
    files = source_files(source).items()
    missing = {name: path for name, path in files if name not in found and name not in known}
    for name, asset in _compressed(folder, missing, quality):
        found[name] = asset
    if missing:
        write_list(folder, found)
    return found


def ready(source: Path = SOURCE) -> Assets:
    """The copies that are there; the rest joins them from behind, as it gets ready."""
    found = {**opened(cache_folder(QUICK), source), **opened(cache_folder(BEST), source)}
    if any(name not in found for name in source_files(source)):
        threading.Thread(target=_fill, args=(found, source), name="assets", daemon=True).start()
    return found


def _fill(found: Assets, source: Path) -> None:
    """Compress quickly what is missing. Where nothing can be kept, one warning says so."""
    try:
        found.update(build(QUICK, source, known=frozenset(found)))
    except OSError as problem:
        LOGGER.warning(
            "Streamlit's scripts are served uncompressed: the folder %s cannot be written (%s). "
            "FRAMEFIT_CACHE names another one; python -m web.assets fills it beforehand.",
            cache_folder(QUICK),
            problem.strerror or problem,
        )


def _compressed(
    folder: Path, files: Mapping[str, Path], quality: int
) -> Iterator[tuple[str, Asset]]:
    """Each file with its copies, written by as many threads as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        made = threads.map(lambda name: _one(folder, name, files[name], quality), files)
        yield from zip(files, made, strict=True)


def _one(folder: Path, name: str, path: Path, quality: int) -> Asset:
    content = path.read_bytes()
    copies = {}
    for coding, suffix in SUFFIXES.items():
        shorter = encode(content, coding, quality=quality)
        if len(shorter) < WORTH * len(content):
            write(folder / (name + suffix), shorter)
            copies[coding] = copy_of(folder / (name + suffix))
    plain = copy_of(path)
    assert plain is not None
    return Asset(plain, {coding: copy for coding, copy in copies.items() if copy is not None})


def encode(content: bytes, coding: str, *, quality: int) -> bytes:
    """The same bytes each time: without a date, and for Brotli in a quality of 0 to 11."""
    if coding == "gzip":
        return gzip.compress(content, GZIP_LEVEL, mtime=0)
    shorter: bytes = brotli.compress(content, quality=quality)
    return shorter
