"""Numbers that agree: rounding and its limit, kinds, limits, sums, products, years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.numbers.agreement import (
    complement,
    equal,
    rounds_to,
    same_kind,
    step,
    sums_to,
    times_to,
    within_limit,
)
from linter.analysis.numbers.numbers import Number
from linter.document.model import Block

MakeNumber = Callable[..., Number]


@pytest.fixture
def number(block: Callable[[str], Block]) -> MakeNumber:
    def make(value: float, kind: str = "plain", *, approximate: bool = False) -> Number:
        return Number(block("x"), 0, 1, value, kind, "", approximate, 1)

    return make


@pytest.mark.parametrize(
    ("value", "place"),
    [(0, 1), (1, 1), (7, 1), (10, 10), (4400, 100), (4401, 1), (-4400, 100), (3.5, 0.1), (3.25, 0.01), (1 / 3, 1e-4)],
)
def test_the_place_of_the_last_digit(value: float, place: float) -> None:
    assert step(value) == pytest.approx(place)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("plain", "plain", True),
        ("age", "plain", True),
        ("age", "money", True),
        ("money", "percent", False),
        ("plain", "money", True),
        ("plain", "percent", True),
        ("points", "percent", True),
        ("plain", "ordinal", False),
        ("fraction", "ordinal", True),
        ("ordinal", "fraction", False),
        ("ordinal", "plain", True),
        ("percent", "fraction", True),
        ("money", "fraction", False),
        ("plain", "day", False),
        ("time", "plain", False),
        ("year", "decade", True),
        ("year", "plain", True),
        ("score", "money", False),
    ],
)
def test_kinds_that_can_say_the_same(one: str, other: str, same: bool, number: MakeNumber) -> None:
    assert same_kind(number(1, one), number(1, other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((5, "plain"), (5, "plain"), True),
        ((5, "plain"), (6, "plain"), False),
        ((5, "money"), (5, "percent"), False),
        ((50, "percent"), (0.5, "fraction"), True),
        ((0.5, "fraction"), (50, "percent"), True),
        ((0.5, "fraction"), (50, "plain"), False),
        ((1968, "year"), (68, "plain"), True),
        ((68, "plain"), (1968, "year"), False),
        ((68, "decade"), (1968, "year"), True),
        ((1968, "year"), (69, "plain"), False),
        ((1868, "year"), (68, "plain"), False),
        ((2100, "year"), (0, "plain"), False),
        ((2168, "year"), (68, "plain"), False),
        ((1968, "year"), (168, "plain"), False),
        ((1900, "year"), (0, "plain"), True),
        ((1968, "age"), (68, "age"), False),
    ],
)
def test_equal(one: tuple[float, str], other: tuple[float, str], same: bool, number: MakeNumber) -> None:
    assert equal(number(*one), number(*other)) is same


@pytest.mark.parametrize(
    ("stated", "exact", "rounded"),
    [
        (100, 96, True),
        (100, 97, True),
        (100, 95, True),
        (100, 94, False),  # rounded to tens it is 90
        (200, 174, True),  # the limit: 15% of 174 is 26.1
        (100, 114, True),  # cut off
        (100, 117.5, True),
        (100, 118, False),  # 15% of 118 is 17.7
        (1000, 1176, True),
        (1000, 1177, False),
        (40, 46, True),
        (40, 48, False),
        (4, 4.4, True),
        (4, 4.7, True),  # cut off
        (4, 4.8, False),
        (4, 3.6, True),
        (4, 3.4, False),
        (4400, 4449, True),
        (4400, 4501, False),
        (4400, 4540, False),
        (4400, 4299, False),
        (400, 301, False),
        (200, 199, True),
        (200, 173, False),
        (200, 175, True),
        (200, 206, True),
        (0, 5, False),
        (5, 0, False),
        (-5, 5, False),
        (-40, -41, True),
        (20, 20.6, True),
        (30, 29, True),
        (33, 32, False),
        (1010, 1000, False),
        (19, 20, False),
    ],
)
def test_rounding_and_its_limit(stated: float, exact: float, rounded: bool, number: MakeNumber) -> None:
    assert rounds_to(number(stated), number(exact)) is rounded


@pytest.mark.parametrize(
    ("stated", "exact", "rounded"),
    [
        (("year", 2000), ("plain", 1999), False),
        (("ordinal", 100), ("plain", 99), False),
        (("money", 100), ("percent", 99), False),
        (("fraction", 0.5), ("fraction", 0.47), True),
        (("fraction", 0.5), ("fraction", 0.54), True),
        (("fraction", 0.5), ("percent", 48), True),
        (("fraction", 0.5), ("percent", 46), True),
        (("fraction", 0.5), ("percent", 44), False),
        (("percent", 50), ("fraction", 0.49), True),
    ],
)
def test_rounding_by_kind(
    stated: tuple[str, float], exact: tuple[str, float], rounded: bool, number: MakeNumber
) -> None:
    assert rounds_to(number(stated[1], stated[0]), number(exact[1], exact[0])) is rounded


def test_what_is_only_about_right_may_be_a_tenth_away(number: MakeNumber) -> None:
    assert rounds_to(number(33, approximate=True), number(36.5))
    assert rounds_to(number(33), number(36.5, approximate=True))
    assert not rounds_to(number(33), number(36.5))
    assert not rounds_to(number(33, approximate=True), number(37))
    assert rounds_to(number(11, approximate=True), number(10))
    assert not rounds_to(number(11.5, approximate=True), number(10))


@pytest.mark.parametrize(
    ("stated", "exact", "less", "more"),
    [
        (100, 84, False, False),
        (100, 85, True, False),
        (100, 100, True, True),
        (100, 101, False, True),
        (100, 135, False, True),
        (100, 136, False, False),
        (100, 99, True, False),
    ],
)
def test_limits(stated: float, exact: float, less: bool, more: bool, number: MakeNumber) -> None:
    one, other = number(stated), number(exact)
    assert within_limit(one, other, less=True, more=False) is less
    assert within_limit(one, other, less=False, more=True) is more
    assert within_limit(one, other, less=False, more=False) is False


def test_years_ordinals_and_other_kinds_have_no_limits(number: MakeNumber) -> None:
    for kind in ("year", "ordinal"):
        assert not within_limit(number(100, kind), number(100), less=True, more=True)
    assert not within_limit(number(100, "money"), number(100, "percent"), less=True, more=True)


@pytest.mark.parametrize(
    ("one", "other", "hundred"),
    [
        ((60, "percent"), (40, "percent"), True),
        ((60, "percent"), (40.5, "percent"), True),
        ((60, "percent"), (40.6, "percent"), False),
        ((60, "percent"), (0.4, "fraction"), True),
        ((0.6, "fraction"), (0.4, "fraction"), True),
        ((60, "plain"), (40, "percent"), False),
        ((60, "percent"), (40, "plain"), False),
    ],
)
def test_two_shares_make_a_hundred(
    one: tuple[float, str], other: tuple[float, str], hundred: bool, number: MakeNumber
) -> None:
    assert complement(number(*one), number(*other)) is hundred


@pytest.mark.parametrize(
    ("stated", "others", "found"),
    [
        (5, [(2, 0), (3, 0)], True),
        (5, [(2, 0), (4, 0)], False),
        (5, [(2, 0), (3, 1)], False),  # small numbers: one sentence only
        (12, [(5, 0), (7, 1)], False),
        (13, [(5, 0), (8, 1)], True),
        (13, [(5, 0), (8, 2)], False),
        (5, [(2, 0), (9, 0), (3, 0)], True),
        (5, [(2, 0), (9, 0), (9, 0), (3, 0)], True),
        (5, [(2, 0), (9, 0), (9, 0), (9, 0), (3, 0)], False),
        (5, [(8, 0), (3, 0)], False),  # no differences of small numbers
        (12, [(30, 0), (18, 0)], False),
        (13, [(30, 0), (17, 0)], True),
        (13, [(17, 0), (30, 0)], True),
        (9, [(2, 0), (3, 0), (4, 0)], True),
        (9, [(2, 0), (3, 0), (5, 0)], False),
        (100, [(48.5, 0), (51.7, 0)], True),
        (100, [(48, 0), (70, 0)], True),
        (100, [(80, 0), (81, 0)], False),
        (100, [(149, 0), (48, 0)], True),
        (8, [(3.9, 0), (4.2, 0)], False),
        (40, [(13, 0), (13, 0), (13, 0)], True),
        (40, [(12, 0), (11, 0), (11, 0)], False),
    ],
)
def test_sums(stated: float, others: list[tuple[float, int]], found: bool, number: MakeNumber) -> None:
    assert sums_to(number(stated), [(number(value), sentence) for value, sentence in others]) is found


def test_money_is_added_over_two_sentences_and_percentages_are_not_taken_from_each_other(number: MakeNumber) -> None:
    def others(*sentences: int) -> list[tuple[Number, int]]:
        return [(number(value, "money"), at) for value, at in zip((5, 8), sentences, strict=True)]

    assert sums_to(number(13, "money"), others(0, 2))
    assert not sums_to(number(13, "money"), others(0, 3))
    shares = [(number(60, "percent"), 0), (number(25, "percent"), 0)]
    assert sums_to(number(85, "percent"), shares)
    assert not sums_to(number(35, "percent"), shares)
    assert sums_to(number(35, "money"), shares)


@pytest.mark.parametrize(
    ("stated", "others", "found"),
    [
        (6, [(2, 0), (3, 0)], True),
        (6, [(2, 0), (3, 1)], False),
        (6, [(12, 0), (2, 0)], True),
        (6, [(2, 0), (12, 0)], True),
        (6, [(1, 0), (6, 0)], False),
        (6, [(6, 0), (1, 0)], False),
        (6, [(2, 0), (9, 0), (3, 0)], True),
        (6, [(2, 0), (9, 0), (9, 0), (3, 0)], False),
        (6, [(2, 0), (4, 0)], False),
        (500, [(21, 0), (24, 0)], True),
        (8, [(2.1, 0), (3.9, 0)], False),
    ],
)
def test_products_and_quotients(
    stated: float, others: list[tuple[float, int]], found: bool, number: MakeNumber
) -> None:
    assert times_to(number(stated), [(number(value), sentence) for value, sentence in others]) is found
