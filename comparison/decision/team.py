"""A team: several people's weights side by side, where they agree and what divides them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.shares import whole_parts
from comparison.decision.verdict import Verdict, decide

_PARTS = 10_000
"""So finely is the mean of the weights shared out before it is decided on."""


@dataclass(frozen=True, slots=True)
class TeamView:
    """Each member's verdict by name, the verdict for the mean of their weights, what divides them.

    ``shares`` are each member's weights in percent by criterion. ``divides`` is the criterion with
    the widest spread of shares, with the lowest and the highest; None for fewer than two.
    """

    verdicts: Mapping[str, Verdict]
    shares: Mapping[str, Mapping[str, float]]
    mean: Verdict
    mean_shares: Mapping[str, float]
    divides: tuple[str, float, float] | None


def team_view(
    catalogue: Catalogue,
    members: Mapping[str, Mapping[str, int]],
    options: Sequence[str],
    must: Sequence[str] = (),
    *,
    lens: str,
    own_only: bool = False,
) -> TeamView:
    """The team's answers for ``options``; ``members`` are weights of any unit by their names.

    All of them look through the same ``lens``. Raises ValueError for an empty team.
    """
    if not members:
        raise ValueError("a team needs at least one member")
    verdicts = {
        name: decide(catalogue, options, weights, must, lens=lens, own_only=own_only)
        for name, weights in members.items()
    }
    shares = {name: _shares(catalogue, weights) for name, weights in members.items()}
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
        decide(catalogue, options, weights, must, lens=lens, own_only=own_only),
        mean,
        widest if len(members) > 1 and widest[2] > widest[1] else None,
    )


def _shares(catalogue: Catalogue, weights: Mapping[str, int]) -> dict[str, float]:
    whole = sum(weights.values())
    return {name: 100 * weights.get(name, 0) / whole for name in catalogue.criteria}
