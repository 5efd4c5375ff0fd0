"""A Dockerfile read into its instructions, for tests that hold it against what else names them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "deploy"


@dataclass(frozen=True)
class Instruction:
    """``RUN ["python"]`` is the word ``RUN`` and the rest; ``stage`` counts the FROM before it."""

    word: str
    rest: str
    stage: int

    @property
    def listed(self) -> list[str]:
        """The words of the exec form; a shell form fails."""
        return [str(word) for word in json.loads(self.rest)]


def instructions(path: Path) -> list[Instruction]:
    """The instructions of a Dockerfile in their order."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    found: list[Instruction] = []
    stage = 0
    for line in filter(None, joined.splitlines()):
        word, _, rest = line.partition(" ")
        stage += word == "FROM"
        found.append(Instruction(word, rest.strip(), stage))
    return found


def last(path: Path, word: str) -> Instruction:
    """What counts of an instruction in the image: its last one in the last stage."""
    found = instructions(path)
    return next(i for i in reversed(found) if i.word == word and i.stage == found[-1].stage)


def environment(path: Path) -> dict[str, str]:
    """What ENV sets in the last stage."""
    found = instructions(path)
    texts = [i.rest for i in found if i.word == "ENV" and i.stage == found[-1].stage]
    return dict(pair.split("=", 1) for text in texts for pair in text.split())
