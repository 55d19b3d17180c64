"""Numbers that differ by a slip of the keyboard: two digits exchanged, or one of many that is another."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claim_numbers import Placed
from linter.analysis.numbers.numbers import Number

EXCHANGED_OF = 3
"""Digits, zeros at the end left out, of which two neighbours are hardly exchanged by chance."""
WRONG_OF = 4
"""The same of which one is another."""
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
