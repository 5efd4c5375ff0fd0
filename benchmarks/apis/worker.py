"""What has become of names on one release: the side that runs inside its environment.

Reads ``{"name": ..., "keywords": [...]}`` a line and answers a line each. Imports the standard
library and, by the names asked for, the packages that are measured; nothing else.
"""

import importlib
import inspect
import json
import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any

from benchmarks.apis.deprecation import deprecation


def look_up(name: str, keywords: list[str]) -> dict[str, Any]:
    """Whether a dotted name exists, what warns on the way, and which keywords it refuses.

    ``missing`` is the message of the import or the access that failed, else None; ``needs`` names
    a package of others that the name needs and that is not there, so that nothing is known of it.
    ``warns`` is the text of a deprecation: a warning on access that speaks of the name, or what a
    function or class is marked with or always says when it is called.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            found = _found(name)
        except Exception as error:  # a module may raise anything when it is imported
            return {"name": name, "missing": _said(error), "needs": _needs(name, error)}
    said = [str(one.message) for one in caught if _speaks_of(name, one)]
    refused = {key: why for key in keywords if (why := _refusal(found, key))}
    return {
        "name": name,
        "missing": None,
        "warns": said[0] if said else deprecation(found),
        "refused": refused,
    }


def _found(name: str) -> Any:
    """The object of a dotted name: attributes first, else a module that is not yet imported."""
    first, *rest = name.split(".")
    found, path = importlib.import_module(first), first
    for part in rest:
        path = f"{path}.{part}"
        try:
            found = getattr(found, part)
        except AttributeError:
            if not inspect.ismodule(found):
                raise
            found = _submodule(path, found, part)
    return found


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:600]


def _needs(name: str, error: Exception) -> str | None:
    """The missing package of somebody else, if that is why the name could not be had."""
    missing = error.name if isinstance(error, ModuleNotFoundError) else None
    return missing if missing and missing.split(".")[0] != name.split(".")[0] else None


def _submodule(path: str, parent: Any, part: str) -> Any:
    """A module below another; where there is none, the parent's own message, which says more."""
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        if error.name != path:  # it exists, and lacks something else
            raise
    return getattr(parent, part)


def _speaks_of(name: str, warning: warnings.WarningMessage) -> bool:
    """Deprecations of the name itself, not of what its module happens to import."""
    kinds = (DeprecationWarning, FutureWarning, PendingDeprecationWarning)
    last = re.escape(name.rsplit(".", 1)[-1])
    return issubclass(warning.category, kinds) and bool(
        re.search(rf"\b{last}\b", str(warning.message))
    )


def _refusal(found: Any, keyword: str) -> str | None:
    """Why a call refuses a keyword, as Python would say it; None where it may take it."""
    try:
        parameters = inspect.signature(found).parameters
    except (TypeError, ValueError):  # built in, without a signature
        return None
    if any(one.kind is inspect.Parameter.VAR_KEYWORD for one in parameters.values()):
        return None
    named = parameters.get(keyword)
    if named is None or named.kind is inspect.Parameter.POSITIONAL_ONLY:
        return f"unexpected keyword argument {keyword!r}"
    return None


def _asked() -> Iterator[dict[str, Any]]:
    for line in sys.stdin:
        yield json.loads(line)


def main() -> None:
    """Answers until the input ends."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # what a package prints while it is imported is no answer
    for asked in _asked():
        answer = look_up(asked["name"], asked["keywords"])
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
