"""Somebody's named weights, as they stand in a link, and the team that several of them make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue

MAX_MEMBERS = 8
MAX_NAME = 40
SEPARATOR = "~"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's weights: whole numbers of any unit by criterion, only those above 0."""

    name: str
    weights: Mapping[str, int]

    def encoded(self) -> str:
        """As it stands in a link: ``Ana~ease_of_use~50~ecosystem~25``."""
        parts = [part for name, value in self.weights.items() for part in (name, str(value))]
        return SEPARATOR.join([self.name, *parts])


def clean_name(name: str) -> str:
    """A name without control signs and separators, of at most 40 signs; it may end up empty."""
    kept = "".join(sign if sign.isprintable() else " " for sign in name.replace(SEPARATOR, " "))
    return " ".join(kept.split())[:MAX_NAME].strip()


def member_from(catalogue: Catalogue, text: str) -> Member | None:
    """A member from a link; None where the text names nobody or no weight of a known criterion."""
    name, *parts = text.split(SEPARATOR)
    name = clean_name(name)
    weights: dict[str, int] = {}
    for criterion, value in zip(parts[::2], parts[1::2], strict=False):
        known = criterion in catalogue.criteria
        if not (known and value.isascii() and value.isdigit() and len(value) <= 3):
            return None
        weights[criterion] = min(int(value), 100)
    weights = {key: weights[key] for key in catalogue.criteria if weights.get(key)}
    return Member(name, weights) if name and weights and len(parts) % 2 == 0 else None


def added(members: Sequence[Member], newcomer: Member) -> tuple[Member, ...]:
    """The team with one more, under a name that nobody else has; unchanged when it is full."""
    if len(members) >= MAX_MEMBERS:
        return tuple(members)
    taken, name, number = {member.name for member in members}, newcomer.name, 2
    while name in taken:
        name = f"{newcomer.name[: MAX_NAME - 3]} {number}"
        number += 1
    return (*members, Member(name, newcomer.weights))


def lens_from(catalogue: Catalogue, chosen: Mapping[str, str | None]) -> str | None:
    """Whose evidence the answers ask for; None where they ask for nobody's."""
    answers = (
        a
        for question in catalogue.questions.questions
        for a in question.answers
        if chosen.get(question.id) == a.id and a.lens
    )
    return next((answer.lens for answer in answers), None)


def weights_from(catalogue: Catalogue, chosen: Mapping[str, str | None]) -> dict[str, int]:
    """The base and what each answer adds, at most 100 a criterion."""
    weights = {name: catalogue.questions.base.get(name, 0) for name in catalogue.criteria}
    for question in catalogue.questions.questions:
        for answer in question.answers:
            for name, points in answer.adds.items() if chosen.get(question.id) == answer.id else ():
                weights[name] = min(100, weights[name] + points)
    return weights
