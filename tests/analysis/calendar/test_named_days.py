from __future__ import annotations

import pytest

from linter.analysis.calendar.named_days import named_days
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "date", "weekday"),
    [
        ("Christmas Day 2021 fell on a Sunday.", "2021-12-25", 6),
        ("New Year’s Day is on a Friday next year.", "2027-01-01", 4),
        ("Boxing Day, which was a Tuesday in 2023, is quiet.", "2023-12-26", 1),
    ],
)
def test_days_with_names(text: str, date: str, weekday: int) -> None:
    (found,) = named_days(parse(f"---\ndate: 2026-03-06\n---\n\n{text}\n", path="draft.md"))
    assert (found.date.isoformat(), found.weekday) == (date, weekday)


@pytest.mark.parametrize(
    "text", ["Christmas Day was a Sunday.", "Leap Day 2023 was a Tuesday.", "Labour Day is a Monday this year."]
)
def test_days_of_no_certain_date(text: str) -> None:
    assert named_days(parse(f"---\ndate: 2026-03-06\n---\n\n{text}\n", path="draft.md")) == ()
