from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.weekday_pairs import weekday_pairs
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The fair is on Monday, March 4, and the sale on Friday, March 9.", [5]),
        ("It shut on Saturday, Oct. 18, and stays shut the next day, Monday.", [6]),
        ("It met on Monday, Sept. 8, and again two days later, on Thursday.", [2]),
        ("It ran from Tuesday, Dec. 30, and ended on Saturday, Jan. 2.", [4]),
        ("The fair is on Monday, March 4, and the sale on Saturday, March 9.", []),
        ("It met on Friday, Feb. 27, and again on Monday, March 1.", []),
        ("It met on Friday, Feb. 27, and again on Sunday, March 1.", []),
        ("The fair was on Monday, March 4. The one of last year was on Saturday, March 5.", []),
        ("It shut on Saturday, Oct. 18, until Sunday. It was shut the next day, Monday.", []),
        ("The fair is on Monday, March 4, and the next on Monday, July 16.", []),
    ],
)
def test_the_second_weekday(text: str, right: list[int], draft: Callable[..., Document]) -> None:
    assert [pair.right for pair in weekday_pairs(draft(text))] == right
