"""What a page must load before its first inference, compressed as servers compress."""

import functools
import zlib
from pathlib import Path

LEVEL = 9
"""Of gzip, whose bytes are the smallest that every browser takes without a secure connection."""


@functools.cache
def compressed(file: Path) -> int:
    """Bytes of a file after gzip."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    with file.open("rb") as stream:
        size = sum(len(packer.compress(part)) for part in iter(lambda: stream.read(1 << 20), b""))
    return size + len(packer.flush())


def loaded(files: list[str]) -> dict[str, int]:
    """Compressed bytes of the runtime's and of the model's files that a page asked for."""
    runtime = [Path(file) for file in files if "node_modules" in Path(file).parts]
    model = [Path(file) for file in files if "node_modules" not in Path(file).parts]
    return {"runtime": sum(map(compressed, runtime)), "model": sum(map(compressed, model))}
