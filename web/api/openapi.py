"""The OpenAPI document of our routes, made from the data and from the models that answer."""

from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from comparison.catalogue import Catalogue
from comparison.wording.answer import Answer
from exports.catalogue_json import PlainCatalogue
from web.answering import KEPT, Problems
from web.api.parameters import verdict_parameters
from web.operations import HEALTH, METRICS, Health

CATALOGUE: Final = "/api/v1/catalogue.json"
VERDICT: Final = "/api/v1/verdict.json"
DOCUMENT: Final = "/api/v1/openapi.json"
MODELS: Final[tuple[type[BaseModel], ...]] = (Answer, PlainCatalogue, Health, Problems)
ABOUT: Final = (
    "Which deep learning framework fits whom, from dated evidence: what the pages show, for "
    "programs. Everything is read by GET or HEAD. Ids are stable: one may be added, none is "
    "renamed or dropped, and old ones lead to today's."
)
VERDICT_ABOUT: Final = (
    "The verdict of a link: a page's parameters in, its sentence and numbers out. What the pages "
    "alone need, such as a search, may stand in the link and changes nothing. A value that cannot "
    "be honoured is refused, in the sentences of the page."
)
HELD: Final = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of a copy that is held; 304 where it is still good.",
    "schema": {"type": "string"},
    "example": '"0123456789abcdef01234567"',
}

Plain = dict[str, Any]


class _WithoutTitles(GenerateJsonSchema):
    """A field's name says what a made-up title would say again."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def document(catalogue: Catalogue) -> Plain:
    """OpenAPI 3.1, with the ids of the data that is served."""
    parameters = verdict_parameters(catalogue)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Framefit",
            "version": "1",
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {
            CATALOGUE: _kept("catalogue", "Every id and its words", "PlainCatalogue"),
            VERDICT: _kept("verdict", "What fits whom", "Answer", VERDICT_ABOUT, parameters),
            DOCUMENT: _kept("document", "This document", None),
            HEALTH: {"get": _operation("health", "Whether current data is shown", "Health")},
            METRICS: {"get": _metrics()},
        },
        "components": {"schemas": _schemas(catalogue)},
    }


def _kept(
    name: str, summary: str, model: str | None, about: str = "", parameters: Iterable[Plain] = ()
) -> Plain:
    """What a copy may be kept of: with its tag, 304 and, where it is asked for, a refusal."""
    operation = _operation(name, summary, model, about)
    asked = list(parameters)
    operation["parameters"] = [*asked, HELD]
    operation["responses"]["200"]["headers"] = _headers()
    operation["responses"]["304"] = {"description": "The copy is good", "headers": _headers()}
    if asked:
        operation["responses"]["422"] = _json("What cannot be honoured", "Problems")
    return {"get": operation}


def _operation(name: str, summary: str, model: str | None, about: str = "") -> Plain:
    described = {"description": about} if about else {}
    found = {"200": _json(summary, model)}
    return {"operationId": name, "summary": summary, **described, "responses": found}


def _metrics() -> Plain:
    text = {"text/plain": {"schema": {"type": "string"}}}
    found = {"200": {"description": "Counters in Prometheus's text format", "content": text}}
    return {"operationId": "metrics", "summary": "What was counted", "responses": found}


def _json(description: str, model: str | None) -> Plain:
    schema = {"$ref": f"#/components/schemas/{model}"} if model else {"type": "object"}
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _headers() -> Plain:
    text = {"type": "string"}
    return {
        "ETag": {"description": "By which a copy is asked about", "schema": text, "required": True},
        "Cache-Control": {"schema": {"type": "string", "const": KEPT}, "required": True},
    }


def _schemas(catalogue: Catalogue) -> Plain:
    """The models' schemas, closed: nothing stands in an answer that is not named here."""
    _, found = models_json_schema(
        [(model, "serialization") for model in MODELS],
        ref_template="#/components/schemas/{model}",
        schema_generator=_WithoutTitles,
    )
    schemas: Plain = found["$defs"]
    answer = schemas["Answer"]["properties"]
    for name in ("weights", "turning_points"):
        answer[name] = _by_id(catalogue.criteria, answer[name]["additionalProperties"])
    score = answer["scores"]["additionalProperties"]["additionalProperties"]
    answer["scores"] = {
        "type": "object",
        "propertyNames": {"enum": list(catalogue.frameworks)},
        "additionalProperties": _by_id(catalogue.criteria, score),
    }
    return schemas


def _by_id(ids: Iterable[str], value: Plain) -> Plain:
    """An object that has each of these ids and no other."""
    found = {name: value for name in ids}
    closed = {"required": list(found), "additionalProperties": False}
    return {"type": "object", "properties": found, **closed}
