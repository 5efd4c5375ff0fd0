"""Which damage a number stands for: the same seed and number make the same mutant everywhere."""

import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from tests.fuzz.data.folders import FOLDER
from tests.fuzz.data.markup import MARKUP
from tests.fuzz.data.raw_text import RAW, Deed
from tests.fuzz.data.values import VALUED

IN_FILES: dict[str, Deed] = {**RAW, **VALUED, **MARKUP}
COMMON = (*RAW, *VALUED, *VALUED, *VALUED, *MARKUP, *FOLDER)
"""What is done how often: most often a value is another, since that comes furthest."""


@lru_cache
def files(source: Path) -> tuple[str, ...]:
    """Every file of a data folder, those without YAML too. Each has its turn, again and again."""
    found = (path for path in source.rglob("*") if path.is_file())
    return tuple(sorted(path.relative_to(source).as_posix() for path in found))


@dataclass(frozen=True)
class Mutant:
    """One file of a data folder, ``source``, and what is done to it."""

    seed: int
    number: int
    file: str
    deed: str
    source: Path

    def __str__(self) -> str:
        return f"--seed {self.seed} --first {self.number}: {self.deed} in {self.file}"

    def damage(self, root: Path) -> bytes | None:
        """Do it in a copy of the data; the file's new bytes, None where no file stands there."""
        random, path = Random(f"damage {self.seed} {self.number}"), root / self.file
        if self.deed in FOLDER:
            FOLDER[self.deed](random, path)
            return None
        raw = IN_FILES[self.deed](random, path.read_bytes())
        path.write_bytes(raw)
        return raw

    def mend(self, root: Path) -> None:
        """Make the copy what it was before."""
        if self.deed in FOLDER:
            shutil.rmtree(root)
            shutil.copytree(self.source, root)
        else:
            shutil.copy(self.source / self.file, root / self.file)


def mutant(seed: int, number: int, source: Path) -> Mutant:
    """The mutant of a number, from 0 on."""
    deed = Random(f"deed {seed} {number}").choice(COMMON)
    every = files(source)
    return Mutant(seed, number, every[number % len(every)], deed, source)
