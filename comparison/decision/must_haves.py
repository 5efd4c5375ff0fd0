"""Must-haves: who meets them, who does not and by which fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comparison.decision.grounds import Grounds
from comparison.model.framework import Fact


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An option that a must-have excludes, with the fact that does."""

    framework: str
    requirement: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Screening:
    """What must-haves leave: who is kept, who is excluded and what is not confirmed."""

    kept: tuple[str, ...]
    excluded: tuple[Exclusion, ...]
    unconfirmed: tuple[tuple[str, str], ...]

    def nearest_miss(self, options: Iterable[str]) -> tuple[str, int] | None:
        """The one option that fails the fewest, and how many; None where none or several do."""
        failures = [(sum(e.framework == name for e in self.excluded), name) for name in options]
        failed = [item for item in failures if item[0]]
        if not failed:
            return None
        count, name = min(failed, key=lambda item: item[0])
        alone = sum(item[0] == count for item in failed) == 1
        return (name, count) if alone else None


def screen(
    grounds: Grounds, options: Sequence[str], must: Sequence[str], *, own_only: bool = False
) -> Screening:
    """Options filtered by must-haves: a "no" excludes, an unknown stays and is named.

    With ``own_only`` whatever is written and not documented by the project itself excludes, also
    what was looked for and not found; a fact that nobody wrote down stays and is named.
    """
    excluded, unconfirmed = [], []
    for name in options:
        for requirement in must:
            fact = grounds.fact(name, requirement)
            state = fact.state if fact else "unknown"
            if fact and (state == "no" or (own_only and state != "own")):
                excluded.append(Exclusion(name, requirement, fact))
            elif state == "unknown":
                unconfirmed.append((name, requirement))
    out = {item.framework for item in excluded}
    kept = tuple(name for name in options if name not in out)
    return Screening(kept, tuple(excluded), tuple(u for u in unconfirmed if u[0] not in out))
