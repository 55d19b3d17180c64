"""Keep regular expressions of rules from running forever.

Python's matcher backtracks, and can't be stopped once it runs. Two measures keep it short: text is searched in pieces
with only short runs with (or of) white space, and an expression is refused when it is loaded if too many ways of
matching such a piece may have to be tried. The estimate is usually an upper bound: repeats that can match the same
characters multiply, unless text between them separates them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]  # not in typeshed
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from linter.records import NamedTuple

PIECE = 2000
"""A block's text is searched in pieces of at most this many characters, cut at a space; few paragraphs have more."""

RUN = 100
"""Runs of this many characters without white space, or of nothing else, are not prose, and are left out."""

FEW = 8
"""A repeat of at most so many times may hold another repeat."""

WAYS = 20_000
"""So many ways may be tried from one place of a text: `.*` with a little, or two repeats of letters side by side."""


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of `text` to search one by one."""
    position = 0
    if len(text) >= RUN:
        for run in _LONG_RUN.finditer(text):
            yield from _cut(text, position, run.start())
            position = run.end()
    yield from _cut(text, position, len(text))


def reason_to_refuse(pattern: str, flags: int = 0) -> str:
    """Why a (valid) expression could take too long, as the end of a sentence; empty if it can't."""
    tree = parser.parse(pattern, flags)
    if tree.getwidth()[0] == 0:
        return "matches the empty text"
    estimate = _Estimate(pattern)
    estimate.sequence(tree, ())
    if not estimate.refused and estimate.most > WAYS:
        estimate.refused = (
            "has too many repeats that can match the same text: limit them, as in {0,20} instead of * or +, "
            "or separate them by text that they can't match"
        )
    return estimate.refused


_LONG_RUN = re.compile(rf"\S{{{RUN},}}|\s{{{RUN},}}")


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > PIECE:
        cut = text.rfind(" ", start + 1, start + PIECE)
        cut = cut if cut > 0 else start + PIECE
        yield start, cut
        start = cut
    if start < end:
        yield start, end


class _Repeat(NamedTuple):
    """A repeat before some place of the expression, as seen from there.

    taken: the characters it can take. between: what must stand between it and the place. ways: in how many ways it and
    repeats before it can share a text.
    """

    taken: frozenset[str]
    between: frozenset[frozenset[str]]
    ways: int


_State = tuple[_Repeat, ...]
"""The repeats before a place whose ends are not fixed there."""


class _Estimate:
    """Goes through a parsed expression and counts ways. Sets of characters are judged by a sample of characters."""

    def __init__(self, pattern: str) -> None:
        self.sample = frozenset("aAzZéß0٣ \t\n.,;-–'’“”_/€") | set(pattern) | set(pattern.swapcase())
        self.refused = ""
        self.most = 1

    def sequence(self, items: Any, state: _State) -> _State:
        for operator, value in items:
            if self.most > WAYS or self.refused:
                break
            state = self.item(operator, value, state)
        return state

    def item(self, operator: Any, value: Any, state: _State) -> _State:
        if operator in (code.MAX_REPEAT, code.MIN_REPEAT):
            return self.repeat(value, state)
        if operator is code.SUBPATTERN:
            return self.sequence(value[3], state)
        if operator in (code.BRANCH, code.GROUPREF_EXISTS):
            return self.branch(value[1] if operator is code.BRANCH else [one or [] for one in value[1:]], state)
        if operator in (code.ASSERT, code.ASSERT_NOT):
            return _either([state, self.sequence(value[1], state)])
        takes_nothing = operator in (code.AT, code.GROUPREF)
        if operator is code.ATOMIC_GROUP:
            self.sequence(value, ())  # what it took is never given back
        elif operator is code.POSSESSIVE_REPEAT:
            self.sequence(value[2], ())
            takes_nothing = not value[0]
        return state if takes_nothing else _after(state, self.characters([(operator, value)]))

    def repeat(self, value: Any, state: _State) -> _State:
        least, most, body = value
        if most <= FEW and not (len(body) == 1 and body[0][0] in _SINGLE):
            for count in range(1, most + 1):
                once = self.sequence(body, state)
                state = once if count <= least else _either([state, once])
            return state
        if most > FEW and _varies(body):
            self.refused = (
                "repeats something that can itself match in several ways: (a+)* and (a|ab)* can run forever; "
                f"limit the outer repeat to {FEW}, as in {{0,{FEW}}}"
            )
        characters = self.characters(body)
        before = _after(state, characters) if least else state
        spaces = {one for one in characters if one.isspace()}
        longest = PIECE if spaces and spaces != characters else RUN
        spread = min(int(most), longest) - min(least, longest) + 1
        ways = spread * max(
            (
                other.ways
                for other in before
                if other.taken & characters and all(one & characters for one in other.between)
            ),
            default=1,
        )
        self.most = max(self.most, ways)
        return _either([before, (_Repeat(characters, frozenset(), ways),)])

    def branch(self, branches: Any, state: _State) -> _State:
        together = _either([self.sequence(branch, state) for branch in branches])
        if _distinct(branches):
            return together
        # Which of them it was may be tried anew: as if a repeat could take one of their characters.
        taken = frozenset[str]().union(*(self.characters(branch) for branch in branches))
        ways = len(branches) * max((other.ways for other in together if other.taken & taken), default=1)
        self.most = max(self.most, ways)
        return _either([together, (_Repeat(taken, frozenset(), ways),)])

    def characters(self, items: Any) -> frozenset[str]:
        """Those of the sample that the items can take somewhere."""
        taken: set[str] = set()
        for operator, value in items:
            if operator in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
                taken |= self.characters(value[2])
            elif operator is code.SUBPATTERN:
                taken |= self.characters(value[3])
            elif operator is code.ATOMIC_GROUP:
                taken |= self.characters(value)
            elif operator is code.BRANCH:
                for branch in value[1]:
                    taken |= self.characters(branch)
            elif operator not in (code.AT, code.ASSERT, code.ASSERT_NOT):
                taken |= {one for one in self.sample if _takes(operator, value, one)}
        return frozenset(taken)


_SINGLE = frozenset({code.LITERAL, code.NOT_LITERAL, code.ANY, code.IN})


def _after(state: _State, characters: frozenset[str]) -> _State:
    """Behind something that must take one of the characters: the end of a repeat that can't take any is fixed."""
    return _either([tuple(one._replace(between=one.between | {characters}) for one in state if one.taken & characters)])


def _either(states: list[_State]) -> _State:
    """The repeats of all states; of those that are alike, the one with the most ways."""
    best: dict[tuple[frozenset[str], frozenset[frozenset[str]]], _Repeat] = {}
    for state in states:
        for one in state:
            known = best.get((one.taken, one.between))
            if known is None or known.ways < one.ways:
                best[one.taken, one.between] = one
    return tuple(best.values())


def _takes(operator: Any, value: Any, one: str) -> bool:
    """Whether an item of one character can take `one`, in either case."""
    if operator in (code.LITERAL, code.NOT_LITERAL):
        return (one.lower() == chr(value).lower()) is (operator is code.LITERAL)
    if operator is code.IN:
        negated = value[0][0] is code.NEGATE
        return (
            any(_member(kind, what, one) or _member(kind, what, one.swapcase()) for kind, what in value) is not negated
        )
    return True  # any character; a group's text; what else there may be


def _member(kind: Any, what: Any, one: str) -> bool:
    if kind is code.CATEGORY:
        name = str(what).lower()
        is_in = (
            one.isspace() if "space" in name else one.isdecimal() if "digit" in name else one.isalnum() or one == "_"
        )
        return is_in is ("not" not in name)
    if kind is code.LITERAL:
        return one == chr(what)
    return kind is code.RANGE and len(one) == 1 and what[0] <= ord(one) <= what[1]


def _varies(items: Any) -> bool:
    """Whether items can match one text in several ways, or take texts of several lengths from one place."""
    for operator, value in items:
        if operator in (code.MAX_REPEAT, code.MIN_REPEAT):
            if value[0] != value[1] or _varies(value[2]):
                return True
        elif operator is code.SUBPATTERN:
            if _varies(value[3]):
                return True
        elif operator is code.BRANCH:
            if not _distinct(value[1]) or any(_varies(branch) for branch in value[1]):
                return True
        elif operator in (code.ASSERT, code.ASSERT_NOT):
            if _varies(value[1]):
                return True
        elif operator is code.GROUPREF_EXISTS:
            return True
    return False


def _distinct(branches: Any) -> bool:
    """Whether each of the alternatives starts with a literal that none of the others starts with."""
    firsts = [branch[0] for branch in branches if len(branch)]
    literals = [chr(value).lower() for operator, value in firsts if operator is code.LITERAL]
    return len(literals) == len(branches) and len(set(literals)) == len(literals)
