"""Which inputs each formula takes."""

from comparison.model.criteria import Formula, Increase, MembersIn, RatioMean, SingleValue


def expected_slots(formula: Formula) -> tuple[str, ...] | None:
    """The names of a formula's inputs; None where any names will do."""
    match formula:
        case SingleValue() | MembersIn():
            return ("value",)
        case Increase():
            return ("from", "to")
        case RatioMean():
            return tuple(formula.references)
        case _:
            return None
