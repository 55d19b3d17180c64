"""What one token written in digits is worth."""

from __future__ import annotations

import pytest

from linter.analysis.numbers.vocabulary import place_of as place
from linter.analysis.numbers.vocabulary import read_digits, times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", ("plain", 5.0, 1.0, "", False)),
        ("5,000", ("plain", 5000.0, 1000.0, "", False)),
        ("5,00", ("plain", 500.0, 100.0, "", False)),
        ("1,23,456", ("plain", 123456.0, 1.0, "", False)),
        ("5.50", ("plain", 5.5, 0.01, "", False)),
        ("5½", ("plain", 5.5, 0.01, "", False)),
        ("5½kg", ("measure", 5.5, 0.01, "kg", False)),
        ("5st", ("ordinal", 5.0, 1, "", False)),
        ("5.5th", None),
        ("80s", ("decade", 80.0, 10, "", False)),
        ("1980s", ("decade", 1980.0, 10, "", False)),
        ("1985s", None),
        ("480s", None),
        ("5am", ("time", 5.0, 0.016666666666666666, "", False)),
        ("5.30am", ("time", 5.5, 0.016666666666666666, "", False)),
        ("5:30", ("time", 5.5, 0.016666666666666666, "", False)),
        ("25:00", None),
        ("24:00", ("time", 24.0, 0.016666666666666666, "", False)),
        ("5:60", None),
        ("13pm", ("time", 13.0, 0.016666666666666666, "", False)),
        ("12am", ("time", 0.0, 0.016666666666666666, "", False)),
        ("12pm", ("time", 12.0, 0.016666666666666666, "", False)),
        ("5k", ("plain", 5000.0, 1000.0, "", True)),
        ("5T", None),
        ("5t", ("plain", 5000000000000.0, 1000000000000.0, "", True)),
        ("5bn", ("plain", 5000000000.0, 1000000000.0, "", True)),
        ("5kg", ("measure", 5.0, 1.0, "kg", False)),
        ("5foo", None),
        ("1/2", ("fraction", 0.5, 0.01, "", False)),
        ("2/2", None),
        ("3/7", None),
        ("0/2", None),
        ("7/8", ("fraction", 0.875, 0.01, "", False)),
        ("9/10", ("fraction", 0.9, 0.01, "", False)),
        ("x", None),
        ("1111111111111111111111111111111111111111", ("plain", 1.1111111111111112e39, 1.0, "", False)),
        ("11111111111111111111111111111111111111111", None),
    ],
)
def test_digits(text: str, expected: tuple[object, ...] | None) -> None:
    digits = read_digits(text)
    assert (None if digits is None else tuple(digits)) == expected


def test_products_without_noise() -> None:
    assert times(16.4, 1e12) == 16_400_000_000_000
    assert times(0.1, 3) == 0.3


def test_the_place_of_the_last_digit_that_counts() -> None:
    assert [place(value) for value in (0, 1, 20, 1200, 1e14, 1e15, 0.5)] == [
        1.0,
        1.0,
        10.0,
        100.0,
        100000000000000.0,
        0.01,
        0.01,
    ]
