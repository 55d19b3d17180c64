"""Numbers: values, kinds, what they count, how exact they are, and what is no number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.numbers.numbers import Number, numbers
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span

MakeBlock = Callable[..., Block]


def only(block: Block) -> Number:
    (number,) = numbers(block)
    return number


@pytest.mark.parametrize(
    ("text", "written", "kind", "value"),
    [
        ("some 1,200 people", "1,200", "plain", 1200),
        ("a 3.5 km walk", "3.5", "plain", 3.5),
        ("forty-five ships", "forty-five", "plain", 45),
        ("two hundred and six men", "two hundred and six", "plain", 206),
        ("twelve hundred men", "twelve hundred", "plain", 1200),
        ("three million people", "three million", "plain", 3e6),
        ("16.4 million people", "16.4 million", "plain", 16_400_000),
        ("a hundred men", "a hundred", "plain", 100),
        ("a hundred and six cows", "a hundred and six", "plain", 106),
        ("half a million cows", "half a million", "plain", 500_000),
        ("two and a half million cows", "two and a half million", "plain", 2_500_000),
        ("two dozen cows", "two dozen", "plain", 24),
        ("a dozen cows", "a dozen", "plain", 12),
        ("3.2bn tonnes", "3.2bn", "plain", 3.2e9),
        ("a loan of Shs7.486 trillion", "Shs7.486 trillion", "money", 7.486e12),
        ("a yard for RM40m", "RM40m", "money", 4e7),
        ("a fee of N2,500,000", "N2,500,000", "money", 2.5e6),
        ("a fare of Rs40", "Rs40", "money", 40),
        ("40k homes", "40k", "plain", 40_000),
        ("3½ pints", "3½", "plain", 3.5),
        ("1 1/2 cups", "1 1/2", "plain", 1.5),
        ("at No. 10 now", "10", "plain", 10),
        ("a low of -5C", "-5C", "plain", -5),
        ("up 12%", "12%", "percent", 12),
        ("up 12.5 per cent", "12.5 per cent", "percent", 12.5),
        ("up five percent", "five percent", "percent", 5),
        ("two percentage points", "two percentage points", "points", 2),
        ("for US$3.5 million", "US$3.5 million", "money", 3_500_000),
        ("for £20m", "£20m", "money", 20_000_000),
        ("for 20 euros", "20 euros", "money", 20),
        ("for 3 million dollars", "3 million dollars", "money", 3_000_000),
        ("the 21st century", "21st", "ordinal", 21),
        ("their twenty-first win", "twenty-first", "ordinal", 21),
        ("finished third", "third", "ordinal", 3),
        ("the second goal", "second", "ordinal", 2),
        ("in 1998.", "1998", "year", 1998),
        ("in 1845.", "1845", "year", 1845),
        ("the 2016 election", "2016", "year", 2016),
        ("in the 1990s", "1990s", "decade", 1990),
        ("in the '90s", "'90s", "decade", 90),
        ("two-thirds of homes", "two-thirds", "fraction", 2 / 3),
        ("a quarter of homes", "a quarter", "fraction", 0.25),
        ("half the homes", "half", "fraction", 0.5),
        ("one in three homes", "one in three", "fraction", 1 / 3),
        ("nine out of ten homes", "nine out of ten", "fraction", 0.9),
        ("½ of it", "½", "fraction", 0.5),
        ("Ann Lund, 45, left", "45", "age", 45),
        ("aged 93", "93", "age", 93),
        ("a 21-year-old", "21", "age", 21),
        ("is six years old", "six", "age", 6),
        ("on March 30", "30", "day", 30),
        ("on 30 March", "30", "day", 30),
        ("at 5:30pm", "5:30pm", "time", 17.5),
        ("at 5 p.m. there", "5 p.m.", "time", 17),
        ("at 8:30 a.m. there", "8:30 a.m.", "time", 8.5),
    ],
)
def test_values(text: str, written: str, kind: str, value: float, block: MakeBlock) -> None:
    number = only(block(text))
    assert (number.text, number.kind) == (written, kind)
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "no one came, one of them said",
        "a second later, per second",
        "at first, second to none",
        "Covid-19 and the F-16",
        "v7.4 and PHP8.1, an A320 and COP26",
        "5G and 4x4 and 24/7",
        "2022-03-30 and 12/03/2022",
        "on 555-123-4567",
        "he is 6'2\" tall",
        "tens of thousands",
        "a few hundred",
        "https://harbour.example/2022/10",
        "room G7",
    ],
)
def test_what_is_no_number(text: str, block: MakeBlock) -> None:
    assert numbers(block(text)) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("10-15 people", [(10, "plain", "low"), (15, "plain", "high")]),
        ("10–15 people", [(10, "plain", "low"), (15, "plain", "high")]),
        ("between 10 and 15 people", [(10, "plain", "low"), (15, "plain", "high")]),
        ("10 to 15 people", [(10, "plain", "low"), (15, "plain", "high")]),
        ("10 to 15 million people", [(10e6, "plain", "low"), (15e6, "plain", "high")]),
        ("$10-15 million", [(10e6, "money", "low"), (15e6, "money", "high")]),
        ("10 to 15%", [(10, "percent", "low"), (15, "percent", "high")]),
        ("in 2003-05", [(2003, "year", "low"), (2005, "year", "high")]),
        ("from 2003 to 2011", [(2003, "year", "low"), (2011, "year", "high")]),
        ("won 3-1", [(3, "score", ""), (1, "score", "")]),
        ("a 1-3 defeat", [(1, "score", ""), (3, "score", "")]),
        ("a 5–4 ruling", [(5, "score", ""), (4, "score", "")]),
        ("10 and 15 people", [(10, "plain", ""), (15, "plain", "")]),
    ],
)
def test_ranges_and_scores(text: str, parts: list[tuple[float, str, str]], block: MakeBlock) -> None:
    assert [(number.value, number.kind, number.part) for number in numbers(block(text))] == parts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 projects", "projects"),
        ("12 new projects", "projects"),
        ("five aid workers died", "workers"),
        ("300 Russian soldiers fell", "soldiers"),
        ("a 20-year plan", "year"),
        ("one person died", "person"),
        ("5kg of rope", "kg"),
        ("5 kg of rope", "kg"),
        ("12 were hurt", ""),
        ("12 of them", ""),
        ("40 later that day", ""),
        ("12%", ""),
        ("the third goal", "goal"),
    ],
)
def test_units(text: str, unit: str, block: MakeBlock) -> None:
    assert only(block(text)).unit == unit


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 50 men", "about"),
        ("an estimated 50 men", "about"),
        ("50-odd men", "about"),
        ("50 men or so", ""),
        ("50 or so men", "about"),
        ("nearly 50 men", "below"),
        ("fewer than 50 men", "below"),
        ("up to 50 men", "below"),
        ("more than 50 men", "above"),
        ("at least 50 men", "above"),
        ("over 50 men", "above"),
        ("50+ men", "above"),
        ("50 or more men", "above"),
        ("nearly $50", "below"),
        ("nearly half a million", "below"),
        ("50 men", ""),
    ],
)
def test_bounds(text: str, bound: str, block: MakeBlock) -> None:
    number = only(block(text))
    assert (number.bound, number.approximate) == (bound, bool(bound))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("3.5 million", 1e5),
        ("1,200", 100),
        ("1,203", 1),
        ("40", 10),
        ("two hundred", 100),
        ("0.25", 0.01),
        ("$2bn", 1e9),
    ],
)
def test_precision(text: str, precision: float, block: MakeBlock) -> None:
    assert only(block(text)).precision == pytest.approx(precision)


def test_the_second_half_is_no_fraction(block: MakeBlock) -> None:
    assert [number.kind for number in numbers(block("the second half of the year"))] == ["ordinal"]


def test_currencies_and_places(block: MakeBlock) -> None:
    number = only(block("It cost A$5.", at=10))
    assert (number.currency, number.span) == ("A$", Span(18, 21))


PIECES = st.lists(
    st.sampled_from(
        [
            "1",
            "12",
            "2003",
            "05",
            "3.5",
            "1,200",
            "five",
            "twenty",
            "hundred",
            "million",
            "half",
            "a",
            "and",
            "in",
            "of",
            "one",
            "-",
            "–",
            "%",
            "$",
            "US",
            "'",
            '"',
            ".",
            "/",
            "½",
            "th",
            "third",
            "percent",
            "p.m.",
            "March",
            "to",
            "between",
            " ",
            " ",
            " ",
            " ",
        ]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(st.one_of(PIECES, st.text(max_size=60)))
def test_numbers_are_in_order_and_inside_the_text(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    position = 0
    for number in numbers(block):
        assert position <= number.start < number.end <= len(text)
        position = number.end
        assert number.precision > 0
        assert number.kind != "fraction" or 0 < number.value <= 1


@pytest.mark.parametrize(
    "text", ["1" * 50_000, "1-" * 20_000, "two hundred and " * 8_000, "1/" * 20_000, "half a " * 9_000, "$" * 20_000]
)
def test_pathological_text(text: str, block: MakeBlock) -> None:
    assert all(number.end <= len(text) for number in numbers(block(text)))
