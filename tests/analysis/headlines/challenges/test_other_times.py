"""What a body tells of another time than its headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.challenges.other_times import is_of_another_time, is_of_the_past
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "other"),
    [
        ("She spoke of the summer, when trade soared.", True),
        ("She spoke of August, when trade soared.", True),
        ("She spoke of 1998, when trade soared.", True),
        ("She spoke of May, when trade soared.", False),
        ("She spoke of the ferry when trade soared.", False),
        ("The summer came. When she wept, trade soared.", False),
        ("In summer trade soared.", False),
        ("She spoke of the summer, when none of the nine skippers thought that trade soared.", False),
    ],
)
def test_a_clause_of_another_time(body: str, other: bool) -> None:
    claim = claims(parse(f"# Trade fell in May\n\n{body}\n", path="draft.md"))[0]
    assert is_of_another_time(claim, claim.index.positions("soar")[0]) is other


@pytest.mark.parametrize(
    ("body", "past"),
    [
        ("Trade soared in 1998.", True),
        ("Trade soared last year.", True),
        ("Trade soared on Friday.", False),
        ("Trade soared in March. It has stopped now.", True),
        ("Trade soared, and a ferry sank in 1998.", False),
        ("Trade has been soaring for forty years.", True),
        ("Trade soared for two hours.", False),
        ("Trade has soared beyond that of last year.", False),
    ],
)
def test_a_date_before_the_story(body: str, past: bool) -> None:
    claim = claims(parse(f"# Trade fell in May\n\n{body}\n", path="draft.md"))[0]
    assert is_of_the_past(claim, claim.index.positions("soar")[0]) is past
