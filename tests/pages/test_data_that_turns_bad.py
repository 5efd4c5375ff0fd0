"""Data that breaks while the server runs is told and never shown; the last good one serves on."""

from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.problems import CatalogueError
from comparison.reading import live
from comparison.reading.live import Live, Served
from tests.pages.opened_page import Open

KERAS = "frameworks/keras.yaml"


def break_it(folder: Path) -> str:
    """Misspell a key of a file; its content before."""
    path = folder / KERAS
    text = path.read_text("utf-8")
    path.write_text(text.replace("\ntagline:", "\ntaglime:"), "utf-8")
    return text


def mend_it(folder: Path, text: str) -> None:
    (folder / KERAS).write_text(text, "utf-8")


def assert_blamed(found: Served, good: Catalogue, file: str) -> None:
    """The last good catalogue must be served beside problems that name the file."""
    assert found.catalogue is good
    assert found.problems
    assert all(problem.file.startswith(file) for problem in found.problems)


def test_a_source_keeps_the_last_good_catalogue_and_recovers(own_data: Path) -> None:
    data = Live(own_data)
    good = data.served().catalogue
    text = break_it(own_data)
    assert_blamed(data.served(), good, KERAS)
    assert any("tagline" in str(problem) for problem in data.served().problems)
    mend_it(own_data, text)
    mended = data.served()
    assert mended.problems == ()
    assert mended.catalogue.fingerprint == good.fingerprint


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"name: [", b"- 1\n"])
def test_a_source_survives_a_file_of_rubbish(content: bytes, own_data: Path) -> None:
    data = Live(own_data)
    good = data.served().catalogue
    (own_data / KERAS).write_bytes(content)
    assert_blamed(data.served(), good, KERAS)


def test_a_source_survives_a_folder_that_vanishes(own_data: Path) -> None:
    data = Live(own_data)
    good = data.served().catalogue
    own_data.rename(own_data.with_name("away"))
    assert data.served().catalogue is good
    assert data.served().problems
    own_data.with_name("away").rename(own_data)
    assert data.served().problems == ()


def test_a_source_survives_a_file_that_half_of_was_written(own_data: Path) -> None:
    data = Live(own_data)
    good = data.served().catalogue
    text = (own_data / KERAS).read_text("utf-8")
    for share in (1, 2, 3):
        mend_it(own_data, text[: len(text) * share // 4])
        found = data.served()
        assert found.catalogue is good or not found.problems
    mend_it(own_data, text)
    assert data.served().problems == ()


def test_a_source_does_not_load_unchanged_files_again(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = Live(own_data)
    good = data.served()
    monkeypatch.setattr(live, "load", None)
    assert data.served() is good


def test_a_source_looks_at_its_folder_once_in_a_while_only(
    own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_AGAIN_AFTER", 3600.0)
    data = Live(own_data)
    good = data.served()
    break_it(own_data)
    assert data.served() is good


def test_a_source_that_never_saw_good_data_says_what_is_wrong(own_data: Path) -> None:
    break_it(own_data)
    data = Live(own_data)
    for _ in range(2):
        with pytest.raises(CatalogueError) as raised:
            data.served()
        assert KERAS in str(raised.value)


def test_a_source_without_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        Live(tmp_path / "nowhere").served()


@pytest.mark.parametrize("page", ["overview", "compare"])
def test_an_open_page_keeps_its_content_and_lists_the_problems(
    page: str, own_data: Path, open_page: Open
) -> None:
    opened = open_page(page, frameworks="pytorch,keras")
    title, markdown = opened.title, opened.markdown
    text = break_it(own_data)
    opened.app.run()
    opened.assert_nothing_raised()
    assert opened.title == title
    assert set(markdown) <= set(opened.markdown)
    assert any(KERAS in problem and "tagline" in problem for problem in opened.problems)
    mend_it(own_data, text)
    opened.app.run()
    opened.assert_nothing_raised()
    assert opened.problems == []
    assert opened.markdown == markdown


def test_a_new_visitor_is_served_too_while_the_data_is_bad(own_data: Path, open_page: Open) -> None:
    usual = open_page().title
    break_it(own_data)
    opened = open_page()
    opened.assert_nothing_raised()
    assert opened.title == usual
    assert opened.problems


def test_a_long_list_of_problems_is_cut_and_counted(own_data: Path, open_page: Open) -> None:
    open_page()
    path = own_data / KERAS
    path.write_text("".join(f"nonsense{n}: 1\n" for n in range(50)), "utf-8")
    opened = open_page()
    assert len(opened.problems) == 21
    assert opened.problems[-1].startswith("and ")


def test_mended_data_with_new_words_is_shown_in_an_open_page(
    own_data: Path, open_page: Open
) -> None:
    opened = open_page()
    text = break_it(own_data)
    opened.app.run()
    mend_it(own_data, text.replace("name: Keras", "name: Keras Renamed"))
    opened.app.run()
    assert not opened.problems
    assert "Keras Renamed" in opened.app.multiselect(key="frameworks").options


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("overview", {}),
        ("compare", {}),
        ("decide", {"against": "mxnet"}),
        ("evidence", {"about": "mxnet"}),
        ("measurements", {}),
    ],
)
def test_a_framework_that_is_shown_and_then_deleted_leaves_the_page_whole(
    page: str, asked: dict[str, str], own_data: Path, open_page: Open
) -> None:
    fifth = own_data / "frameworks" / "mxnet.yaml"
    text = (own_data / "frameworks" / "pytorch.yaml").read_text("utf-8")
    fifth.write_text(text.replace("\nname: PyTorch\n", "\nname: MXNet\n"), "utf-8")
    opened = open_page(page, frameworks="tensorflow,mxnet", **asked)
    assert opened.app.multiselect(key="frameworks").value == ["tensorflow", "mxnet"]
    fifth.unlink()
    opened.app.query_params.clear()
    opened.app.run()
    opened.assert_nothing_raised()
    assert opened.app.multiselect(key="frameworks").value == ["tensorflow"]
