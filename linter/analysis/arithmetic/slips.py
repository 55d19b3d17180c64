"""Whether a figure is what a slip makes of another: one digit put for another, or two neighbours exchanged."""

from __future__ import annotations

from itertools import pairwise

from linter.analysis.arithmetic.rounding import like
from linter.analysis.numbers.numbers import Number


def is_slip(value: float, stated: Number) -> bool:
    """Whether `stated`, written as the draft writes it, differs from a value in one digit or in two exchanged ones."""
    ones, others = (_digits(like(one, stated)) for one in (value, stated.value))
    if len(ones) != len(others) or ones == others:
        return False
    places = [place for place, (one, other) in enumerate(zip(ones, others, strict=True)) if one != other]
    if len(places) == 1:
        return True
    return len(places) == 2 and (places[0], places[1]) in pairwise(range(len(ones))) and sorted(ones) == sorted(others)


def _digits(text: str) -> str:
    """The digits of a number, those after its point filled up to two."""
    whole, _, part = text.partition(".")
    part = "".join(sign for sign in part if sign.isdigit())
    return "".join(sign for sign in whole if sign.isdigit()) + (part + "00")[:2]
