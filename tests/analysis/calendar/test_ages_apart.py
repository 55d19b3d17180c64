from __future__ import annotations

import pytest

from linter.analysis.calendar.ages_apart import ages_apart
from linter.document.parse import parse


def _read(text: str) -> list[tuple[str, int, int]]:
    document = parse(f"---\ndate: 2026-03-06\n---\n\n{text}\n", path="draft.md")
    return [(one.block.text[one.start : one.end], one.least, one.most) for one in ages_apart(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 62 Kay Moll, born in 1960, flew for the first time, in 2012.", [("62", 51, 52)]),
        ("Kay Moll, born on 3 May 1960, was 16 on 1 June 1978.", [("16", 18, 18)]),
        ("She joined at 16 and left 20 years later, at 46.", [("46", 35, 37)]),
        ("She was 16 when she joined. Twenty years later, at 46, she left.", [("46", 35, 37)]),
        ("Kay Moll, 64, was 46 when she took over in 1998.", [("46", 35, 37)]),
        ("Kay Moll, 64, came to the mill 28 years ago, at the age of 46.", [("46", 35, 37)]),
    ],
)
def test_ages(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kay Moll, 64, was 46 until 1998.",
        "Her son, Tom Moll, 30, was born in 1960, when she was 21.",
        "The police seek Kay Moll, 14, last seen in 1998, when she was 14.",
        "She joined at 16, and another 20 years later, at 46, she left.",
    ],
)
def test_ages_of_others(text: str) -> None:
    assert _read(text) == []


def test_a_number_of_thousands_of_digits_is_no_age() -> None:
    text = f"The code is {5000 * '1'}. She joined at 16 and left 20 years later, at 46."
    assert _read(text) == [("46", 35, 37)]
