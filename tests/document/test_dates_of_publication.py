from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.dates import DateInterval
from linter.document.dates_of_publication import date_in_name, date_within, leading_dateline, parse_date


def _interval(text: str) -> DateInterval:
    first, _, last = text.partition("/")
    return DateInterval(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-03-30", "2022-03-30"),
        (" 2022-3-5 ", "2022-03-05"),
        ("2022/03/30", "2022-03-30"),
        ("20220330", "2022-03-30"),
        ("2022-03-30T10:15:00Z", "2022-03-30"),
        ("2022-03-30 10:15:00 +0200", "2022-03-30"),
        ("2022-03-30T23:59:59.123-08:00", "2022-03-30"),
        ("2014-11", "2014-11-01/2014-11-30"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2021-12", "2021-12-01/2021-12-31"),
        ("2019", "2019-01-01/2019-12-31"),
        ("2013-11/2017-12", "2013-11-01/2017-12-31"),
        ("2013/2017", "2013-01-01/2017-12-31"),
        ("2022-03-30/2022-04-02", "2022-03-30/2022-04-02"),
        ("2022-03-30/2022-03-30", "2022-03-30"),
        ("30 March 2022", "2022-03-30"),
        ("30th of march, 2022", "2022-03-30"),
        ("March 30, 2022", "2022-03-30"),
        ("Mar. 3, 2022", "2022-03-03"),
        ("Sept. 1st, 2022", "2022-09-01"),
        ("March 2022", "2022-03-01/2022-03-31"),
        ("Wed, 30 Mar 2022 10:00:00 +0000", "2022-03-30"),
        ("Wednesday, March 30, 2022 at 10:00 a.m.", "2022-03-30"),
    ],
)
def test_dates_that_are_read(text: str, expected: str) -> None:
    assert parse_date(text) == _interval(expected)


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "yesterday", "2022-13", "2022-02-30", "0000", "30/03/2022", "March", "30 March", "Marching 2022",
        "Mayhem 3, 2022", "2017-12/2013-11", "2013-11/", "/2013", "2022-03-30x", "99999999", "2022-03-30 something",
        "x" * 1000, "12", "2022-3/4/5/6",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@settings(deadline=None)
@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    months = "January February March April May June July August September October November December".split()  # noqa: SIM905
    month, year = months[day.month - 1], f"{day.year:04}"
    for text in (
        day.isoformat(),
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        day.strftime("%Y%m%d").zfill(8),
    ):
        assert parse_date(text) == DateInterval(day, day)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2022-03-30-title.md", "2022-03-30"),
        ("drafts/2021-01-01/title_20220330.txt", "2022-03-30"),
        ("C:\\drafts\\2022.03.30.txt", "2022-03-30"),
        ("2022_03_30.md", "2022-03-30"),
        ("id-12345678-2022-03-30.md", "2022-03-30"),
    ],
)
def test_a_day_in_the_name_of_the_file(path: str, expected: str) -> None:
    assert date_in_name(path) == _interval(expected)


@pytest.mark.parametrize(
    "path",
    [
        "a.md",
        "-",
        "2022-03-30/a.md",
        "2022-03.md",
        "2019-10-things.md",
        "20223030.txt",
        "120220330.txt",
        "30000101.md",
        "2022-0330.md",
    ],
)
def test_no_day_in_the_name(path: str) -> None:
    assert date_in_name(path) is None


def test_a_day_in_a_text() -> None:
    assert date_within("KYIV, Ukraine, Wed., March 30, 2022 (Agency)") == _interval("2022-03-30")
    assert date_within("Posted 30 March 2022 by the desk") == _interval("2022-03-30")
    assert date_within("KYIV, March 30") is None
    assert date_within("on March 99, 2022") is None


def test_the_opening_of_a_dateline() -> None:
    assert leading_dateline("KYIV, March 30, 2022 (Agency) — Troops withdrew.") == "KYIV, March 30, 2022 (Agency)"
    assert leading_dateline("Kyiv, 30 March 2022 (Reuters) - Troops withdrew.") == "Kyiv, 30 March 2022 (Reuters)"
    assert leading_dateline("He came on March 30, 2022 — and left.") is None
    assert leading_dateline("A plain sentence without a dash.") is None
    assert leading_dateline("A well-known ex-minister spoke on March 30, 2022.") is None
