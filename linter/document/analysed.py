"""The cache that lets an analysis run once for each document or block."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias, TypeVar, cast


class Analysed:
    """Something that analyses are computed for; it caches their results."""

    __slots__ = ("_analyses",)

    Results: TypeAlias = dict[Any, Any]
    """What analyses gave, by the functions that computed it."""
    _analyses: Results

    def __init__(self) -> None:
        _set_analyses(self, {})

    @property
    def results(self) -> Results:
        """The results so far; those of later analyses are added."""
        return self._analyses

    def forget(self) -> None:
        """Drop the results, which take many times the memory of the text; they are computed again when needed.

        What is analysed itself and is a result, or one of a list of them, forgets too. Its own results refer to it, and
        without that only Python's search for garbage, which takes a tenth of a run, would find it.
        """
        results = self._analyses
        _set_analyses(self, {})
        for result in results.values():
            some = result if isinstance(result, (tuple, list)) else (result,)
            if some and isinstance(some[0], Analysed):
                for one in some:
                    one.forget()


_set_analyses = Analysed.__dict__["_analyses"].__set__  # which works on what can't be changed, too

Subject = TypeVar("Subject", bound=Analysed)
Result = TypeVar("Result")
Computing = TypeVar("Computing", bound=Callable[..., Any])


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


def analysis_of_text(compute: Computing) -> Computing:
    """Decorator: `analysis` of a block that only its kind, level and text decide, and that has no place of the source.

    The language server keeps the result as long as the block stands somewhere in the draft. `compute` may take more
    than the block: what is the same throughout the process, such as a table that was read; there is a result for each.
    """
    _OF_TEXT.add(compute)
    if compute.__code__.co_argcount == 1:
        return cast("Computing", analysis(compute))

    @wraps(compute)
    def remembered(subject: Analysed, *more: Any) -> Any:
        cache = subject._analyses  # noqa: SLF001 - as above
        key = (compute, *more)
        try:
            return cache[key]
        except KeyError:
            result = cache[key] = compute(subject, *more)
            return result

    return cast("Computing", remembered)


def compute_of(analysed: Callable[..., Any]) -> Callable[..., Any]:
    """The function of an analysis by which the cache knows its results."""
    compute: Callable[..., Any] = analysed.__wrapped__  # type: ignore[attr-defined]
    return compute


_OF_TEXT: set[Any] = set()


def lasting(results: Analysed.Results) -> Analysed.Results:
    """Those of the results that are the same wherever the block stands."""
    return {key: result for key, result in results.items() if (key[0] if isinstance(key, tuple) else key) in _OF_TEXT}
