"""What a printed number can stand for, and how a result is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.rounding import Range, could_be, last_place, like, other_scale, plain
from linter.analysis.numbers.numbers import numbers
from linter.document.model import Block


@pytest.mark.parametrize(
    ("text", "place", "low", "high"),
    [
        ("40%", 1, 39.5, 40.5),
        ("3.5%", 0.1, 3.45, 3.55),
        ("$3.5 million", 100_000, 3_450_000, 3_550_000),
        ("$40 million", 1_000_000, 39_500_000, 40_500_000),
        ("12,000 jobs", 1000, 11_850, 12_150),
        ("about 40 boats", 1, 36, 44),
        ("nearly 40 boats", 1, 32, 40.5),
        ("more than 40 boats", 1, 39.5, 50),
    ],
)
def test_range(text: str, place: float, low: float, high: float, block: Callable[[str], Block]) -> None:
    (number,) = numbers(block(text))
    assert last_place(number) == pytest.approx(place)
    assert could_be(number) == pytest.approx((low, high))


def test_counts_and_whole_amounts_are_exact_beside_what_they_are_added_to(block: Callable[[str], Block]) -> None:
    boats, money, share = numbers(block("19 boats cost $12 million, up 3%"))
    assert could_be(boats, exact=True) == (19, 19)
    assert could_be(money, exact=True) == (12e6, 12e6)
    assert could_be(share, exact=True) == (3, 3)


def test_ranges_meet_where_a_value_is_in_both() -> None:
    assert Range(1, 2).meets(Range(2, 3))
    assert not Range(1, 2).meets(Range(2.1, 3))
    assert 2 in Range(1, 2)
    assert 2.1 not in Range(1, 2)


def test_results_are_written_like_the_figures(block: Callable[[str], Block]) -> None:
    money, words = numbers(block("$12 million for twelve boats"))
    assert like(19e6, money) == "$19 million"
    assert like(19, words) == "19"
    assert plain(2.3333) == "2.33"
    assert plain(1234) == "1,234"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("€2.16 million from €2.0bn", 1e3),
        ("$4bn from $2 million", 1e-3),
        ("$2 trillion from $3 million", 1e-6),
        ("£9 million from £1 million", 0.0),
        ("£900,000 from £1 million", 0.0),
        ("9,000 from 8", 0.0),
    ],
)
def test_a_scale_that_keeps_two_amounts_apart(text: str, step: float, block: Callable[[str], Block]) -> None:
    after, before = numbers(block(text))
    assert other_scale(before, after) == step
