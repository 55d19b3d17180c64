"""Keeping regular expressions of rules from running for ever.

Python's matcher backtracks, and can't be stopped once it runs. Two things keep it short: expressions that could take
exponential time, or more than the square of a text's length, are refused when they are loaded; and long text is
searched in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]  # not in typeshed
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

PIECE = 2000
"""A block's text is searched in pieces of at most this many characters, cut at a space; few paragraphs have more."""

FEW = 8
"""A repeat of at most so many times may hold another repeat."""


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of `text` to search one by one."""
    start = 0
    while len(text) - start > PIECE:
        cut = text.rfind(" ", start + 1, start + PIECE)
        end = cut if cut > 0 else start + PIECE
        yield start, end
        start = end
    yield start, len(text)


def reason_to_refuse(pattern: str, flags: int = 0) -> str:
    """Why a (valid) expression could take too long, as the end of a sentence; empty if it can't."""
    tree = parser.parse(pattern, flags)
    if tree.getwidth()[0] == 0:
        return "matches the empty text"
    walk = _Walk()
    walk.sequence(tree, inside=False)
    if walk.refused:
        return walk.refused
    if walk.wide > 1:
        return "repeats '.' or [^…] without limit more than once: write {0,60} in place of * or +"
    return ""


class _Walk:
    """Goes through a parsed expression once."""

    def __init__(self) -> None:
        self.refused = ""
        self.wide = 0  # unlimited repeats of nearly any character

    def sequence(self, items: Any, *, inside: bool) -> None:
        """`inside`: an unlimited repeat stands around the items."""
        for operator, value in items:
            self.item(operator, value, inside=inside)

    def item(self, operator: Any, value: Any, *, inside: bool) -> None:
        if operator in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            self.repeat(operator, value, inside=inside)
        elif operator is code.SUBPATTERN:
            self.sequence(value[3], inside=inside)
        elif operator is code.ATOMIC_GROUP:
            self.sequence(value, inside=False)
        elif operator is code.BRANCH:
            if inside and not _distinct(value[1]):
                self.refused = "repeats alternatives that can start alike: (a|ab)* and such can take for ever"
            for branch in value[1]:
                self.sequence(branch, inside=inside)
        elif operator in (code.ASSERT, code.ASSERT_NOT):
            self.sequence(value[1], inside=inside)
        elif operator is code.GROUPREF_EXISTS:
            for branch in value[1:]:
                if branch is not None:
                    self.sequence(branch, inside=inside)

    def repeat(self, operator: Any, value: Any, *, inside: bool) -> None:
        least, most, body = value
        long = most > FEW
        if inside and least != most:
            self.refused = (
                "has a repeat inside a repeat: (a+)* and such can take for ever; limit the outer one, as in {0,5}"
            )
        if long and _is_wide(body) and (most is code.MAXREPEAT or most > PIECE // 10):
            self.wide += 1
        self.sequence(body, inside=(inside or long) and operator is not code.POSSESSIVE_REPEAT)


def _is_wide(body: Any) -> bool:
    """Whether a repeated item takes nearly any character."""
    for operator, value in body:
        if operator is code.SUBPATTERN:
            if _is_wide(value[3]):
                return True
        elif operator in (code.ANY, code.NOT_LITERAL):
            return True
        elif operator is code.IN:
            categories = {what for kind, what in value if kind is code.CATEGORY}
            both = any(
                {one, other} <= categories
                for one, other in (
                    (code.CATEGORY_SPACE, code.CATEGORY_NOT_SPACE),
                    (code.CATEGORY_WORD, code.CATEGORY_NOT_WORD),
                    (code.CATEGORY_DIGIT, code.CATEGORY_NOT_DIGIT),
                )
            )
            negated = any(kind is code.NEGATE for kind, _ in value)
            space = code.CATEGORY_SPACE in categories or (code.LITERAL, ord(" ")) in value
            letters = code.CATEGORY_WORD in categories or any(kind is code.RANGE for kind, _ in value)
            if both or negated or code.CATEGORY_NOT_DIGIT in categories or (space and letters):
                return True
    return False


def _distinct(branches: Any) -> bool:
    """Whether each of the alternatives starts with a literal that none of the others starts with."""
    firsts = [branch[0] for branch in branches if len(branch)]
    literals = [chr(value).lower() for operator, value in firsts if operator is code.LITERAL]
    return len(literals) == len(branches) and len(set(literals)) == len(literals)
