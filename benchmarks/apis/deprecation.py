"""Whether a function or class says that it is deprecated, by its marks and by its own code.

Nothing is called. Runs inside a framework's environment: imports the standard library alone.
"""

import ast
import inspect
import re
import textwrap
from typing import Any

_WRITTEN = re.compile(r"THIS (FUNCTION|CLASS) IS DEPRECATED")
"""What TensorFlow's own decorator writes into the docstring of what warns when it is called."""

_SPEAKS = re.compile(r"deprecat|remov", re.IGNORECASE)
"""What a warning says that is about the thing itself, and not about a way to use it."""

_CONSTRUCTORS = ("__new__", "__init__")

_CATEGORIES = ("DeprecationWarning", "FutureWarning", "PendingDeprecationWarning")


def deprecation(found: Any) -> str | None:
    """What a function or class says of its own deprecation; None where it says nothing.

    Three ways are known: the mark of ``warnings.deprecated``, TensorFlow's note in the docstring,
    and a warning that the body, or the class's own constructor, gives on every call.
    """
    if not callable(found):
        return None
    return _mark(found) or _note(found) or _always_said(found)


def _mark(found: Any) -> str | None:
    """The mark of a function, or of a class or its own constructor: neither is inherited."""
    if inspect.isclass(found):
        own = dict(vars(found))
        constructors = (getattr(own.get(name), "__deprecated__", None) for name in _CONSTRUCTORS)
        marks = [own.get("__deprecated__"), *constructors]
    else:
        marks = [getattr(found, "__deprecated__", None)]
    return next((mark for mark in marks if isinstance(mark, str)), None)


def _note(found: Any) -> str | None:
    text = inspect.getdoc(found) or ""
    at = _WRITTEN.search(text[:2000])
    return " ".join(text[at.start() :].split())[:300] if at else None


def _always_said(found: Any) -> str | None:
    own = dict(vars(found)) if inspect.isclass(found) else {"__init__": found}
    for function in (own.get(name) for name in _CONSTRUCTORS):
        for said in filter(None, map(_warning, _body(function))):
            if _SPEAKS.search(said):
                return said[:300]
    return None


def _body(function: Any) -> list[ast.stmt]:
    """The statements of a Python function; none where there is no source."""
    try:
        source = inspect.getsource(inspect.unwrap(function))
        definition = ast.parse(textwrap.dedent(source)).body[0]
    except (TypeError, OSError, SyntaxError, ValueError, IndexError):
        return []
    if isinstance(definition, ast.FunctionDef | ast.AsyncFunctionDef):
        return definition.body
    return []


def _warning(statement: ast.stmt) -> str | None:
    """The text of a deprecation that this statement gives whenever it is reached."""
    if isinstance(statement, ast.If) and statement.orelse:
        either = [next(filter(None, map(_warning, part)), None) for part in _branches(statement)]
        return either[-1] if all(either) else None
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return None
    call = statement.value
    warns = ast.unparse(call.func).split(".")[-1] == "warn"
    given = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    deprecates = any(ast.unparse(one).split(".")[-1] in _CATEGORIES for one in given)
    return _text(call.args[0]) if warns and deprecates and call.args else None


def _branches(statement: ast.If) -> tuple[list[ast.stmt], list[ast.stmt]]:
    return statement.body, statement.orelse


def _text(node: ast.expr) -> str:
    """The text of a message; a message that is put together is shown as its code."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return ast.unparse(node)
