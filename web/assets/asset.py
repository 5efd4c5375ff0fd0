"""What an address under ``static/`` is answered with: a file, and shorter copies of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

TYPES: Final[Mapping[str, str]] = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
"""Said here, since a machine's own list of types may call a script plain text."""
HASHED: Final = re.compile(r"\.[\w-]{8}\.\w+$")
"""A name that changes with what is in the file."""
FOREVER: Final = "public, max-age=31536000, immutable"
ASK_FIRST: Final = "no-cache"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file as it lies on the disk: where, how many bytes, and its fingerprint."""

    path: Path
    size: int
    fingerprint: str

    @property
    def whole(self) -> bool:
        """Whether it is still there and as long as it was."""
        try:
            return self.path.stat().st_size == self.size
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Asset:
    """A file and its encoded copies, by the name of the coding in ``Accept-Encoding``."""

    plain: Copy
    encoded: Mapping[str, Copy] = field(default_factory=dict)

    @property
    def lasting(self) -> bool:
        """Whether its name says what is in it, so that a browser need never ask again."""
        return HASHED.search(self.plain.path.name) is not None

    @property
    def media_type(self) -> str:
        return TYPES[self.plain.path.suffix]

    @property
    def shortest(self) -> int:
        """Bytes of the shortest answer."""
        return min(copy.size for copy in (self.plain, *self.encoded.values()))

    @property
    def caching(self) -> str:
        return FOREVER if self.lasting else ASK_FIRST


Assets = dict[str, Asset]
"""By what follows ``/static/`` in the address: ``js/index.DormvYxC.js``."""
