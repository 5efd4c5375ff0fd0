"""Which indicators speak inside a criterion: by the general weights, or by a persona's own."""

from collections.abc import Mapping

from comparison.catalogue import Catalogue
from comparison.model.personas import Lens

GENERAL = "general"
"""The lens of nobody in particular."""


def own_lens(catalogue: Catalogue, lens: str, criterion: str) -> Lens | None:
    """What the persona ``lens`` says of a criterion; None where the general weights count.

    Raises KeyError for a lens that is neither general nor a persona's id.
    """
    return None if lens == GENERAL else catalogue.personas[lens].lens.get(criterion)


def lens_of(catalogue: Catalogue, lens: str, criterion: str) -> str:
    """The lens that counts for a criterion: the persona's where it has its own, else general."""
    return lens if own_lens(catalogue, lens, criterion) else GENERAL


def indicator_weights(catalogue: Catalogue, lens: str, criterion: str) -> Mapping[str, int]:
    """Whole percents above 0 by indicator, total 100, in the order of the criterion."""
    own = own_lens(catalogue, lens, criterion)
    every = {
        item.id: own.weights.get(item.id, 0) if own else item.weight
        for item in catalogue.criteria[criterion].indicators
    }
    return {name: weight for name, weight in every.items() if weight}


def lenses(catalogue: Catalogue) -> tuple[str, ...]:
    """Every lens: the general one and each persona's."""
    return (GENERAL, *catalogue.personas)
