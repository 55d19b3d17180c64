"""The cache that lets an analysis run once for each document or block."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar


class Analysed:
    """Something that analyses are computed for; it caches their results."""

    __slots__ = ("_analyses",)

    _analyses: dict[Any, Any]

    def __init__(self) -> None:
        _set_analyses(self, {})

    def forget(self) -> None:
        """Drop the results, which take many times the memory of the text; they are computed again when needed."""
        self._analyses.clear()


_set_analyses = Analysed.__dict__["_analyses"].__set__  # which works on what can't be changed, too

Subject = TypeVar("Subject", bound=Analysed)
Result = TypeVar("Result")


def analysis(compute: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """Decorator: run `compute` once per document (or block) and cache its result.

    All rules share the result, so it must not be changed.
    """

    @wraps(compute)
    def remembered(subject: Subject) -> Result:
        cache = subject._analyses  # noqa: SLF001 - the two halves of one mechanism
        try:
            result: Result = cache[compute]
        except KeyError:
            result = cache[compute] = compute(subject)
        return result

    return remembered
