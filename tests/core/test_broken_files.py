"""Files and folders that are no data at all: each is named, none stops or chokes the check."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from conftest import Check, DataCopy

PROJECT = Path(__file__).parent.parent.parent
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
        "topic: a\n".encode() + "title: é".encode("latin-1"), 2,
        "is not UTF-8: found the byte 0xe9; save it as UTF-8",
    ),
    "UTF-16": ("topic: a\n".encode("utf-16"), 1, "is not UTF-8: found the byte 0xff"),
    "a tab as indentation": (
        "topic: a\nsources:\n\t- id: a\n", 3,
        "is not YAML: a tab stands where spaces are needed; indent with spaces",
    ),
    "a tab after spaces": ("topic: a\nsources:\n  - id: a\n \ttitle: b\n", 4, "a tab stands where"),
    "a colon in a text without quotes": (
        "topic: a: b\n", 1, "a colon stands where no key can be; put a text with a colon in quotes",
    ),
    "a bracket left open": ("topic: [a\n", 2, "is not YAML: did not find expected ',' or ']'"),
    "a zero byte": ("topic: a\nnote: é\nx: \0\n", 3, "found the sign 0x00; control characters"),
    "a bell": ("topic: é\nx: \a\n", 2, "found the sign 0x07; control characters are not"),
    "half a surrogate pair": ('topic: a\nx: "\\ud800"\n', 2, "found invalid Unicode character"),
    "a key twice": (
        "topic: a\nsources: []\ntopic: b\n", 3, 'the key "topic" stands twice, first on line 1',
    ),
    "two documents": (
        "topic: a\n---\ntopic: b\n", 2,
        "it holds more than one document; write one, without a line ---",
    ),
    "an alias": (
        "topic: &t a\nsources:\n  - x\n  - *t\n", 4, "found the alias *t; write the value out",
    ),
    "an alias of itself": ("topic: &t [*t]\n", 1, "found the alias *t; write the value out"),
    "an alias as key": ("topic: &t a\n*t : b\n", 2, "found the alias *t; write the value out"),
    "an alias of nothing": ("topic: a\nx: *t\n", 2, "found the alias *t; write the value out"),
    "a bomb of aliases": (BOMB, 2, "found the alias *a; write the value out"),
    "a Python object": (
        "topic: a\nx: !!python/object/apply:os.system [ls]\n", 2,
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
        "".join(f"%TAG !{number}! t\n" for number in range(60_000)) + "---\na: 1\n", 1,
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


def test_byte_order_mark_and_windows_line_ends_are_read(
    broken_copy: DataCopy, check: Check
) -> None:
    text = (broken_copy.root / FILE).read_bytes()
    broken_copy.write(FILE, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert check(broken_copy.root).code == 0
    broken_copy.replace(FILE, "tier: primary", "tier: first")
    assert f"{FILE}:10: sources[0].tier: " in check(broken_copy.root).err


def _misspelt_folder(root: Path) -> None:
    (root / "claims").rename(root / "claim")


def _misspelt_file(root: Path) -> None:
    (root / "faq.yaml").rename(root / "faqs.yaml")


def _yml(root: Path) -> None:
    (root / FILE).rename(root / "sources/newcomer.yml")


def _capital_extension(root: Path) -> None:
    (root / FILE).rename(root / "sources/newcomer.YAML")


def _capital_name(root: Path) -> None:
    (root / FILE).rename(root / "sources/Newcomer.yaml")


def _dash_at_the_end(root: Path) -> None:
    (root / FILE).rename(root / "sources/newcomer-.yaml")


def _line_break_in_the_name(root: Path) -> None:
    (root / FILE).rename(root / "sources/new\ncomer.yaml")


def _undecodable_name(root: Path) -> None:
    os.rename(root / FILE, os.fsencode(root) + b"/sources/new\xffcomer.yaml")


def _deeper_folder(root: Path) -> None:
    (root / "sources/old").mkdir()


def _missing_folder(root: Path) -> None:
    for path in (root / "personas").iterdir():
        path.unlink()
    (root / "personas").rmdir()


def _folder_that_is_a_file(root: Path) -> None:
    _missing_folder(root)
    (root / "personas").write_text("order: 1")


def _missing_file(root: Path) -> None:
    (root / "method.yaml").unlink()


def _file_that_is_a_folder(root: Path) -> None:
    (root / FILE).unlink()
    (root / FILE).mkdir()


def _pipe(root: Path) -> None:
    (root / FILE).unlink()
    os.mkfifo(root / FILE)


def _device(root: Path) -> None:
    (root / FILE).unlink()
    (root / FILE).symlink_to("/dev/zero")


def _link_to_itself(root: Path) -> None:
    (root / FILE).unlink()
    (root / FILE).symlink_to(root / FILE)


def _large_file(root: Path) -> None:
    os.truncate(root / FILE, 50_000_000)


def _no_version(root: Path) -> None:
    (root / "VERSION").unlink()


def _version_in_words(root: Path) -> None:
    (root / "VERSION").write_text("next\n")


def _version_in_other_digits(root: Path) -> None:
    (root / "VERSION").write_text("²\n")


def _version_that_is_a_pipe(root: Path) -> None:
    (root / "VERSION").unlink()
    os.mkfifo(root / "VERSION")


DAMAGE: list[tuple[Callable[[Path], None], str]] = [
    (_misspelt_folder, 'claim: is no part of the data, did you mean "claims"?'),
    (_misspelt_folder, "claims: is missing or holds no .yaml file"),
    (_misspelt_file, 'faqs.yaml:1: is no part of the data, did you mean "faq.yaml"?'),
    (_misspelt_file, "faq.yaml:1: is missing"),
    (_yml, 'sources/newcomer.yml:1: is not read; name it "newcomer.yaml"'),
    (_capital_extension, 'sources/newcomer.YAML:1: is not read; name it "newcomer.yaml"'),
    (_capital_name, "sources/Newcomer.yaml:1: the file's name becomes an id: use small letters"),
    (_dash_at_the_end, "sources/newcomer-.yaml:1: the file's name becomes an id"),
    (_line_break_in_the_name, "sources/new comer.yaml:1: the file's name becomes an id"),
    (_undecodable_name, "sources/new comer.yaml:1: the file's name becomes an id"),
    (_deeper_folder, "sources/old: is not read; files stand in sources itself"),
    (_missing_folder, "personas: is missing or holds no .yaml file"),
    (_folder_that_is_a_file, "personas: is missing or holds no .yaml file"),
    (_missing_file, "method.yaml:1: is missing"),
    (_file_that_is_a_folder, f"{FILE}:1: is a folder, expected a file"),
    (_pipe, f"{FILE}:1: is no regular file, expected a file"),
    (_device, f"{FILE}:1: is no regular file, expected a file"),
    (_link_to_itself, f"{FILE}:1: cannot be opened: Too many levels of symbolic links"),
    (_large_file, f"{FILE}:1: is 50,000,000 bytes large, at most 1,000,000 are accepted"),
    (_no_version, "VERSION:1: is missing"),
    (_version_in_words, 'VERSION:1: found "next", expected one line such as 2026.11'),
    (_version_in_other_digits, 'VERSION:1: found "²", expected one line such as 2026.11'),
    (_version_that_is_a_pipe, "VERSION:1: is no regular file, expected a file"),
]


@pytest.mark.parametrize(
    ("damage", "says"), DAMAGE, ids=[damage.__name__.strip("_") for damage, _ in DAMAGE]
)
def test_the_check_names_a_damaged_folder_with(
    damage: Callable[[Path], None], says: str, broken_copy: DataCopy, check: Check
) -> None:
    damage(broken_copy.root)
    answer = check(broken_copy.root)
    assert answer.code == 1
    assert any(problem.startswith(says) for problem in answer.problems), answer.err
    assert not any("has the id" in problem for problem in answer.problems), answer.err


@pytest.mark.parametrize("name", ["nowhere", "x" * 300, "a-file", "a-loop"])
def test_a_folder_that_is_none_is_one_problem(name: str, tmp_path: Path, check: Check) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "a-loop").symlink_to(tmp_path / "a-loop")
    answer = check(tmp_path / name)
    assert answer.code == 1
    assert answer.problems == [
        f"{name}: is no folder; expected one with VERSION, edition.yaml, frameworks and so on"
    ]


def test_an_empty_folder_lacks_everything(tmp_path: Path, check: Check) -> None:
    answer = check(tmp_path)
    assert answer.code == 1
    assert "VERSION:1: is missing" in answer.problems
    assert "frameworks: is missing or holds no .yaml file" in answer.problems
    assert len(answer.problems) == 15


def test_links_in_a_circle_and_pipes_beside_the_data_do_no_harm(
    broken_copy: DataCopy, check: Check
) -> None:
    beside = broken_copy.root / "measurements"
    beside.mkdir()
    (beside / "circle").symlink_to(broken_copy.root)
    (beside / "folder.yaml").mkdir()
    os.mkfifo(beside / "pipe.yaml")
    assert check(broken_copy.root).code == 0


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
