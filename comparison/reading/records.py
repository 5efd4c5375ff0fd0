"""From plain data to a record, with pydantic's errors said in our words and at their line."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from comparison.problems import Problem, nearest, shown
from comparison.reading.yaml_file import Place, YamlFile

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
    "string_pattern_mismatch": "small letters, digits, dots, dashes or underscores",
    "greater_than": "a number above {gt:,g}",
    "greater_than_equal": "{ge:,g} or more",
    "less_than": "a number below {lt:,g}",
    "less_than_equal": "{le:,g} or less",
}
_EXPECTED_LENGTH = {
    "string_too_long": "at most {max_length:,}",
    "too_long": "at most {max_length:,}",
    "too_short": "at least {min_length:,}",
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
        location = detail["loc"]
        if detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
            continue  # pydantic counts valid entries; the others have their own problems
        if detail["type"] == "union_tag_invalid":
            key = detail["ctx"]["discriminator"].strip("'")
            location, detail["input"] = (*location, key), detail["input"][key]
        yield file.problem(_place_in(file.data, location), _message(detail, model))


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
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return f"the key {shown(last)} is missing"
    if kind == "union_tag_not_found":
        return f"the key {shown(context['discriminator'].strip(chr(39)))} is missing"
    if kind == "extra_forbidden":
        accepted = _keys_at(model, detail["loc"][:-1])
        return f"unknown key {shown(last)}{nearest(last, accepted)} (accepted: {_list(accepted)})"
    if kind in ("literal_error", "union_tag_invalid"):
        accepted = _words(context.get("expected") or context["expected_tags"])
        close = nearest(value, accepted) if isinstance(value, str) else ""
        return f"found {shown(value)}{close}, expected {_list(accepted)}"
    if kind == "value_error":
        return f"{_subject(value)}{context['error']}"
    if kind in _EXPECTED_LENGTH:
        unit = "signs" if isinstance(value, str) else "entries"
        expected = _EXPECTED_LENGTH[kind].format(**context)
        return f"found {len(value):,} {unit}, expected {expected}"
    expected = _EXPECTED.get(kind, "something else: {0}").format(detail["msg"], **context)
    return f"found {shown(value)}, expected {expected}"


def _subject(value: object) -> str:
    return "" if isinstance(value, dict | list | tuple) else f"{shown(value)} "


def _words(expected: str) -> list[str]:
    """The words in pydantic's ``'own', 'via' or 'no'``."""
    return [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]


def _list(names: list[str]) -> str:
    return ", ".join(names) if names else "none"


def _keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The keys that the record at ``location`` may have."""
    types: list[Any] = [model]
    for part in location:
        tagged = [kind for kind in types if _is_model(kind) and _has_tag(kind, part)]
        types = tagged or [inner for outer in types for inner in _step(outer, part)] or types
    keys = [name for kind in types if _is_model(kind) for name in kind.model_fields]
    return list(dict.fromkeys(keys))


def _has_tag(model: type[BaseModel], part: int | str) -> bool:
    """Whether pydantic names this member of a union so, by its key ``kind``."""
    tag = model.model_fields.get("kind")
    return tag is not None and get_args(tag.annotation) == (part,)


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
