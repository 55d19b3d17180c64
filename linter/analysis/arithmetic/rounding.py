"""What a printed number can stand for: the range of values that are written so, and a value written like another."""

from __future__ import annotations

import re

from linter.analysis.numbers.numbers import Number
from linter.records import NamedTuple

_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_ABOUT, _BELOW, _ABOVE = 0.1, 0.2, 0.25
"""How far "about", "nearly" and "more than" may be from the value, as shares of it."""

_ZEROS = 0.0125
"""The share of a whole number that the zeros at its end may hide at most."""


class Range(NamedTuple):
    """All values from `low` to `high`, both included."""

    low: float
    high: float

    def __contains__(self, value: object) -> bool:
        return isinstance(value, (int, float)) and self.low - _noise(self.high) <= value <= self.high + _noise(
            self.high
        )

    def meets(self, other: Range) -> bool:
        """Whether a value is in both."""
        noise = _noise(max(self.high, other.high))
        return self.low <= other.high + noise and other.low <= self.high + noise


def _noise(value: float) -> float:
    return 1e-9 * max(1.0, abs(value))


def last_place(number: Number) -> float:
    """The worth of the last digit that is written: 1 for 40, 100 for 1,200, 0.1 million for 3.5 million.

    Zeros at the end of a whole number from 1,000 on count as rounded off.
    """
    digits = _DIGITS.search(number.text)
    if number.kind == "fraction":
        return number.precision
    if number.value == 0 or digits is None:
        return number.precision if number.value >= 1000 else 1.0
    printed = float(digits[0].replace(",", ""))
    scale = abs(number.value) / printed if printed else 1.0
    if digits[1]:
        return float(scale * 10.0 ** -len(digits[1]))
    if scale > 1.5 or scale < 0.5:
        return scale
    return number.precision if number.value >= 1000 else 1.0


_SCALED = re.compile(r"\d ?[A-Za-z]")
_STEPS = (1e3, 1e-3, 1e6, 1e-6)


def other_scale(one: Number, other: Number) -> float:
    """By what power of a thousand `other` is to be taken to be near `one`, 0.0 where none of them has a scale.

    1,000 for "€2.16 million" beside "€2.0bn". Near is a tenth to ten times; two that are near as they stand give 0.0.
    """
    ratio = other.value / one.value if one.value else 0.0
    if not ratio or 0.1 < ratio < 10 or not (_SCALED.search(one.text) or _SCALED.search(other.text)):
        return 0.0
    return next((step for step in _STEPS if 0.1 < ratio * step < 10), 0.0)


def could_be(number: Number, *, exact: bool = False) -> Range:
    """The values that are written so, rounded to the last digit and with the word beside it ("nearly", "at least").

    exact: whether whole numbers below 1,000 and amounts of money without decimals stand for themselves, as they do
        beside figures that they are added to.
    """
    value, half = number.value, last_place(number) / 2
    whole_number = value == int(value) and "." not in number.text and number.text[-1:].isdigit()
    if half > 0.5 and whole_number and last_place(number) == number.precision:
        half = min(half, max(0.5, _ZEROS * value))
    whole = value == int(value) and half <= 0.5
    if exact and (whole or (number.kind == "money" and "." not in number.text)):
        half = 0.0
    low, high = value - half, value + half
    if number.bound == "about":
        low, high = min(low, value * (1 - _ABOUT)), max(high, value * (1 + _ABOUT))
    elif number.bound == "below":
        low = min(low, value * (1 - _BELOW))
    elif number.bound == "above":
        high = max(high, value * (1 + _ABOVE))
    return Range(low, high)


def total_of(parts: list[Range] | tuple[Range, ...]) -> Range:
    """The sums that values of these ranges can have."""
    return Range(sum(part.low for part in parts), sum(part.high for part in parts))


def like(value: float, number: Number) -> str:
    """A value written as a number of the draft is: with its currency, scale and sign, in digits."""
    digits = _DIGITS.search(number.text)
    if digits is None:
        return plain(value)
    printed = float(digits[0].replace(",", ""))
    scale = number.value / printed if printed else 1.0
    return f"{number.text[: digits.start()]}{plain(value / scale)}{number.text[digits.end() :]}"


def plain(value: float) -> str:
    """A value in digits, with commas, to two places at most."""
    rounded = round(value, 2)
    return f"{int(rounded):,}" if rounded == int(rounded) else f"{rounded:,.2f}".rstrip("0")
