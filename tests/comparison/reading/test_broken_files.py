"""Files and folders that are no data at all: each is named, none stops or chokes the check."""

import os
import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.comparison.data_copies import Check, DataCopy

PROJECT = Path(__file__).parents[3]
FILE = "sources/newcomer.yaml"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
)
CONTENTS: dict[str, tuple[str | bytes, int, str]] = {
    "an empty file": ("", 1, "is empty; expected a mapping of keys"),
    "a file of comments": ("# nothing\n# here\n", 1, "is empty; expected a mapping of keys"),
    "nothing but a byte order mark": (b"\xef\xbb\xbf", 1, "is empty; expected a mapping"),
    "a list of sources": ("- a\n- b\n", 1, "found a list, expected a mapping of keys"),
    "a sentence": ("This is no data.\n", 1, 'found "This is no data.", expected a mapping'),
    "Latin letters that are not UTF-8": (
        b"topic: a\n" + "title: é".encode("latin-1"),
        2,
        "is not UTF-8: found the byte 0xe9; save it as UTF-8",
    ),
    "UTF-16": ("topic: a\n".encode("utf-16"), 1, "is not UTF-8: found the byte 0xff"),
    "a tab as indentation": (
        "topic: a\nsources:\n\t- id: a\n",
        3,
        "is not YAML: a tab stands where spaces are needed; indent with spaces",
    ),
    "a tab after spaces": ("topic: a\nsources:\n  - id: a\n \ttitle: b\n", 4, "a tab stands where"),
    "a colon in a text without quotes": (
        "topic: a: b\n",
        1,
        "a colon stands where no key can be; put a text with a colon in quotes",
    ),
    "a bracket left open": ("topic: [a\n", 2, "is not YAML: did not find expected ',' or ']'"),
    "a zero byte": ("topic: a\nnote: é\nx: \0\n", 3, "found the sign 0x00; control characters"),
    "a bell": ("topic: é\nx: \a\n", 2, "found the sign 0x07; control characters are not"),
    "half a surrogate pair": ('topic: a\nx: "\\ud800"\n', 2, "found invalid Unicode character"),
    "a key twice": (
        "topic: a\nsources: []\ntopic: b\n",
        3,
        'the key "topic" stands twice, first on line 1',
    ),
    "two documents": (
        "topic: a\n---\ntopic: b\n",
        2,
        "it holds more than one document; write one, without a line ---",
    ),
    "an alias": (
        "topic: &t a\nsources:\n  - x\n  - *t\n",
        4,
        "found the alias *t; write the value out",
    ),
    "an alias of itself": ("topic: &t [*t]\n", 1, "found the alias *t; write the value out"),
    "an alias as key": ("topic: &t a\n*t : b\n", 2, "found the alias *t; write the value out"),
    "an alias of nothing": ("topic: a\nx: *t\n", 2, "found the alias *t; write the value out"),
    "a bomb of aliases": (BOMB, 2, "found the alias *a; write the value out"),
    "a Python object": (
        "topic: a\nx: !!python/object/apply:os.system [ls]\n",
        2,
        'x: has the tag "tag:yaml.org,2002:python/object/apply:os.system"; only plain data',
    ),
    "a tag of its own": ("topic: !mine a\n", 1, 'topic: has the tag "!mine"; only plain data'),
    "a binary": ("topic: !!binary aGk=\n", 1, 'has the tag "tag:yaml.org,2002:binary"'),
    "an empty number by tag": ('topic: !!int ""\n', 1, 'topic: found "", expected plain data'),
    "a strange truth by tag": ("topic: !!bool maybe\n", 1, 'topic: found "maybe", expected plain'),
    "a merge key": ("<<: {topic: a}\n", 1, 'unknown key "<<"'),
    "a mapping as key": ("topic: a\n{}: b\n", 2, "has a key that is no text; put it in quotes"),
    "a list as key": ("topic: a\n? [a]\n: b\n", 2, "has a key that is no text; put it in quotes"),
    "a number as key": ("topic: a\n2026: b\n", 2, "has a key that is no text; put it in quotes"),
    "nothing as key": ("topic: a\n~: b\n", 2, "has a key that is no text; put it in quotes"),
    "a directive": ("%YAML 1.1\n---\ntopic: a\n", 1, "begins with %, a directive"),
    "60,000 directives": (
        "".join(f"%TAG !{number}! t\n" for number in range(60_000)) + "---\na: 1\n",
        1,
        "begins with %, a directive",
    ),
    "100,000 open brackets": ("[" * 100_000, 1, "is nested deeper than 40 levels"),
    "100,000 open braces": ("{a: " * 100_000, 1, "is nested deeper than 40 levels"),
    "100,000 open lists": ("topic: a\nx:\n" + "- " * 100_000, 3, "is nested deeper than 40 levels"),
    "100,000 values": ("x: [" + "1," * 100_000 + "]", 1, "holds over 50,000 values"),
    "40,000 wrong values": ("topic: a\nsources: [" + "1," * 40_000 + "]", 2, "sources[0]: found 1"),
    "a megabyte and more": (b"#" * 1_000_001, 1, "is 1,000,001 bytes large, at most 1,000,000"),
}


@pytest.mark.parametrize("case", CONTENTS, ids=str)
def test_the_check_names_the_line_of(case: str, broken_copy: DataCopy, check: Check) -> None:
    content, line, says = CONTENTS[case]
    broken_copy.write(FILE, content)
    answer = check(broken_copy.root)
    assert answer.code == 1
    assert all(problem.startswith(f"{FILE}:") for problem in answer.problems), answer.err
    told = [problem for problem in answer.problems if problem.startswith(f"{FILE}:{line}: ")]
    assert any(says in problem for problem in told), answer.err
    assert "Traceback" not in answer.err


def test_what_was_found_before_a_file_cannot_be_read_any_further_is_told_too(
    broken_copy: DataCopy, check: Check
) -> None:
    broken_copy.write(FILE, "topic: a\ntopic: b\nsources: *none\nx: a: b\n")
    twice, alias, colon = check(broken_copy.root).problems
    assert twice.startswith(f'{FILE}:2: the key "topic" stands twice')
    assert alias.startswith(f"{FILE}:3: found the alias *none")
    assert colon.startswith(f"{FILE}:4: is not YAML: a colon stands where no key can be")


def test_a_long_value_is_quoted_to_its_end(broken_copy: DataCopy, check: Check) -> None:
    broken_copy.write(FILE, f"topic: a\nsources: {'x' * 80}\n")
    assert f'found "{"x" * 55}...", expected' in check(broken_copy.root).err


def test_byte_order_mark_and_windows_line_ends_are_read(
    broken_copy: DataCopy, check: Check
) -> None:
    text = (broken_copy.root / FILE).read_bytes()
    broken_copy.write(FILE, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert check(broken_copy.root).code == 0
    broken_copy.replace(FILE, "tier: primary", "tier: first")
    assert f"{FILE}:10: sources[0].tier: " in check(broken_copy.root).err


@pytest.mark.parametrize("case", ["a bomb of aliases", "100,000 open brackets", "100,000 values"])
def test_the_command_itself_ends_with_1_in_little_memory(case: str, broken_copy: DataCopy) -> None:
    broken_copy.write(FILE, CONTENTS[case][0])
    _large_file_beside(broken_copy)
    done = subprocess.run(
        [sys.executable, "-m", "comparison", "check", str(broken_copy.root)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_AS, (400_000_000, 400_000_000)),
    )
    assert done.returncode == 1
    assert f"{FILE}:{CONTENTS[case][1]}: " in done.stderr
    assert "claims/newcomer.yaml:1: is 50,000,000 bytes large" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def _large_file_beside(copy: DataCopy) -> None:
    os.truncate(copy.root / "claims/newcomer.yaml", 50_000_000)
