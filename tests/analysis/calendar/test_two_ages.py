"""Two ages of one person, each with its year."""

from __future__ import annotations

import pytest

from linter.analysis.calendar.two_ages import two_ages
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was 20 when she joined in 1980 and was 35 when she left in 1993.", ["20, 35 after 13"]),
        ("In 1980 he was 20, and in 1993 he was 33.", ["20, 33 after 13"]),
        ("She was twenty when she joined in 1980 and was 35 when she left in 1993.", ["20, 35 after 13"]),
        ("She joined in 1980 and left in 1993.", []),
        ("She was 20 when she joined in 1980.", []),
    ],
)
def test_each_pair_with_the_years_between(text: str, found: list[str]) -> None:
    pairs = two_ages(parse(f"{text}\n", path="draft.md"))
    assert [f"{one.first}, {one.last} after {one.passed}" for one in pairs] == found


def test_places_are_those_of_the_ages() -> None:
    (one,) = two_ages(parse("She was 20 when she joined in 1980 and was 35 when she left in 1993.\n", path="draft.md"))
    text = one.block.text
    assert (text[one.first_start : one.first_end], text[one.start : one.end]) == ("20", "35")
