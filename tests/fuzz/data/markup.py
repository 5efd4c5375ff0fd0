"""Damage by what YAML can do and the data may not, and by depth and number."""

from random import Random

from tests.fuzz.data.raw_text import Deed

ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
)
LINES = (
    *(
        "a: &a b\nc: *a\n",
        "a: *nowhere\n",
        "a: &a [*a]\n",
        "<<: {id: a}\n",
        "<<: [{a: b}, {c: d}]\n",
    ),
    *("a: !!python/object/apply:os.system [ls]\n", "a: !!python/name:os.system\n", "a: !mine b\n"),
    *("a: !!binary aGk=\n", "a: !!set {b}\n", "a: !!timestamp 2026-01-01\n", 'a: !!int ""\n'),
    *("---\na: b\n", "...\n", "---\n", "%YAML 1.1\n", "%TAG ! tag:a,2000:\n", "? a\n: b\n"),
    *("? [a, b]\n: c\n", "? {a: b}\n: c\n", "a: b\na: c\n", "\ta: b\n", "a: |\n  b\n c\n", "- a\n"),
    *(
        "a: 'b\n",
        'a: "b\n',
        "a: [b\n",
        "a: {b\n",
        "a: b: c\n",
        "a: @b\n",
        "a: `b\n",
        "a: >9\n  b\n",
    ),
    *(
        "a: \x00\n",
        "a: \x07\n",
        "a: \x85\n",
        "a: \ufeff\n",
        "\ufeffa: b\n",
        "a: \u2028b\n",
        ALIAS_BOMB,
    ),
)
"""Lines that are put somewhere into a file."""


def foreign_lines(random: Random, raw: bytes) -> bytes:
    """Something of YAML that is no plain data, at the depth of the line it stands before."""
    lines = raw.splitlines(keepends=True)
    at = random.choice((0, len(lines), random.randint(0, len(lines))))
    line = lines[at] if at < len(lines) else b""
    depth = b" " * (len(line) - len(line.lstrip(b" ")))
    added = random.choice(LINES).encode().splitlines(keepends=True)
    return b"".join([*lines[:at], *(depth + one for one in added), *lines[at:]])


def other_encoding(random: Random, raw: bytes) -> bytes:
    """The same text in another encoding, with its mark or without."""
    text = raw.decode("utf-8", "replace")
    name = random.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp1252", "cp037"))
    return text.encode(name, "replace")


def deeply_nested(random: Random, raw: bytes) -> bytes:
    """More levels than anything has: in brackets, in lines, in dashes."""
    depth = random.choice((39, 41, 900, 20_000, 300_000))
    lines = min(depth, 1200)
    value = random.choice(
        (
            "[" * depth + "]" * depth,
            "[" * depth,
            "{a: " * min(depth, 150_000),
            "\n" + "".join(f"{'  ' * (level + 2)}a:\n" for level in range(lines)),
            "\n" + "  " + "- " * depth + "a",
        )
    )
    return raw + b"\ndeep: " + value.encode() + b"\n"


def very_many(random: Random, raw: bytes) -> bytes:
    """Tens of thousands of entries, keys, lines or signs that each take a reader some work."""
    count = random.choice((2_000, 40_000, 60_000))
    value = random.choice(
        (
            "many: [" + "0, " * count + "0]",
            "many: {" + ", ".join(f"k{number}: 0" for number in range(count)) + "}",
            "".join(f"k{number}: 0\n" for number in range(count)),
            "".join("# comment\n" for _ in range(count)),
            "".join(f"%A{number} b\n" for number in range(count)),
            'many: "' + "\\n" * count + '"',
            "".join("- id: a\n" for _ in range(count)),
            "many: " + "&a " * count,
            "many: " + "! " * count,
            "".join("---\n" for _ in range(count)),
        )
    )
    return random.choice((raw + b"\n" + value.encode(), value.encode(), value.encode() + raw))


def long_list(random: Random, raw: bytes) -> bytes:
    """One entry of the file's own lists stands there hundreds of times."""
    lines = raw.splitlines(keepends=True)
    starts = [at for at, line in enumerate(lines) if line.lstrip().startswith(b"- ")]
    if not starts:
        return raw * 3
    at = random.choice(starts)
    block = b"".join(lines[at : at + random.randint(1, 12)])
    times = min(random.choice((10, 300, 5_000)), 900_000 // max(len(block), 1))
    return b"".join(lines[:at]) + block * times + b"".join(lines[at:])


def only_this(random: Random, raw: bytes) -> bytes:
    """Nothing of the file is left but a few signs."""
    return random.choice((b"", b"\n", b"# a\n", b"null", b"a", b"- a", b"{}", b"[]", b"\x00", b"1"))


MARKUP: dict[str, Deed] = {
    "foreign lines": foreign_lines,
    "another encoding": other_encoding,
    "deep nesting": deeply_nested,
    "very many": very_many,
    "a long list": long_list,
    "hardly anything": only_this,
}
