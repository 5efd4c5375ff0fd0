"""The parameters of a verdict as OpenAPI has them: the link's own, with the ids that are known."""

from collections.abc import Iterable
from typing import Any

from comparison.catalogue import Catalogue
from comparison.links.parameters import CLOSEST, NONE
from comparison.links.view import MAX_FRAMEWORKS, WEIGHT_PREFIX
from comparison.scoring.lenses import lenses

Plain = dict[str, Any]
CITED = r"^([0-9]{4}(\.[0-9]{1,3}){1,2}-[0-9a-f]{8})?$"


def verdict_parameters(catalogue: Catalogue) -> list[Plain]:
    """Each parameter that changes an answer; an empty value is one left out."""
    selectable = [name for name, item in catalogue.requirements.items() if item.selectable]
    frameworks = list(catalogue.frameworks)
    return [
        _many("frameworks", frameworks, "What is compared, up to six.", most=MAX_FRAMEWORKS),
        _one("persona", catalogue.personas, "Whose weights and must-haves count."),
        _weights(catalogue),
        _many("must", ["", *selectable], "Must-haves; empty for none."),
        _parameter(
            "own",
            {"type": "boolean", "default": False},
            "A must-have counts only where the project documents it itself.",
        ),
        _one("lens", lenses(catalogue), "Whose evidence speaks inside a criterion."),
        _one("code", [NONE, *frameworks], "The framework that the asker has code in."),
        _one("against", [CLOSEST, *frameworks], "The rival that margin and turning points have."),
        _parameter(
            "data",
            {"type": "string", "pattern": CITED},
            "The data of a citable link; where it is another, a note says so.",
        ),
    ]


def _weights(catalogue: Catalogue) -> Plain:
    """The weights as one exploded object, so that it can be said which sets add up to nothing."""
    weight = {"type": "integer", "minimum": 0, "maximum": 100}
    names = [f"{WEIGHT_PREFIX}{name}" for name in catalogue.criteria]
    used = [sum(map(bool, persona.weights.values())) for persona in catalogue.personas.values()]
    some = [{"properties": {name: {"minimum": 1}}, "required": [name]} for name in names]
    schema = {
        "type": "object",
        "properties": {name: weight for name in names},
        "additionalProperties": False,
        "anyOf": [{"maxProperties": min(used) - 1}, *some],
    }
    said = (
        "Own weights, each a parameter of its own such as w.memory=40. Those left out are the "
        "persona's; whole shares of the sum count, which must be above 0."
    )
    return _parameter("weights", schema, said, style="form", explode=True)


def _one(name: str, ids: Iterable[str], about: str) -> Plain:
    return _parameter(name, {"type": "string", "enum": ["", *ids]}, about)


def _many(name: str, ids: list[str], about: str, *, most: int | None = None) -> Plain:
    """Ids, repeated as often as one likes; ``most`` different ones, where there are more."""
    schema: Plain = {"type": "array", "items": {"type": "string", "enum": ids}, "minItems": 1}
    if most is not None and len(ids) > most:
        schema["maxItems"] = most
    return _parameter(name, schema, about)


def _parameter(name: str, schema: Plain, about: str, **more: object) -> Plain:
    return {"name": name, "in": "query", "description": about, "schema": schema, **more}
