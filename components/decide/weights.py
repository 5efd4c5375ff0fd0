"""The reader's own weights, which always total 100."""

from comparison.wording.scores import weight_meaning
from components.decide.weight_ranges import weight_ranges
from components.shared.text import chart_title
from components.state.session import Current


def weight_controls(now: Current) -> None:
    """A range a criterion, with what it measures."""
    catalogue = now.catalogue
    persona = catalogue.personas[now.view.persona]
    own = now.view.weights is not None
    chart_title(
        "What matters to you",
        "Your own weights. They total 100: move one, and the others make room in proportion."
        if own
        else f"The weights of: {persona.label.lower()}. {persona.reason}",
        level=2,
    )
    weights = now.view.weights_in(catalogue)
    weight_ranges(
        [catalogue.criteria[name].label for name in weights],
        [weight_meaning(catalogue, now.view.lens_shown, name) for name in weights],
        list(weights.values()),
    )
