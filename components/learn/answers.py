"""The article's questions, answered from today's evidence."""

from comparison.catalogue import Catalogue
from components.shared.sources import explained


def answers(catalogue: Catalogue) -> None:
    """A question a section, each with the evidence behind its answer."""
    for item in catalogue.answers:
        explained(catalogue, item.question, item.answer, item, key=f"answer-{item.id}")
