"""For every persona what the article advises, and how the evidence stands to it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.verdict import State, Verdict, decide

Agreement = Literal[
    "agrees", "disagrees", "leans the other way", "cannot say", "the article names both"
]


@dataclass(frozen=True, slots=True)
class Advice:
    """One persona: ids of the frameworks advised, and the evidence's answer among those shown.

    ``stand`` is None where the article advises this persona nothing.
    """

    persona: str
    advised: tuple[str, ...]
    leader: str | None
    state: State
    stand: Agreement | None


@cached(most=64)
def advice(
    catalogue: Catalogue, frameworks: tuple[str, ...], *, own_only: bool = False
) -> tuple[Advice, ...]:
    """Every persona, with its own weights, lens and must-haves, among ``frameworks``."""
    return tuple(_advice(catalogue, frameworks, name, own_only) for name in catalogue.personas)


def _advice(catalogue: Catalogue, frameworks: Sequence[str], name: str, own_only: bool) -> Advice:
    persona = catalogue.personas[name]
    verdict = decide(
        catalogue, frameworks, persona.weights, persona.must, lens=name, own_only=own_only
    )
    stand = agreement(catalogue, name, verdict)
    return Advice(name, tuple(persona.advice), verdict.leader, verdict.state, stand)


def by_group(catalogue: Catalogue, found: Iterable[Advice]) -> dict[str, list[Advice]]:
    """The same, under the group of each persona; groups in the order of their first persona."""
    groups: dict[str, list[Advice]] = {}
    for item in found:
        groups.setdefault(catalogue.personas[item.persona].group, []).append(item)
    return groups


def stands(found: Iterable[Advice]) -> Counter[Agreement]:
    """How many personas have each stand; those without advice do not count."""
    return Counter(item.stand for item in found if item.stand)


def agreement(catalogue: Catalogue, persona: str, verdict: Verdict) -> Agreement | None:
    """How the evidence stands to the article's advice; None where it gives this persona none.

    A close call against the advice "leans the other way". Where the article advises more than one
    of the options there is nothing to agree with. Advice for a framework that is not among the
    options cannot be judged.
    """
    advised = catalogue.personas[persona].advice
    if not advised:
        return None
    if verdict.state in ("only", "none left"):
        return None
    if len(set(advised) & set(verdict.options)) > 1:
        return "the article names both"
    if verdict.leader is None or verdict.state not in ("clear", "close"):
        return "cannot say"
    if verdict.leader in advised:
        return "agrees"
    if not set(advised) & set(verdict.options):
        return "cannot say"
    return "disagrees" if verdict.state == "clear" else "leans the other way"
