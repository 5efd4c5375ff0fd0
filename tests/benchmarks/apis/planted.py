"""A package that is planted for a test: names that exist, warn, refuse and need something else."""

import warnings
from typing import Any

HERE = 3


class Calm:
    """A class without a warning."""

    def __init__(self, size: int) -> None:
        self.size = size


class Marked:
    """A class that its authors have marked."""

    __deprecated__ = "Marked is deprecated; use Calm."

    def __init__(self) -> None: ...


class Heir(Marked):
    """Inherits from a marked class and is not marked itself."""


class Loud:
    """A class whose constructor always warns."""

    def __init__(self) -> None:
        warnings.warn("Loud is deprecated.", DeprecationWarning, stacklevel=2)


class Strict:
    """A class that warns of a way to use it."""

    def __init__(self) -> None:
        warnings.warn("Strict should not be called.", DeprecationWarning, stacklevel=2)


def always(loud: bool = True) -> None:
    """Warns whatever happens."""
    if loud:
        warnings.warn("always is deprecated.", FutureWarning, stacklevel=2)
    else:
        warnings.warn("always will be removed.", FutureWarning, stacklevel=2)


def sometimes(old: object = None) -> None:
    """Warns of an argument alone."""
    if old is not None:
        warnings.warn("old is deprecated.", FutureWarning, stacklevel=2)


def noted() -> None:
    """Adds. (deprecated)

    Deprecated: THIS FUNCTION IS DEPRECATED. Use something else.
    """


def anything(*_: object, **__: object) -> None:
    """Takes every keyword."""


def __getattr__(name: str) -> Any:
    if name == "fading":
        warnings.warn("planted.fading is deprecated.", DeprecationWarning, stacklevel=2)
        return HERE
    if name == "distant":
        raise ModuleNotFoundError("No module named 'elsewhere'", name="elsewhere")
    raise AttributeError(f"planted has no {name}; it went with version 2")
