"""Every form of a date, by its words alone and in a draft of 30 March 2022, a Wednesday."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.dates import Date, dated
from linter.dates import parse_day
from linter.document.model import Document


def shown(date: Date) -> str:
    """The words, the days that they can be, the number of the weekday that they name."""
    return f"{date.text}: {date.interval}{'' if date.weekday is None else f' {date.weekday}'}"


@pytest.mark.parametrize(
    ("text", "alone", "published"),
    [
        ("March 30, 2022", "March 30, 2022: 2022-03-30", "March 30, 2022: 2022-03-30"),
        ("March 30", "March 30: None", "March 30: 2022-03-30"),
        ("March 2022", "March 2022: 2022-03-01/2022-03-31", "March 2022: 2022-03-01/2022-03-31"),
        ("Mar. 30, 2022", "Mar. 30, 2022: 2022-03-30", "Mar. 30, 2022: 2022-03-30"),
        ("March 30-31, 2022", "March 30-31, 2022: 2022-03-30/2022-03-31", "March 30-31, 2022: 2022-03-30/2022-03-31"),
        ("March 31-30, 2022", "March 31-30, 2022: None", "March 31-30, 2022: None"),
        ("March 30–April 2", "March 30: None | April 2: None", "March 30: 2022-03-30 | April 2: 2022-04-02"),
        ("30 March 2022", "30 March 2022: 2022-03-30", "30 March 2022: 2022-03-30"),
        ("30 of March, 2022", "30 of March, 2022: 2022-03-30", "30 of March, 2022: 2022-03-30"),
        ("30th March", "30th March: None", "30th March: 2022-03-30"),
        ("Feb. 30, 2022", "Feb. 30, 2022: None", "Feb. 30, 2022: None"),
        ("30 February 2022", "30 February 2022: None", "30 February 2022: None"),
        ("early March 2022", "early March 2022: 2022-03-01/2022-03-31", "early March 2022: 2022-03-01/2022-03-31"),
        ("March of 2022", "March of 2022: 2022-03-01/2022-03-31", "March of 2022: 2022-03-01/2022-03-31"),
        ("December 2022", "December 2022: 2022-12-01/2022-12-31", "December 2022: 2022-12-01/2022-12-31"),
        ("2022-03-30", "2022-03-30: 2022-03-30", "2022-03-30: 2022-03-30"),
        ("2022-13-30", "", ""),
        ("30/03/2022", "30/03/2022: 2022-03-30", "30/03/2022: 2022-03-30"),
        ("3/30/2022", "3/30/2022: 2022-03-30", "3/30/2022: 2022-03-30"),
        ("03/04/2022", "", ""),
        ("03/03/2022", "03/03/2022: 2022-03-03", "03/03/2022: 2022-03-03"),
        ("13.13.2022", "", ""),
        ("12/13/2022", "12/13/2022: 2022-12-13", "12/13/2022: 2022-12-13"),
        ("13/12/2022", "13/12/2022: 2022-12-13", "13/12/2022: 2022-12-13"),
        ("Tuesday", "Tuesday: None 1", "Tuesday: 2022-03-29 1"),
        ("last Tuesday", "last Tuesday: None 1", "last Tuesday: None 1"),
        ("next Tuesday", "next Tuesday: None 1", "next Tuesday: None 1"),
        ("Tuesday, March 29, 2022", "Tuesday, March 29, 2022: 2022-03-29 1", "Tuesday, March 29, 2022: 2022-03-29 1"),
        ("Tues. the 29 March 2022", "Tues. the 29 March 2022: 2022-03-29 1", "Tues. the 29 March 2022: 2022-03-29 1"),
        ("tomorrow", "tomorrow: None", "tomorrow: 2022-03-31"),
        ("today", "today: None", "today: 2022-03-30"),
        ("yesterday", "yesterday: None", "yesterday: 2022-03-29"),
        ("tonight", "tonight: None", "tonight: 2022-03-30"),
        ("last year", "last year: None", "last year: 2021-01-01/2021-12-31"),
        ("this year", "this year: None", "this year: 2022-01-01/2022-12-31"),
        ("next year", "next year: None", "next year: 2023-01-01/2023-12-31"),
        ("last month", "last month: None", "last month: None"),
        ("next week", "next week: None", "next week: None"),
        ("March 30, 2,022", "March 30: None", "March 30: 2022-03-30"),
        ("March 5,000 men", "", ""),
        ("March 30:15", "", ""),
        ("x-March 30", "", ""),
        ("May", "", ""),
        ("may 5", "", ""),
        ("in Tuesday's", "Tuesday: None 1", "Tuesday: 2022-03-29 1"),
        ("On Tuesday he will go", "Tuesday: None 1", "Tuesday: None 1"),
        ("On Tuesday it is expected", "Tuesday: None 1", "Tuesday: None 1"),
        ("Every Tuesday", "Tuesday: None 1", "Tuesday: 2022-03-29 1"),
        ("Friday", "Friday: None 4", "Friday: None 4"),
        ("Saturday", "Saturday: None 5", "Saturday: None 5"),
        ("Sunday", "Sunday: None 6", "Sunday: 2022-03-27 6"),
        ("Monday", "Monday: None 0", "Monday: 2022-03-28 0"),
        ("Thursday", "Thursday: None 3", "Thursday: None 3"),
        ("Wednesday", "Wednesday: None 2", "Wednesday: 2022-03-30 2"),
        ("April 3-5", "April 3-5: None", "April 3-5: 2022-04-03/2022-04-05"),
        ("July 29", "July 29: None", "July 29: 2022-07-29"),
        ("July 31", "July 31: None", "July 31: None"),
        ("November 28", "November 28: None", "November 28: 2021-11-28"),
        ("November 27", "November 27: None", "November 27: None"),
        ("Dec. 31", "Dec. 31: None", "Dec. 31: 2021-12-31"),
        ("January 2", "January 2: None", "January 2: 2022-01-02"),
        ("June 30", "June 30: None", "June 30: 2022-06-30"),
        ("1066", "", ""),
        ("No dates", "", ""),
    ],
)
def test_dates(text: str, alone: str, published: str, draft: Callable[..., Document]) -> None:
    document = draft(text)
    assert " | ".join(map(shown, dated(document))) == alone
    in_march = Document(document.path, text, document.format, draft(text).blocks, parse_day("2022-03-30"))
    assert " | ".join(map(shown, dated(in_march))) == published


def test_a_draft_that_is_dated_to_the_month_resolves_nothing(draft: Callable[..., Document]) -> None:
    document = Document("draft.txt", "today", "plain", draft("today").blocks, parse_day("2022-03"))
    assert [shown(date) for date in dated(document)] == ["today: None"]


def test_the_first_and_the_last_day_of_the_calendar(draft: Callable[..., Document]) -> None:
    for day, word in (("0001-01-01", "yesterday"), ("9999-12-31", "tomorrow"), ("0001-01-01", "last year")):
        document = Document("draft.txt", word, "plain", draft(word).blocks, parse_day(day))
        assert [shown(date) for date in dated(document)] == [f"{word}: None"]
