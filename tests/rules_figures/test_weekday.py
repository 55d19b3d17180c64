"""Weekdays beside dates, in drafts of Friday 6 March 2026 unless another date is given."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

from linter.findings.finding import Severity

WRONG = (
    "The inquest resumes on [[Tuesday, March 11=>Wednesday, March 11]], the coroner said.",
    "The band will play Leith on Saturday 22 August and Ayr on [[Sunday 24 August=>Monday 24 August]].",
    "The lido opens on [[Monday, May 26, 2026=>Tuesday, May 26, 2026]].",
    "Divers found the wreck on [[Wednesday, 24 February=>Tuesday, 24 February]], the navy said.",
    "Voting ends on Thursday, 9 April 2026; the count is on [[Sunday, 10 April 2026=>Friday, 10 April 2026]].",
    "Her trial is due to start next [[Tuesday, 12 March=>Thursday, 12 March]].",
    "Applications close on 27 March, [[27 March (a Monday)=>27 March (a Friday)]].",
    "The shop shut last [[Saturday, Feb. 27=>Friday, Feb. 27]], after 80 years.",
    "The ferry will stop from Wed 1 April until May; trains stop on [[Thu 3 April=>Fri 3 April]].",
    "The funeral is on [[Friday, the 14th of March=>Saturday, the 14th of March]], at St Bride's.",
    "[[March 17 is a Monday=>March 17 is a Tuesday]], so the parade is on the Sunday before.",
    "The dam was closed on [[Sunday night, 2 March=>Monday night, 2 March]], engineers said.",
    "The final takes place on Tuesday, 14 July, the semi-final on [[Friday, 12 July=>Sunday, 12 July]].",
    "The first night was [[Friday, Jan. 16, 2025=>Friday, Jan. 16, 2026]], in Hull.",
    "He was sworn in on [[Saturday, January 20, 2009=>Tuesday, January 20, 2009]].",
)
RIGHT = (
    "The inquest resumes on Wednesday, March 11, the coroner said, and Tue. 17 March is kept free.",
    "He was sworn in on Tuesday, January 20, 2009, before a crowd.",
    "“Come on Tuesday, March 11,” the poster says.",
    "In 2013 the mill was sold. On Wednesday, March 6, the roof fell in.",
    "On Sunday, April 14, the Titanic struck the ice.",
    "The market is held from Friday to Sunday, March 13-15, and from Monday to Friday, 16–20 March.",
    "Correction: an earlier version said that the vote was on Tuesday, 11 March.",
    "The treaty was read on Tuesday, 9 May 1702, in the old style.",
    "It fell on Thursday, 6 March last year, and on Saturday, 6 March next year.",
    "Ten years ago that week, on Wednesday, March 3, the bank failed.",
    "She read it in the Sun, March 4, and wrote at once.",
    "Bloody Sunday, 30 January, is remembered in Derry each year.",
    "The council meets on Monday 9 March and Tuesday 10 March; Friday 13 March is the deadline.",
    "In 1997 he won by a landslide, and Thursday, May 1 made his name.",
    "Good Friday is 3 April, and Easter Sunday, April 5, will be the last day.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("weekday", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("weekday", draft) == []


def test_a_written_year_makes_an_error_of_it() -> None:
    (one,) = findings("weekday", "It opens on Monday, May 26, 2026.", None)
    assert (one.severity, one.message) == (Severity.ERROR, "26 May 2026 is a Tuesday, not a Monday")
    assert [suggestion.text for suggestion in one.suggestions] == ["Tuesday, May 26, 2026", "Monday, May 25, 2026"]
    (other,) = findings("weekday", "The inquest resumes on Tuesday, March 11.")
    assert other.severity is Severity.WARNING


@pytest.mark.parametrize("date", [None, "2026", "2025-11/2026-06"])
def test_without_a_date_nothing_is_said_of_a_day_without_a_year(date: str | None) -> None:
    assert findings("weekday", "The inquest resumes on Tuesday, March 11.", date) == []


def test_pages_of_photographs_are_left_alone() -> None:
    text = "Photos: the year in view\n\nRiders wait at the gate on Tuesday, March 11. Hide Caption 3 of 20"
    assert findings("weekday", text) == []
    assert len(findings("weekday", text.replace("Photos: t", "T").replace(" Hide Caption 3 of 20", ""))) == 1
