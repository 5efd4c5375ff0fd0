"""Damage to the folder: files that are missing, elsewhere, of another kind or far too large."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

FolderDeed = Callable[[Random, Path], None]
"""What is done to a file at its path."""
NAMES = (
    "A.yaml",
    "a b.yaml",
    "é.yaml",
    "a\nb.yaml",
    "a.yml",
    ".yaml",
    "a.yaml~",
    "x" * 200 + ".yaml",
)
LARGE = 50_000_000


def _root(path: Path) -> Path:
    return next(found for found in path.parents if (found / "VERSION").exists())


def rename(random: Random, path: Path) -> None:
    path.rename(path.with_name(random.choice(NAMES)))


def remove(random: Random, path: Path) -> None:
    path.unlink()


def remove_folder(random: Random, path: Path) -> None:
    """All that stands beside the file goes with it, unless that is everything."""
    for found in path.parent.glob("*.yaml"):
        found.unlink()


def copy_beside(random: Random, path: Path) -> None:
    """The same ids under a second name."""
    shutil.copy(path, path.with_name(f"copy-{path.name}"))


def put_elsewhere(random: Random, path: Path) -> None:
    """A file of one kind in the folder of another."""
    folders = sorted(found for found in _root(path).iterdir() if found.is_dir())
    target = random.choice(folders) / path.name
    if target != path:
        path.replace(target)


def contents_of_another(random: Random, path: Path) -> None:
    """What another file says, under this one's name."""
    others = sorted(found for found in _root(path).rglob("*") if found.is_file() and found != path)
    shutil.copy(random.choice(others), path)


def make_folder(random: Random, path: Path) -> None:
    path.unlink()
    path.mkdir()
    if random.random() < 0.5:
        (path / "inner.yaml").write_text("a: b\n")


def _link(path: Path, target: Path | str) -> None:
    path.unlink()
    path.symlink_to(target)


def link_to_itself(random: Random, path: Path) -> None:
    _link(path, path)


def link_in_a_circle(random: Random, path: Path) -> None:
    other = path.with_name(f"other-{path.name}")
    other.symlink_to(path)
    _link(path, other)


def link_to_something(random: Random, path: Path) -> None:
    """To a device without an end, a file that cannot be read, a folder, or nothing."""
    _link(path, random.choice(("/dev/zero", "/proc/self/mem", "..", "/nowhere", "/dev/null")))


def make_pipe(random: Random, path: Path) -> None:
    """Reading it would wait for ever."""
    path.unlink()
    os.mkfifo(path)


def take_rights_away(random: Random, path: Path) -> None:
    """Nobody but root may read it."""
    path.chmod(0)


def empty(random: Random, path: Path) -> None:
    path.write_bytes(b"")


def make_large(random: Random, path: Path) -> None:
    """Fifty million zero bytes, or as many behind what was there."""
    if random.random() < 0.5:
        path.write_bytes(b"")
    os.truncate(path, LARGE)


FOLDER: dict[str, FolderDeed] = {
    deed.__name__.replace("_", " "): deed
    for deed in (
        rename,
        remove,
        remove_folder,
        copy_beside,
        put_elsewhere,
        contents_of_another,
        make_folder,
        link_to_itself,
        link_in_a_circle,
        link_to_something,
        make_pipe,
        take_rights_away,
        empty,
        make_large,
    )
}
