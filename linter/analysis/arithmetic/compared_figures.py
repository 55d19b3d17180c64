"""Which figures of a statement are amounts, and which two of them may be of one thing."""

from __future__ import annotations

import re

from linter.analysis.arithmetic.comparison_forms import NO_AMOUNT, OF_BEFORE, PER, TIMES_AFTER, WITHIN, YEARLY
from linter.analysis.arithmetic.roles import LOOSELY, SPANS
from linter.analysis.arithmetic.statements import Statement, stretch
from linter.analysis.arithmetic.sum_terms import plural
from linter.analysis.numbers.numbers import Number

_PERIOD = re.compile(r"-(?:year|month|week|day|hour|minute)s?\b")
_NAMED_FOR = re.compile(
    r"[a-z] [A-Z][\w&]* ·(?: [A-Z]|-)|[A-Z]\w*['’]s ·(?: [a-z]+ed| [a-z]+ing|[ ,.])|(?:^|\W)· (?:response|calls?"
    r"|dispatch|operator)"
)
"""A number of a name: "the Russell 1000 Index"."""
_BEFORE_NAME = 60
"""Characters before a figure in which the name stands that it is of."""
_TIMES = frozenset({"years", "year", "months", "month", "weeks", "days", "hours", "minutes", "decades", "seasons"})


def figures_of(sentence: Statement) -> list[int]:
    """The places of the numbers that are amounts: no years, and no "three" of "three times"."""
    if sentence.amounts is None:
        sentence.amounts = _figures_of(sentence)
    return sentence.amounts


def _figures_of(sentence: Statement) -> list[int]:
    return [
        number
        for number, one in enumerate(sentence.numbers)
        if one.kind not in YEARLY
        and not TIMES_AFTER.match(sentence.gap(number + 1))
        and not (one.unit in _TIMES and WITHIN.search(sentence.gap(number)))
        and not _PERIOD.match(one.block.text, one.end)
        and not _NAMED_FOR.search(sentence.gap(number)[-_BEFORE_NAME:] + "·" + sentence.gap(number + 1)[:14])
        and not (one.text[0].isupper() and sentence.gap(number).rstrip()[-1:].isalnum())  # the Power Five
    ]


NEAR = 20
"""Characters between a sum and a bare number that is one, too."""


def comparable(one: Number, other: Number) -> bool:
    """Whether two figures may be of one thing: one kind, one currency, no two nouns."""
    kinds = {"plain" if number.kind == "age" else number.kind for number in (one, other)}
    units = {number.unit.rstrip("s") for number in (one, other) if plural(number.unit)}
    spans = {number.unit in SPANS for number in (one, other)}
    plain = one if one.kind == "plain" else other
    near = max(one.start, other.start) - min(one.end, other.end) < NEAR
    bare = kinds == {"money", "plain"} and not plain.unit and near  # "from 40 euros to 50"
    return (
        (bare or (len(kinds) == 1 and one.currency == other.currency))
        and kinds <= {"plain", "money", "percent"}
        and min(one.value, other.value) > 0
        and (len(units) < 2 or len(spans) == 1)
        and not (len(spans) == 2 and one.unit and other.unit)
        and not (spans == {True} and one.unit != other.unit)
        and not any(NO_AMOUNT.match(number.block.text, number.end) for number in (one, other))
    )


def is_range(sentence: Statement, one: int, other: int) -> bool:
    """Whether one of two figures is the end of a range and not of a change."""
    numbers = sentence.numbers
    parts = (numbers[one].part, numbers[other].part)
    gap = sentence.gap(max(one, other))
    if "(" in gap and ")" not in gap and not OF_BEFORE.search(gap):
        return True  # an aside of its own
    return all(parts) and not re.search(rf"\b(?:from|by) {PER}{LOOSELY}$", sentence.gap(one))


def joined(before: Statement | None, sentence: Statement) -> Statement | None:
    """A sentence with the one before it as one statement; None where they are too long for one."""
    if before is None or sentence.start - before.start > 300:
        return None
    block = sentence.block
    return stretch(block, before.start, sentence.start + sentence.length)
