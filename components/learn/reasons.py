"""Why the choice matters, as the article gives it and as evidence has it."""

from comparison.catalogue import Catalogue
from components.shared.sources import explained


def reasons(catalogue: Catalogue) -> None:
    """A reason a section, each with the evidence behind it."""
    for item in catalogue.texts.why:
        explained(catalogue, item.title, item.text, item, key=f"why-{item.id}")
