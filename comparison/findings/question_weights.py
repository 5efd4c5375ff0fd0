"""Weights from answers to either-or questions, for those who do not want sliders."""

from collections.abc import Mapping

from comparison.catalogue import Catalogue


def weights_from(catalogue: Catalogue, chosen: Mapping[str, str | None]) -> dict[str, int]:
    """The base and what each answer adds, at most 100 a criterion."""
    weights = {name: catalogue.questions.base.get(name, 0) for name in catalogue.criteria}
    for question in catalogue.questions.questions:
        for answer in question.answers:
            for name, points in answer.adds.items() if chosen.get(question.id) == answer.id else ():
                weights[name] = min(100, weights[name] + points)
    return weights
