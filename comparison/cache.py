"""Answers kept with what they are about, so that both are forgotten together."""

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from cachetools import LRUCache
from cachetools.keys import hashkey

P = ParamSpec("P")
A = TypeVar("A")


class Cache:
    """The answers about one catalogue or release; nothing else holds them."""

    def __init__(self) -> None:
        self.lock = Lock()
        self._answers: dict[object, LRUCache[Hashable, Any]] = {}
        self._sections: dict[Hashable, Cache] = {}

    def of(self, function: object, most: int) -> LRUCache[Hashable, Any]:
        """The answers of one function. Ask for them, read and write them under ``lock``."""
        return self._answers.setdefault(function, LRUCache(most))

    def section(self, name: Hashable) -> "Cache":
        """A cache of its own for answers that depend on ``name`` too; forgotten with this one."""
        with self.lock:
            return self._sections.setdefault(name, Cache())


class Cached(Protocol):
    """Something that never changes, with a cache of answers about it."""

    @property
    def cache(self) -> Cache: ...


C = TypeVar("C", bound=Cached)
Function = Callable[Concatenate[C, P], A]


def cached(*, most: int) -> Callable[[Function[C, P, A]], Function[C, P, A]]:
    """Keep up to ``most`` answers of a pure function in the cache of its first argument.

    The other arguments must be hashable, and no answer may hold that first argument: a reloaded
    catalogue could else not be forgotten. An exception is not kept.
    """

    def decorate(function: Function[C, P, A]) -> Function[C, P, A]:
        @wraps(function)
        def answer(about: C, /, *arguments: P.args, **options: P.kwargs) -> A:
            key = hashkey(*cast(tuple[Hashable, ...], arguments), **cast(dict[str, Any], options))
            with about.cache.lock:
                answers = about.cache.of(function, most)
                if key in answers:
                    return cast(A, answers[key])
            found = function(about, *arguments, **options)
            with about.cache.lock:
                return cast(A, answers.setdefault(key, found))

        return answer

    return decorate
