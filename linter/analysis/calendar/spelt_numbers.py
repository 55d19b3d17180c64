"""Whole numbers below a hundred in words, as durations and ages are written."""

from __future__ import annotations

_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _either_case(words: tuple[str, ...]) -> str:
    """The words with a capital or without; longer ones first."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words, key=len, reverse=True))


_ONES = "|".join(sorted(_SMALL[:9], key=len, reverse=True))
SPELT = rf"(?:(?:{_either_case(_TENS)})(?:-(?:{_ONES}))?|{_either_case(_SMALL)})"
"""An expression for a number in words, at the beginning of a sentence or inside it; "a" and "an" left out."""

_VALUES = {word: value for value, word in enumerate(_SMALL, 1)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}


def number_of(written: str) -> float:
    """The value of a number in digits or in words; `ValueError` for anything else."""
    tens, _, ones = written.lower().partition("-")
    if tens in _VALUES:
        return float(_VALUES[tens] + _VALUES.get(ones, 0))
    return float(written)
