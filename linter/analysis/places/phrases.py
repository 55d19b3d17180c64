"""Phrases that say where a city lies or what it is, found by expressions that may read the same words twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from linter.document.model import Block, Document

WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w'’-]+?"
"""A capitalised word, as few letters of it as what follows allows."""


_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:,? and|,| of)? $")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Said = TypeVar("Said", bound=_Placed)


def first_at_each_place(
    document: Document,
    may_stand: Callable[[str], object],
    expressions: Callable[[], Iterable[re.Pattern[str]]],
    read: Callable[[Block, re.Match[str]], Said | None],
) -> tuple[Said, ...]:
    """What `read` makes of the matches in the prose, in the order of the source; at one place the first expression's.

    may_stand: whether a block's text is worth the expressions, which are made only then.
    read: None for a match that says nothing.
    """
    found: dict[tuple[int, int], Said] = {}
    for block in document.prose:
        if not may_stand(block.text):
            continue
        for expression in expressions():
            for match in expression.finditer(block.text):
                one = read(block, match)
                if one is not None:
                    found.setdefault((block.index, one.start), one)
    return tuple(found[place] for place in sorted(found))


def is_part_of_more(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is one of a list, or the end of a longer name."""
    return _BEFORE.search(text[max(0, start - 30) : start]) is not None
