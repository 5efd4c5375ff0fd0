"""Which single must-have, demanded on top, would change the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.must_haves import screen
from comparison.decision.verdict import decide


@dataclass(frozen=True, slots=True)
class TurningMust:
    """A must-have that the leader does not meet, and who would lead if it were demanded.

    ``own_only``: only where a way through another project does not count. ``leader`` is None where
    nobody would be left or the evidence would not decide.
    """

    requirement: str
    own_only: bool
    leader: str | None


def turning_musts(
    catalogue: Catalogue,
    leader: str,
    options: Sequence[str],
    weights: Mapping[str, int],
    must: Sequence[str] = (),
    *,
    lens: str,
) -> tuple[TurningMust, ...]:
    """The must-haves that would take the lead from ``leader`` and leave somebody else.

    Only one that excludes the leader can do so: a pair's result depends on those two alone.
    """
    found = []
    for requirement, record in catalogue.requirements.items():
        if requirement in must or not record.selectable:
            continue
        for own_only in (False, True):
            demanded = (*must, requirement)
            left = screen(grounds_of(catalogue, lens), options, demanded, own_only=own_only).kept
            if leader in left or not left:
                continue
            answer = decide(catalogue, options, weights, demanded, lens=lens, own_only=own_only)
            found.append(TurningMust(requirement, own_only, answer.leader))
            break
    return tuple(found)
