"""How long each file that is taken away takes, and its size. ``make bench-core`` prints them.

Once with scores and verdict known, as after a page, and once with nothing known.
"""

import sys
from collections.abc import Callable
from dataclasses import replace

from comparison.catalogue import Catalogue
from comparison.reading.load import load
from exports.subject import Subject, subject_of
from tests.speed.core import milliseconds
from web.exports import FILES

VIEWS = {"two": ["tensorflow", "pytorch"], "four": ["tensorflow", "pytorch", "jax", "keras"]}
PERSONA = "mobile"


def subject(catalogue: Catalogue, frameworks: list[str]) -> Subject:
    query = {"persona": [PERSONA], "frameworks": frameworks}
    return subject_of(catalogue, query, root="https://framefit.example")


def made(export: Callable[[Subject], str | bytes], names: list[str]) -> Callable[..., str | bytes]:
    return lambda catalogue: export(subject(catalogue, names))


def main() -> None:
    catalogue = load()
    for number, names in VIEWS.items():
        for export in FILES:
            work = made(export.made, names)
            content = work(catalogue)
            size = len(content.encode() if isinstance(content, str) else content) / 1000
            known = milliseconds(work, lambda: catalogue)
            new = milliseconds(work, lambda: replace(catalogue))
            told = f"{known:9.2f} ms known {new:9.2f} ms new {size:8.1f} kB"
            sys.stdout.write(f"{export.name:14} {number:5} {told}\n")


if __name__ == "__main__":
    main()
