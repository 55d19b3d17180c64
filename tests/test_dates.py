"""Dates of registers: days, months and years, and nothing else."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.dates import MONTH_NUMBERS, WEEKDAY_NUMBERS, DateInterval, parse_day, written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004", "2004-01-01", "2004-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2004-12", "2004-12-01", "2004-12-31"),
        (" 2004-02-29 ", "2004-02-29", "2004-02-29"),
        ("2004-00-00", "2004-01-01", "2004-12-31"),
        ("2004-05-00", "2004-05-01", "2004-05-31"),
    ],
)
def test_days_months_and_years(text: str, first: str, last: str) -> None:
    assert parse_day(text) == DateInterval(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["", "now", "2014s", "1990s", "04", "20040", "2004-", "2004-2", "2004-13", "2004-02-30", "2004-02-", "2004-02-1",
     "2004/02/01", "0000-01-01", "٢٠٠٤", "2004-02-01T00:00", "-2004"],
)  # fmt: skip
def test_everything_else_is_no_date(text: str) -> None:
    assert parse_day(text) is None


@settings(deadline=None)
@given(st.dates())
def test_a_date_reads_back_at_each_precision(day: datetime.date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        interval = parse_day(text)
        if interval is None:
            assert text.startswith("9999-12")  # the month after it can't be told
            continue
        assert interval.first <= day <= interval.last
        assert written(interval) == text


@settings(deadline=None)
@given(st.text(max_size=12))
def test_no_text_is_too_strange(text: str) -> None:
    interval = parse_day(text)
    assert interval is None or interval.first <= interval.last


def test_names_of_months_and_weekdays_have_their_numbers() -> None:
    for number in range(1, 13):
        assert MONTH_NUMBERS[calendar.month_name[number].lower()] == MONTH_NUMBERS[calendar.month_abbr[number].lower()]
        assert MONTH_NUMBERS[calendar.month_name[number].lower()] == number
    for number in range(7):
        assert WEEKDAY_NUMBERS[calendar.day_name[number].lower()] == WEEKDAY_NUMBERS[calendar.day_abbr[number].lower()]
        assert WEEKDAY_NUMBERS[calendar.day_name[number].lower()] == number
    assert MONTH_NUMBERS["sept"] == 9
    assert {WEEKDAY_NUMBERS[form] for form in ("thur", "thurs")} == {3}
