"""A weekday agrees with the date beside it.

Why: a reader who plans by the one is a day late by the other.
Not flagged: a date without a year in a draft that is not dated to the day; days that no calendar has.
Source: the Gregorian calendar.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from linter.api import Document, Evidence, Finding, Rule, Severity

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(rf"\b({'|'.join(_DAYS)}), ({'|'.join(_MONTHS)}) (\d{{1,2}})(?:, (\d{{4}}))?\b(?!\d)")


class Weekday(Rule):
    """Flags the weekday of a date that falls on another."""

    severity = Severity.WARNING
    examples = (
        "The vote is on [[Monday=>Tuesday]], March 4, 2025, the clerk said.",
        "---\ndate: 2025-03-04\n---\nThe vote is on [[Monday=>Tuesday]], March 4.",
        "The vote is on Tuesday, March 4, 2025, the clerk said.",
        "The vote is on Monday, March 4.",
        "The vote is on Monday, February 30, 2025.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for every weekday that its date contradicts."""
        for block in document.prose:
            for match in _DATE.finditer(block.text):
                day = _day(match, document)
                if day is not None and _DAYS[day.weekday()] != match[1]:
                    right = _DAYS[day.weekday()]
                    date = Evidence(f"{day.isoformat()} is a {right}", block.span(match.start(2), match.end()))
                    yield self.finding(
                        block.span(*match.span(1)), f"this day is a {right}", suggestions=[right], evidence=[date]
                    )


def _day(match: re.Match[str], document: Document) -> datetime.date | None:
    """The day meant: of the year given, else of the year in which the draft is published."""
    published = document.date.first if document.date is not None and document.date.is_day else None
    year = int(match[4]) if match[4] else published.year if published else 0
    try:
        return datetime.date(year, _MONTHS.index(match[2]) + 1, int(match[3]))
    except ValueError:
        return None
