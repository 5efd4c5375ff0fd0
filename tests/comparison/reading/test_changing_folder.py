"""A folder that changes while it is read: neither the old data nor the new is mixed of both."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.problems import CatalogueError
from comparison.reading import live
from comparison.reading.live import FIRST_TRIES, Live
from comparison.reading.load import PROJECT_DATA, load

NEWER = "2031.5\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT_DATA, tmp_path / "data"))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What both clocks say: at the start that files of now are an hour old."""
    now = [time.time() + 3600.0]
    monkeypatch.setattr("comparison.reading.live.time.monotonic", lambda: now[0])
    monkeypatch.setattr("comparison.reading.live.time.time", lambda: now[0])
    return now


def change(folder: Path, *, version: str = NEWER) -> None:
    """Another version, and another name of a framework."""
    (folder / "VERSION").write_text(version, "utf-8")
    file = folder / "frameworks" / "keras.yaml"
    text = file.read_text("utf-8").replace("\nname: Keras\n", "\nname: Keras Renamed\n")
    file.write_text(text, "utf-8")


def meanwhile(
    done: Callable[[], None], monkeypatch: pytest.MonkeyPatch, *, times: int = 1
) -> list[Catalogue]:
    """Let something happen to the folder in the middle of the next readings; what they found."""
    found: list[Catalogue] = []

    def slowly(root: Path) -> Catalogue:
        loaded = load(root)
        if len(found) < times:
            done()
        found.append(loaded)
        return loaded

    monkeypatch.setattr(live, "load", slowly)
    return found


def test_a_start_reads_again_what_changed_while_it_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = meanwhile(lambda: change(folder), monkeypatch)
    served = Live(folder).served()
    assert len(read) == 2
    assert served.catalogue.version == NEWER.strip()
    assert served.catalogue.frameworks["keras"].name == "Keras Renamed"
    assert served.catalogue.fingerprint == load(folder).fingerprint


def test_a_start_on_a_folder_that_never_rests_takes_what_it_read_last(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = iter(range(1000, 2000))
    read = meanwhile(lambda: change(folder, version=f"{next(version)}.1"), monkeypatch, times=99)
    assert Live(folder).served().catalogue is read[-1]
    assert len(read) == FIRST_TRIES


def test_a_start_on_a_folder_that_is_half_copied_waits_for_the_rest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = folder / "criteria"
    away.rename(folder.with_name("criteria"))

    def come_back(root: Path) -> Catalogue:
        try:
            return load(root)
        except CatalogueError:
            shutil.copytree(root.with_name("criteria"), away)
            raise

    monkeypatch.setattr(live, "load", come_back)
    assert Live(folder).served().problems == ()


def test_a_folder_that_is_away_for_a_moment_is_no_bad_data(
    folder: Path, clock: list[float], tmp_path: Path
) -> None:
    newer, data = Path(shutil.copytree(folder, tmp_path / "newer")), Live(folder)
    change(newer)
    before = data.served()
    folder.rename(tmp_path / "older")
    clock[0] += 3600.0
    assert data.served() is before
    newer.rename(folder)
    clock[0] += 3600.0
    assert (data.served().catalogue.version, data.served().refused) == (NEWER.strip(), 0)


def test_a_link_that_is_away_for_a_moment_again_and_again_is_no_bad_data(
    folder: Path, clock: list[float], tmp_path: Path
) -> None:
    shown = tmp_path / "shown"
    shown.symlink_to(folder)
    data = Live(shown)
    before = data.served()
    for _ in range(3):
        shown.unlink()
        clock[0] += 3600.0
        assert data.served() is before
        shown.symlink_to(folder)
        clock[0] += 3600.0
        assert data.served() is before


def test_a_folder_that_stays_away_is_told_and_the_old_data_shown(
    folder: Path, clock: list[float], tmp_path: Path
) -> None:
    data = Live(folder)
    before = data.served()
    folder.rename(tmp_path / "older")
    for _ in range(2):
        clock[0] += live.LOOK_AGAIN_AFTER
        after = data.served()
    assert after.problems
    assert after.catalogue is before.catalogue


def test_newer_data_is_not_taken_before_its_folder_rests(
    folder: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparison.reading.live.time.time", lambda: os.stat(folder).st_ctime)
    data = Live(folder)
    before = data.served()
    for number in range(3):
        (folder / "VERSION").write_text(f"203{number}.5\n", "utf-8")
        clock[0] += live.LOOK_AGAIN_AFTER
        assert data.served() is before
    clock[0] += live.LOOK_AGAIN_AFTER
    assert data.served().catalogue.version == "2032.5"


def test_what_changed_while_it_was_read_is_read_again_and_the_old_shown_until_then(
    folder: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = Live(folder)
    before = data.served()
    (folder / "VERSION").write_text("2030.1\n", "utf-8")
    meanwhile(lambda: change(folder), monkeypatch)
    clock[0] += 3600.0
    assert data.served() is before
    clock[0] += 3600.0
    assert data.served().catalogue.version == NEWER.strip()
    assert data.served().taken == 1


def test_a_clock_that_is_years_behind_the_files_takes_them_over_all_the_same(
    folder: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comparison.reading.live.time.time", lambda: 0.0)
    data = Live(folder)
    before = data.served()
    change(folder)
    clock[0] += live.LOOK_AGAIN_AFTER
    assert data.served() is before
    clock[0] += live.LOOK_AGAIN_AFTER
    assert data.served().catalogue.version == NEWER.strip()


def test_a_copy_that_keeps_size_and_time_of_the_file_before_is_a_change(
    folder: Path, clock: list[float]
) -> None:
    data, file = Live(folder), folder / "VERSION"
    version, stat = data.served().catalogue.version, file.stat()
    other = version[:-1] + ("1" if version[-1] != "1" else "2")
    file.write_text(file.read_text("utf-8").replace(version, other), "utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    clock[0] += 3600.0
    assert data.served().catalogue.version == other


def test_a_folder_that_is_put_in_place_by_a_link_is_taken_over_as_a_whole(
    folder: Path, clock: list[float], tmp_path: Path
) -> None:
    shown = tmp_path / "shown"
    shown.symlink_to(PROJECT_DATA)
    data = Live(shown)
    before = data.served()
    change(folder)
    (tmp_path / "next").symlink_to(folder)
    (tmp_path / "next").replace(shown)
    clock[0] += 3600.0
    assert data.served().catalogue.version == NEWER.strip() != before.catalogue.version
