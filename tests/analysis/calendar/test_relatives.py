from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.relatives import relatives
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "stated", "least", "most"),
    [
        ("Kay Moll, 14, is three years older than her brother, Tom, 12.", 12, 10, 11),
        ("At 16, she is two years younger than her brother, 19, who also plays.", 19, 18, 19),
        ("Mrs Lund, 44, had her first child at 23. That daughter, Pia, is now 25.", 25, 20, 22),
        ("Ann Rae, 70, who was married at 17, marked her golden wedding anniversary last week.", 50, 52, 54),
    ],
)
def test_ages_of_relatives(text: str, stated: int, least: int, most: int, draft: Callable[..., Document]) -> None:
    assert [(one.stated, one.least, one.most) for one in relatives(draft(text))] == [(stated, least, most)]


@pytest.mark.parametrize(
    "text",
    [
        "Kay Moll, 14, is three years older than her brother, and her cousin Tom, 12, is at her school.",
        "Mrs Lund, 44, had her first child at 23. Her younger daughter, Pia, is now 18.",
        "Ann Rae, 70, who was married at 17, marked her golden wedding anniversary three years ago.",
    ],
)
def test_other_people_and_times_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert relatives(draft(text)) == ()


@pytest.mark.parametrize(
    ("text", "stated", "right"),
    [
        ("The 31-year-old striker, who turned 34 on Sunday, has a year left.", 34, 31),
        ("Anna Rae, 44, who turns 47 next month, will ride on.", 47, 45),
        ("His twin daughters, 11 and 13, were with him.", 13, 11),
    ],
)
def test_ages_around_a_birthday_and_of_twins(
    text: str, stated: int, right: int, draft: Callable[..., Document]
) -> None:
    (found,) = relatives(draft(text))
    assert (found.stated, found.least, found.most) == (stated, right, right)
