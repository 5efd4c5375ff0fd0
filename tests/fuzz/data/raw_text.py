"""Damage that knows nothing of what a file means: its bytes and its lines."""

from collections.abc import Callable
from random import Random

Deed = Callable[[Random, bytes], bytes]
"""What is done to a file: its bytes before, and after."""
SIGNS = b"{}[]&*!|>%@`'\"#,:?-~\t\r\n \\<=0123.eE\x00\x07\x7f\x80\xc0\xff"


def flip_bits(random: Random, raw: bytes) -> bytes:
    """One to eight bits of the file are the other way round."""
    found = bytearray(raw)
    for _ in range(random.randint(1, 8) if found else 0):
        found[random.randrange(len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def foreign_bytes(random: Random, raw: bytes) -> bytes:
    """Bytes that stand in no text, or mean something in YAML, somewhere in the middle."""
    at = random.randint(0, len(raw))
    if random.random() < 0.5:
        added = random.randbytes(random.randint(1, 12))
    else:
        added = bytes(random.choice(SIGNS) for _ in range(random.randint(1, 12)))
    return raw[:at] + added + raw[at + random.choice((0, 0, len(added))) :]


def cut(random: Random, raw: bytes) -> bytes:
    """A copy that broke off, lost its beginning or lacks a piece."""
    at, end = sorted((random.randint(0, len(raw)), random.randint(0, len(raw))))
    return random.choice((raw[:at], raw[end:], raw[:at] + raw[end:]))


def twice(random: Random, raw: bytes) -> bytes:
    """The file, or a block of it, a second time."""
    lines = raw.splitlines(keepends=True)
    start, end = sorted((random.randint(0, len(lines)), random.randint(0, len(lines))))
    block = lines if random.random() < 0.2 else lines[start:end]
    at = random.choice((end, len(lines), random.randint(0, len(lines))))
    return b"".join([*lines[:at], *block, *lines[at:]])


def without_lines(random: Random, raw: bytes) -> bytes:
    """One to five lines in a row are gone."""
    lines = raw.splitlines(keepends=True)
    at = random.randrange(max(len(lines), 1))
    return b"".join(lines[:at] + lines[at + random.randint(1, 5) :])


def moved_lines(random: Random, raw: bytes) -> bytes:
    """One to five lines stand elsewhere."""
    lines = raw.splitlines(keepends=True)
    start = random.randrange(max(len(lines), 1))
    end = start + random.randint(1, 5)
    block, rest = lines[start:end], lines[:start] + lines[end:]
    at = random.randint(0, len(rest))
    return b"".join([*rest[:at], *block, *rest[at:]])


def other_indentation(random: Random, raw: bytes) -> bytes:
    """A few lines further in, further out, or behind a tab."""
    lines = raw.splitlines(keepends=True)
    start = random.randrange(max(len(lines), 1))
    deed = random.choice(
        (
            lambda line: b"  " + line,
            lambda line: b" " + line,
            lambda line: line.removeprefix(b"  "),
            lambda line: b"\t" + line.lstrip(),
            lambda line: line.lstrip(b" "),
        )
    )
    for at in range(start, min(start + random.randint(1, 4), len(lines))):
        lines[at] = deed(lines[at])
    return b"".join(lines)


def other_line_ends(random: Random, raw: bytes) -> bytes:
    """Line ends of other systems, or none that the format knows."""
    end = random.choice((b"\r\n", b"\r", b"\n\n", b" \n", "\u2028".encode(), b"\x0b", b""))
    return raw.replace(b"\n", end)


RAW: dict[str, Deed] = {
    "flipped bits": flip_bits,
    "foreign bytes": foreign_bytes,
    "a cut": cut,
    "a block twice": twice,
    "lines gone": without_lines,
    "lines moved": moved_lines,
    "other indentation": other_indentation,
    "other line ends": other_line_ends,
}
