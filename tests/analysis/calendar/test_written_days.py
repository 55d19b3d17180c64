from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from linter.analysis.calendar.written_days import days_in, written_days
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Tuesday, March 3, 2026, in York.", [("Tuesday, March 3, 2026", 3, 3, 2026, 1)]),
        ("On Tue 3 March at noon, Thu. Apr. 2 and Sept 4.", [("Tue 3 March", 3, 3, None, 1), ("Thu. Apr. 2", 4, 2, None, 3), ("Sept 4", 9, 4, None, None)]),
        ("The 3rd of March (a Tuesday) was cold.", [("3rd of March (a Tuesday)", 3, 3, None, 1)]),
        ("March 3 is a Tuesday.", [("March 3 is a Tuesday", 3, 3, None, 1)]),
        ("Tuesday night (March 3) was cold.", [("Tuesday night (March 3)", 3, 3, None, 1)]),
        ("On Friday the 14th of March.", [("Friday the 14th of March", 3, 14, None, 4)]),
        ("Monday, May 4 and Tuesday, May 5", [("Monday, May 4", 5, 4, None, 0), ("Tuesday, May 5", 5, 5, None, 1)]),
        ("On 31 June, 2025-02-30 and 31/06/2025.", [("31 June", 6, 31, None, None), ("2025-02-30", 2, 30, 2025, None), ("31/06/2025", 6, 31, 2025, None)]),
        ("From Monday to Friday, March 2-6, he slept.", [("Friday, March 2", 3, 2, None, None)]),
        ("In the Toronto Sun on Nov. 28.", [("Sun on Nov. 28", 11, 28, None, None)]),
        ("The Sun, March 4, has it.", [("March 4", 3, 4, None, None)]),
        ("In June 31 people died; the 41st March for Life came.", []),
        ("At 3/4/2026, May 5:30 and March 5,000 of them.", []),
    ],
)  # fmt: skip
def test_days(
    text: str, expected: list[tuple[str, int, int, int | None, int | None]], draft: Callable[..., Document]
) -> None:
    found = written_days(draft(text))
    assert [(day.text, day.month, day.day, day.year, day.weekday) for day in found] == expected


def test_places(draft: Callable[..., Document]) -> None:
    (day,) = written_days(draft("He left on Tuesday, 3 March."))
    text = day.block.text
    assert text[day.weekday_start : day.weekday_end] == "Tuesday"
    assert text[day.day_start : day.day_end] == "3"


def test_the_day_in_a_year(draft: Callable[..., Document]) -> None:
    (day,) = written_days(draft("He left on 29 February."))
    assert day.in_year(2024) == datetime.date(2024, 2, 29)
    assert day.in_year(2025) is None
    assert day.in_year(0) is None
    assert [days_in(2, year) for year in (1900, 2000, 2023, 2024)] == [28, 29, 28, 29]
