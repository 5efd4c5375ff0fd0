"""Folders with files that are missing, misnamed or no files at all."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from comparison.reading import load as loading
from comparison.reading.folder import FOLDERS, OPTIONAL, SINGLE_FILES
from tests.comparison.data_copies import Check, DataCopy

FILE = "sources/newcomer.yaml"


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
    (root / "thresholds.yaml").unlink()


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


def _method_text_that_is_a_pipe(root: Path) -> None:
    (root / "criteria/METHOD.md").unlink(missing_ok=True)
    os.mkfifo(root / "criteria/METHOD.md")


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
    (_missing_file, "thresholds.yaml:1: is missing"),
    (_file_that_is_a_folder, f"{FILE}:1: is a folder, expected a file"),
    (_pipe, f"{FILE}:1: is no regular file, expected a file"),
    (_device, f"{FILE}:1: is no regular file, expected a file"),
    (_link_to_itself, f"{FILE}:1: cannot be opened: Too many levels of symbolic links"),
    (_large_file, f"{FILE}:1: is 50,000,000 bytes large, at most 1,000,000 are accepted"),
    (_no_version, "VERSION:1: is missing"),
    (_version_in_words, 'VERSION:1: found "next", expected one line such as 2026.11'),
    (_version_in_other_digits, 'VERSION:1: found "²", expected one line such as 2026.11'),
    (_version_that_is_a_pipe, "VERSION:1: is no regular file, expected a file"),
    (_method_text_that_is_a_pipe, "criteria/METHOD.md:1: is no regular file, expected a file"),
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
    assert len(answer.problems) == 1 + len(SINGLE_FILES) + len(FOLDERS) - len(OPTIONAL)


def test_links_in_a_circle_and_pipes_beside_the_data_do_no_harm(
    broken_copy: DataCopy, check: Check
) -> None:
    beside = broken_copy.root / "verdicts"
    beside.mkdir(exist_ok=True)
    (beside / "circle").symlink_to(broken_copy.root)
    (beside / "folder.yaml").mkdir()
    os.mkfifo(beside / "pipe.yaml")
    assert check(broken_copy.root).code == 0


def test_a_file_that_may_not_be_read_is_named(
    broken_copy: DataCopy, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: str) -> IO[Any]:
        if path.name == "newcomer.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    answer = check(broken_copy.root)
    assert answer.code == 1
    assert f"{FILE}:1: cannot be opened: Permission denied" in answer.problems
    assert len(answer.problems) == 6


def test_folders_that_may_not_be_listed_are_named(
    broken_copy: DataCopy, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    answer = check(broken_copy.root)
    assert answer.code == 1
    assert "data: cannot be opened: Permission denied" in answer.problems
    assert "claims: cannot be opened: Permission denied" in answer.problems


def test_a_file_that_vanishes_while_it_is_read_is_a_problem(
    broken_copy: DataCopy, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanished(root: Path) -> str:
        raise FileNotFoundError(2, "No such file or directory", str(root / FILE))

    monkeypatch.setattr(loading, "fingerprint", vanished)
    answer = check(broken_copy.root)
    assert answer.code == 1
    assert answer.problems == ["newcomer.yaml: cannot be read: No such file or directory"]
