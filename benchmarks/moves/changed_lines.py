"""How many lines of a program change when it moves, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

MARK = "# step: "


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of code of one move. ``kept + rewritten + new`` is what the target has.

    A rewritten line stands in the place of another, a new one in the place of none; ``removed`` is
    what the source had and the target has no place for.
    """

    kept: int = 0
    rewritten: int = 0
    new: int = 0
    removed: int = 0

    def __add__(self, other: "Change") -> "Change":
        return Change(
            self.kept + other.kept,
            self.rewritten + other.rewritten,
            self.new + other.new,
            self.removed + other.removed,
        )


def steps(text: str) -> dict[str, list[str]]:
    """The lines of code under each ``# step: NAME``, without blank lines and lines of comment.

    Raises ValueError where two steps have one name.
    """
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith(MARK):
            name, current = line.removeprefix(MARK).strip(), []
            if name in found:
                raise ValueError(f'the step "{name}" comes twice')
            found[name] = current
        elif line.strip() and not line.lstrip().startswith("#"):
            current.append(line)
    return found


def change(source: list[str], target: list[str]) -> Change:
    """What happens to the lines of one step; the order of lines counts."""
    total = Change()
    blocks = SequenceMatcher(None, source, target, autojunk=False).get_opcodes()
    for kind, before, before_end, after, after_end in blocks:
        old, new = before_end - before, after_end - after
        paired = min(old, new)
        total += (
            Change(kept=new) if kind == "equal" else Change(0, paired, new - paired, old - paired)
        )
    return total


def changes(source: str, target: str) -> Mapping[str, Change]:
    """The change of each step, in the order of the target.

    Raises ValueError where the two texts do not have the same steps.
    """
    before, after = steps(source), steps(target)
    if list(before) != list(after):
        raise ValueError("the two programs do not have the same steps in the same order")
    return {name: change(before[name], after[name]) for name in after}
