"""The cache folder: filled once, mended where it is damaged, and never needed."""

import errno
import json
import logging
import threading
from pathlib import Path

import brotli
import pytest

from tests.web.asgi import ask, saying
from tests.web.assets.conftest import SCRIPT
from web.assets import __main__ as command
from web.assets.compress import BEST, QUICK, build, ready
from web.assets.folder import SOURCE, cache_folder, opened, source_files, write
from web.assets.middleware import StaticAssets

NAME = "js/index.DormvYxC.js"
NAMES = {NAME, "css/plain.css", "js/tiny.AAAAAAAA.js"}


def wait() -> None:
    """Until what goes on behind the start is done."""
    for thread in threading.enumerate():
        if thread.name == "assets":
            thread.join(60)


def dates(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_what_is_compressed_is_not_compressed_again(source: Path, cache: Path) -> None:
    assert build(BEST, source).keys() == NAMES
    before = dates(cache)
    assert build(BEST, source).keys() == NAMES
    assert dates(cache) == before


def test_the_same_files_become_the_same_bytes(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the replicas of a server tell browsers the same of a file."""
    tags = []
    for name in ("one", "other"):
        monkeypatch.setenv("FRAMEFIT_CACHE", str(tmp_path / name))
        tags.append({name: asset.encoded for name, asset in build(BEST, source).items()})
    one, other = (
        {copy.fingerprint for copies in found.values() for copy in copies.values()}
        for found in tags
    )
    assert one == other


@pytest.mark.parametrize("damage", [b"", b"not brotli", None])
def test_a_damaged_copy_is_found_at_the_start_and_mended(
    source: Path, cache: Path, damage: bytes | None
) -> None:
    build(BEST, source)
    copy = cache_folder(BEST) / f"{NAME}.br"
    copy.write_bytes(damage) if damage is not None else copy.unlink()
    assert opened(cache_folder(BEST), source).keys() == NAMES - {NAME}
    build(BEST, source)
    assert brotli.decompress(copy.read_bytes()) == SCRIPT


@pytest.mark.parametrize("damage", ["", "[]", '{"a": 1}', "{"])
def test_a_damaged_list_is_no_list(source: Path, cache: Path, damage: str) -> None:
    build(BEST, source)
    (cache_folder(BEST) / "list.json").write_text(damage)
    assert opened(cache_folder(BEST), source) == {}
    assert build(BEST, source).keys() == NAMES


def test_a_list_cannot_name_a_file_outside(source: Path, cache: Path) -> None:
    build(BEST, source)
    path = cache_folder(BEST) / "list.json"
    (said,) = [said for name, said in json.loads(path.read_text()).items() if name == NAME]
    path.write_text(json.dumps({"../secret": said}))
    assert opened(cache_folder(BEST), source) == {}


def test_copies_of_another_file_of_the_same_name_are_left_alone(source: Path, cache: Path) -> None:
    build(BEST, source)
    (source / NAME).write_bytes(SCRIPT[::-1])
    assert NAME not in opened(cache_folder(BEST), source)


def test_a_start_without_a_build_step_serves_at_once_and_compresses_from_behind(
    source: Path, cache: Path
) -> None:
    assets = ready(source)
    wait()
    assert assets.keys() == NAMES
    app = StaticAssets(saying(b"behind", {}), assets=assets)
    answer = ask(app, f"/static/{NAME}", headers={"Accept-Encoding": "br"})
    assert brotli.decompress(answer.body) == SCRIPT
    assert ready(source).keys() == NAMES


def test_the_build_step_leaves_nothing_to_the_start(source: Path, cache: Path) -> None:
    build(BEST, source)
    assert ready(source).keys() == NAMES
    assert not cache_folder(QUICK).exists()


def test_a_start_compresses_only_what_the_build_step_has_not(source: Path, cache: Path) -> None:
    build(BEST, source)
    (cache_folder(BEST) / f"{NAME}.gz").unlink()
    assets = ready(source)
    wait()
    assert assets.keys() == NAMES
    assert {path.name for path in cache_folder(QUICK).rglob("*.gz")} == {"index.DormvYxC.js.gz"}


def unwritable(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every write fail as on a folder that is read-only, or a disk that is full."""

    def refuse(path: Path, content: bytes) -> int:
        raise OSError(number, "refused", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_where_nothing_can_be_kept_one_warning_says_so_and_files_are_served_as_they_are(
    source: Path,
    cache: Path,
    number: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    unwritable(number, monkeypatch)
    assets = ready(source)
    wait()
    (warning,) = caplog.records
    assert warning.levelno == logging.WARNING
    assert "served uncompressed" in warning.getMessage()
    app = StaticAssets(saying(SCRIPT, {}), assets=assets)
    answer = ask(app, f"/static/{NAME}", headers={"Accept-Encoding": "br"})
    assert (answer.body, answer.headers["x-heard"]) == (SCRIPT, "nothing")


def test_a_folder_that_cannot_be_made_is_the_same(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("FRAMEFIT_CACHE", str(tmp_path / "file" / "cache"))
    assert ready(source) == {}
    wait()
    assert len(caplog.records) == 1


def test_a_folder_that_was_filled_may_be_read_only(
    source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    build(BEST, source)
    unwritable(errno.EROFS, monkeypatch)
    assert ready(source).keys() == NAMES
    wait()
    assert caplog.records == []


def test_a_file_that_cannot_be_written_whole_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "file", b"before")

    def half(path: Path, content: bytes) -> int:
        with path.open("wb") as opened:
            opened.write(content[:2])
        raise OSError(errno.ENOSPC, "disk full")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="disk full"):
        write(tmp_path / "file", b"after")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_the_build_step_says_why_it_could_not(
    cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("no folder")
    monkeypatch.setattr(command, "build", lambda _: build(0))
    with pytest.raises(SystemExit, match="cannot be written"):
        command.main()


def test_each_script_and_style_of_streamlit_is_compressed() -> None:
    suffixes = [path.suffix for path in SOURCE.rglob("*") if path.suffix in (".js", ".css")]
    assert len(suffixes) > 300
    assert len(source_files()) >= len(suffixes)
