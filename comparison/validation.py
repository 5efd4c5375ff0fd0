"""From plain data to a record, with pydantic's errors said in our words and at their line."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from comparison.problems import Problem, nearest, shown
from comparison.yaml_source import Place, YamlFile

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "string_type": "a text in quotes",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "dict_type": "a mapping of keys",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "tuple_type": "a list",
    "finite_number": "a finite number",
}


def record_of(model: type[M], file: YamlFile) -> M | None:
    """The file's data as a record of ``model``; else None, and the file holds all problems."""
    if file.problems:
        return None
    try:
        return model.model_validate(file.data)
    except ValidationError as error:
        file.problems.extend(_problems(error, model, file))
        return None


def _problems(error: ValidationError, model: type[BaseModel], file: YamlFile) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        place = _place_in(file.data, detail["loc"])
        yield file.problem(place, _message(detail, model))


def _place_in(data: Any, location: tuple[int | str, ...]) -> Place:
    """The part of pydantic's location that is written in the file (it also names union tags)."""
    place: list[int | str] = []
    for part in location:
        if isinstance(data, dict) and part in data:
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            continue
        place.append(part)
    return tuple(place)


def _message(detail: ErrorDetails, model: type[BaseModel]) -> str:
    kind, found, context = detail["type"], shown(detail["input"]), detail.get("ctx", {})
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return f"the key {shown(last)} is missing"
    if kind == "extra_forbidden":
        accepted = _keys_at(model, detail["loc"][:-1])
        return f"unknown key {shown(last)}{nearest(last, accepted)} (accepted: {_list(accepted)})"
    if kind == "literal_error":
        accepted = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
        return f"found {found}{nearest(str(detail['input']), accepted)}, expected {_list(accepted)}"
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return f"found {shown(context.get('tag', detail['input']))}, expected one of {_tags(context)}"
    if kind == "value_error":
        return f"{_subject(detail)}{context['error']}"
    if kind == "string_pattern_mismatch":
        return f"found {found}, expected small letters, digits, dots, dashes or underscores"
    if kind in _EXPECTED:
        return f"found {found}, expected {_EXPECTED[kind]}"
    return f"found {found}: {detail['msg'][0].lower()}{detail['msg'][1:]}"


def _subject(detail: ErrorDetails) -> str:
    return "" if isinstance(detail["input"], dict) else f"{shown(detail['input'])} "


def _tags(context: dict[str, Any]) -> str:
    return str(context.get("expected_tags", "the known kinds")).replace("'", '"')


def _list(names: list[str]) -> str:
    return ", ".join(names) if names else "none"


def _keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The keys that the record at ``location`` may have."""
    types: list[Any] = [model]
    for part in location:
        types = [inner for outer in types for inner in _step(outer, part)] or types
    keys = [name for kind in types if _is_model(kind) for name in kind.model_fields]
    return list(dict.fromkeys(keys))


def _step(kind: Any, part: int | str) -> Iterator[Any]:
    if _is_model(kind):
        known = kind.model_fields.get(str(part))
        if known is not None:
            yield from _members(known.annotation)
    elif get_origin(kind) is dict:
        yield from _members(get_args(kind)[1])
    elif get_origin(kind) is tuple and isinstance(part, int):
        yield from _members(get_args(kind)[0])


def _members(kind: Any) -> Iterator[Any]:
    """The types inside unions and annotations."""
    if hasattr(kind, "__metadata__"):
        yield from _members(get_args(kind)[0])
    elif get_origin(kind) in (Union, UnionType):
        for inner in get_args(kind):
            yield from _members(inner)
    elif kind is not NoneType:
        yield kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
