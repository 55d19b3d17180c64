"""Numbers that differ by a slip of the keyboard: two digits exchanged, one of many that is another, a zero too many."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import Placed, followed, unit_lemmas
from linter.analysis.numbers.numbers import Number

EXCHANGED_OF = 3
"""Digits, zeros at the end left out, of which two neighbours are hardly exchanged by chance."""
WRONG_OF = 4
"""The same of which one is another."""
MOST_ZEROS = 3
_SLIPPING = frozenset({"plain", "money", "percent"})


def slip_of(stated: Number, others: Sequence[Placed]) -> Placed | None:
    """The first number of the body that the stated one is but for two neighbouring digits exchanged, or one wrong."""
    if stated.kind not in _SLIPPING:
        return None
    own = _digits(stated.value)
    if own is None:
        return None
    return next(
        (
            item
            for item in others
            if item.number.kind == stated.kind and not item.number.part and _is_slip(own, _digits(item.number.value))
        ),
        None,
    )


def other_magnitude(claim: Claim, stated: Number, others: Sequence[Placed]) -> Placed | None:
    """The first number of the body that counts the same as the stated one and has the same digits, but ten times, a
    hundred times or a thousand times as large or as small: "3,000 homes" over "30 homes".
    """
    own = _digits(stated.value)
    if own is None or stated.kind not in {"plain", "money"}:
        return None
    units = unit_lemmas(claim, stated)

    def counts_it(item: Placed, digits: tuple[int, str]) -> bool:
        if stated.kind == "money":
            thousands = (digits[0] - own[0]) % MOST_ZEROS == 0
            return len(own[1]) > (1 if thousands else 2) and item.number.currency == stated.currency
        return bool(units) and followed(claim, item, units, set())

    for item in others:
        digits = _digits(item.number.value)
        if digits is None or item.number.kind != stated.kind or digits[1] != own[1] or digits[0] == own[0]:
            continue
        if abs(digits[0] - own[0]) <= MOST_ZEROS and counts_it(item, digits):
            return item
    return None


def _digits(value: float) -> tuple[int, str] | None:
    """The digits before the point, and all but the zeros at the end; None for less than one."""
    if value < 1:
        return None
    whole, _, rest = f"{value:.2f}".partition(".")
    return len(whole), (whole + rest).rstrip("0")


def _is_slip(own: tuple[int, str], other: tuple[int, str] | None) -> bool:
    if other is None or own[0] != other[0] or len(own[1]) != len(other[1]) or len(own[1]) < EXCHANGED_OF:
        return False
    wrong = [place for place, (one, two) in enumerate(zip(own[1], other[1], strict=True)) if one != two]
    if len(wrong) == 1:
        return len(own[1]) >= WRONG_OF
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    first, second = wrong
    return own[1][first] == other[1][second] and own[1][second] == other[1][first]
