"""A sum as a draft states it: its terms, its result and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.statements import Statement
from linter.analysis.numbers.numbers import Number
from linter.document.model import Block
from linter.records import NamedTuple

NEAR = 0.25
"""The share of a total by which a sum of other things may miss it and still be meant for it."""


class Sum(NamedTuple):
    """Figures that together make a stated one.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    terms: the figures to add, or two of which the second is taken from the first.
    stated: what they should make; None stands for a hundred per cent.
    minus: whether it is the difference of two.
    at_most: whether the stated figure may be larger, since not all its parts are named.
    """

    block: Block
    start: int
    end: int
    terms: tuple[Number, ...]
    stated: Number | None
    minus: bool = False
    at_most: bool = False


def sum_over(
    sentence: Statement, terms: Sequence[Number], stated: Number | None, *, minus: bool = False, at_most: bool = False
) -> Sum:
    """The sum over all its figures' characters."""
    places = [*terms, *([stated] if stated else [])]
    start, end = min(one.start for one in places), max(one.end for one in places)
    return Sum(sentence.block, start, end, tuple(terms), stated, minus, at_most)


def same_kind(total: Number, parts: Sequence[Number]) -> bool:
    """Whether all are of one kind: counts, money of one currency, percentages."""
    kinds = {"plain" if one.kind == "age" else one.kind for one in parts}
    kind = "plain" if total.kind == "age" else total.kind
    return kinds == {kind} and all(one.currency == total.currency for one in parts)


def in_money_of(total: Number, parts: Sequence[Number]) -> list[Number]:
    """The parts of an amount, the bare ones in its currency: "600 euros, 312 of them on Friday, 288 on Saturday"."""
    return [
        one._replace(kind="money", currency=total.currency) if one.kind == "plain" and not one.unit else one
        for one in parts
    ]


_ODD_PLURALS = frozenset(
    """
    sheep fish deer cattle aircraft spacecraft helicopters swine poultry offspring salmon trout mice geese teeth oxen
    species series media criteria bacteria larvae cod bison moose elk horses lives
    """.split()  # noqa: SIM905
)


def plural(unit: str) -> bool:
    """Whether a noun is a plural, or one for people."""
    return unit in PEOPLE or unit in _ODD_PLURALS or (unit[-1:] == "s" and unit[-2:] != "ss")


_CLOSE = 0.2
"""The share of a total that its parts may miss it by and still be meant for it."""


def near(total: Number, parts: Sequence[Number], share: float = _CLOSE) -> bool:
    """Whether parts miss a total by little, or not at all."""
    made = sum(one.value for one in parts)
    return abs(made - total.value) <= max(2.0 if total.kind == "plain" else 0.0, share * abs(total.value))


def made_otherwise(total: Number, parts: Sequence[Number]) -> bool:
    """Whether some of the parts make the total, or two of them multiplied or taken from each other."""
    values = [one.value for one in parts]
    for many in range(2, len(values)):
        for some in combinations(values, many):
            if abs(sum(some) - total.value) <= 0.002 * abs(total.value):
                return True
    if len(values) != 2:
        return False
    product, difference = values[0] * values[1], abs(values[0] - values[1])
    return abs(product - total.value) <= 0.02 * total.value or abs(difference - total.value) <= 1e-9
