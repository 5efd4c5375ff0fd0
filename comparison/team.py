"""A team: named sets of weights side by side, where they agree and what divides them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.shares import whole_parts
from comparison.decision.verdict import Verdict, decide
from comparison.formatting import counted, in_sentence, listed

MAX_MEMBERS = 8
MAX_NAME = 40
SEPARATOR = "~"
_PARTS = 10_000
NOBODY = "no answer"


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


@dataclass(frozen=True, slots=True)
class TeamView:
    """Each member's verdict, the verdict for the mean of their weights, and what divides them.

    ``shares`` are each member's weights in percent by criterion. ``divides`` is the criterion with
    the widest spread of shares, with the lowest and the highest; None for fewer than two.
    """

    verdicts: tuple[tuple[Member, Verdict], ...]
    shares: Mapping[str, Mapping[str, float]]
    mean: Verdict
    mean_shares: Mapping[str, float]
    divides: tuple[str, float, float] | None


def team_view(
    catalogue: Catalogue,
    members: Sequence[Member],
    options: Sequence[str],
    must: Sequence[str] = (),
    *,
    own_only: bool = False,
) -> TeamView:
    """The team's answers for ``options``; ValueError for an empty team."""
    if not members:
        raise ValueError("a team needs at least one member")
    verdicts = tuple(
        (member, decide(catalogue, options, member.weights, must, own_only=own_only))
        for member in members
    )
    shares = {member.name: _shares(catalogue, member.weights) for member in members}
    mean = {c: sum(s[c] for s in shares.values()) / len(members) for c in catalogue.criteria}
    whole = whole_parts([round(1000 * value) for value in mean.values()], _PARTS)
    weights = dict(zip(mean, whole, strict=True))
    spread = [
        (name, min(values), max(values))
        for name in catalogue.criteria
        if (values := [share[name] for share in shares.values()])
    ]
    widest = max(spread, key=lambda item: item[2] - item[1])
    return TeamView(
        verdicts,
        shares,
        decide(catalogue, options, weights, must, own_only=own_only),
        mean,
        widest if len(members) > 1 and widest[2] > widest[1] else None,
    )


def _shares(catalogue: Catalogue, weights: Mapping[str, int]) -> dict[str, float]:
    whole = sum(weights.values())
    return {name: 100 * weights.get(name, 0) / whole for name in catalogue.criteria}


def team_sentence(catalogue: Catalogue, view: TeamView) -> str:
    """Where the team agrees: ``All 3 sets of weights lead to PyTorch``."""
    leaders: dict[str, int] = {}
    for _, verdict in view.verdicts:
        name = _answer(catalogue, verdict)
        leaders[name] = leaders.get(name, 0) + 1
    if len(leaders) == 1:
        only = next(iter(leaders))
        every = "The one set" if len(view.verdicts) == 1 else f"All {len(view.verdicts)} sets"
        verb = "leads" if len(view.verdicts) == 1 else "lead"
        return f"{every} of weights {verb} to {only}"
    ranked = sorted(leaders.items(), key=lambda item: -item[1])
    parts = [
        f"{counted(number, 'set')} {'without an answer' if name == NOBODY else f'to {name}'}"
        for name, number in ranked
    ]
    return f"The team is divided: {listed(parts)}"


def _answer(catalogue: Catalogue, verdict: Verdict) -> str:
    decided = verdict.leader is not None and verdict.state != "cannot say"
    return catalogue.named(verdict.leader or "") if decided else NOBODY


def divides_sentence(catalogue: Catalogue, view: TeamView) -> str:
    """``Ease of use divides the team most: from 5 to 50 of 100 points``."""
    if view.divides is None:
        return "The weights do not differ." if len(view.verdicts) > 1 else ""
    name, low, high = view.divides
    label = in_sentence(catalogue.criteria[name].label)
    span = f"from {low:.0f} to {high:.0f} of 100 points"
    return f"{label[:1].upper()}{label[1:]} divides the team most: {span}."
