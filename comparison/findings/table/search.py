"""What a search of the table finds in a text: the places, to be marked and counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; ``hit`` where it is one of the words looked for."""

    text: str
    hit: bool = False


def words_of(search: str) -> list[str]:
    """The words looked for, in small letters; none for an empty search."""
    return search.lower().split()


def pieces(text: str, words: Sequence[str]) -> list[Piece]:
    """A text cut at the words found in it, in any case and inside longer words too."""
    if not words or not text:
        return [Piece(text)] if text else []
    longest_first = sorted(set(words), key=len, reverse=True)
    cut = re.split(f"({'|'.join(map(re.escape, longest_first))})", text, flags=re.IGNORECASE)
    return [Piece(part, hit=place % 2 == 1) for place, part in enumerate(cut) if part]


def hits(text: str, words: Sequence[str]) -> int:
    """How many places of a text a search finds."""
    return sum(piece.hit for piece in pieces(text, words))
