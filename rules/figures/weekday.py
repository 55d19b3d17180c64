"""Checks for a weekday that the date beside it does not fall on.

Why: "Tuesday, 4 March" sends readers to a locked hall when the fourth is a Wednesday; nothing but a calendar shows it.
The year is the one written, else the one that the draft's date, the tense and words such as "last year" give. An error
where the year is written, otherwise a warning. Of two days whose weekdays no year has together one is wrong.
Not flagged: quotations, and what a correction repeats; without a written year also captions, photo galleries, days more
than two months back, or more than a month ahead where nothing says that they are to come, days that fit in a year that
stands near them, and anniversaries; years before 1753, and before 1924 where the old calendar may be meant; drafts
without a date.
Source: the Gregorian calendar. The limits: 2,230 weekdays beside dates in 27,420 news articles.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.galleries import is_gallery
from linter.analysis.calendar.likely_years import LikelyDays, likely_days
from linter.analysis.calendar.named_days import named_days
from linter.analysis.calendar.weekday_pairs import WeekdayPair, weekday_pairs
from linter.analysis.calendar.written_days import WrittenDay, written_days
from linter.api import BlockKind, Document, Evidence, Finding, Precision, Rule, Severity, Source, quoted
from linter.dates import MONTHS, WEEKDAYS

_REACH = 600
_FIRST_YEAR = 1753
"""The first whole year of the Gregorian calendar in Britain and its colonies."""
_MODERN = 1924
"""From here on all of Europe counts so."""


@cache
def _old_style() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\bold style|julian|russia|tsar|czar|petersburg|moscow|greece|greek|orthodox|bulgaria|serbia|romania"
    )


_NEAR = 62
"""Days from publication within which a day without a year is of the nearest one."""
_SOON = 30
"""Days after publication within which a sentence may speak of a day ahead without saying so."""
_AHEAD = 240
"""The same where the sentence speaks of the future."""
_RECENT_YEAR = 62
"""Days from publication within which a written year that is one off is taken for a slip of January."""


@cache
def _correction() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:correction|corrected|misstated|incorrectly|(?:earlier|previous) version|wrong (?:date|day))\b"
    )


@cache
def _anniversary() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\banniversary|\b(?:years?|decades?) (?:ago|later|earlier|before)|\bthat (?:year|day|morning)\b"
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"\b(?:Bloody|Black|Red|Holy|Fat|Super|Cyber|Ash|Good|Easter|Palm|Cup|Glorious) $")


_CALENDAR = Source("Gregorian calendar")


class Weekday(Rule):
    """See the module."""

    severity = Severity.ERROR
    quotations = "skip"
    precision = Precision(
        hits=21, right=18, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "The calls are on 3, 7, 10, 14 and 17 December 2020 (Mondays and Thursdays).",
        "The fair opens on [[Tuesday, March 4, 2026=>Wednesday, March 4, 2026]], at noon.",
        "---\ndate: 2026-02-27\n---\n\nThe council will meet on [[Tuesday, 4 March=>Wednesday, 4 March]], it said.",
        "---\ndate: 2026-03-09\n---\n\nThe bridge closed on [[Friday 5 March=>Thursday 5 March]] for repairs.",
        "---\ndate: 2020-01-11\n---\n\nShe spoke on [[Friday, Jan. 10, 2019=>Friday, Jan. 10, 2020]], in the hall.",
        "---\ndate: 2026-02-27\n---\n\nThe hearing is set for [[March 3 (a Monday)=>March 3 (a Tuesday)]].",
        "---\ndate: 2026-02-27\n---\n\nThe council will meet on Wednesday, 4 March, and again on Wed. 11 March.",
        "---\ndate: 2026-02-27\n---\n\n“The council will meet on Tuesday, 4 March,” the letter says.",
        "---\ndate: 2026-02-27\n---\n\nThe mill burned in 2014. On Tuesday, March 4, the roof fell in.",
        "---\ndate: 2026-02-27\n---\n\nOn Saturday, April 6, the committee met again.",
        "---\ndate: 2026-02-27\n---\n\nIt closed on Thursday, 6 March last year.",
        "---\ndate: 2026-03-03\n---\n\nCorrection: we said that the fair was on Monday, 3 March. It is on Tuesday.",
        "---\ndate: 2026-03-04\n---\n\nShe spoke at the tenth anniversary. Friday, March 4 was cold, she said.",
        "It was on Tuesday, 4 March, that the council met.",
        "The calls are on Mon Jul 6 1900 CET and on Fri Jul 10 1800 Europe/Paris.",
        "The charter was read on Monday, 12 May 1688, in the old hall.",
        "The tsar signed it on Tuesday, 3 March 1861, old style.",
        "The fair is on Monday, March 4, and the sale on [[Friday=>Saturday]], March 9.",
        "The fair is on Saturday, Oct. 18, and the hall is closed the next day, [[Monday=>Sunday]].",
        "The fair is on Monday, March 4, and the sale on Saturday, March 9. It opens on Sunday, June 1, and closes the"
        " next day, Monday.",
        "The fair was on Monday, March 4. The one of last year was on Saturday, March 5.",
        "Christmas Day 2021 fell on a [[Sunday=>Saturday]].",
        "The last hanging was on [[Tuesday, 4 April 1866=>Wednesday, 4 April 1866]], a diary says.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each day that has a weekday beside it."""
        seen: set[tuple[int, int]] = set()
        for day in written_days(document):
            if day.weekday is not None and (day.year is not None or document.date is not None):
                found = self._with_year(document, day) if day.year is not None else self._without_year(document, day)
                if found is not None:
                    seen.add((day.block.index, day.weekday_start))
                    if not _reported(document, day):
                        yield found

        for pair in weekday_pairs(document):
            if (pair.block.index, pair.start) not in seen and (pair.block.index, pair.first.weekday_start) not in seen:
                yield from self._paired(document, pair)

        for named in named_days(document):
            if named.date.weekday() != named.weekday and not quoted(document, named.block.span(named.start, named.end)):
                right = WEEKDAYS[named.date.weekday()]
                said = f"{named.name} {named.date.year} is a {right}"
                yield self.finding(
                    named.block.span(named.start, named.end),
                    f"{said}, not a {WEEKDAYS[named.weekday]}",
                    suggestions=(right,),
                    evidence=(Evidence(said, source=_CALENDAR),),
                    source=_CALENDAR,
                    confidence=0.95,
                )

    def _paired(self, document: Document, pair: WeekdayPair) -> Iterator[Finding]:
        """The second of two days whose weekdays can't both be right."""
        span = pair.block.span(pair.start, pair.end)
        if quoted(document, span) or _reported(document, pair.first):
            return
        written = pair.block.text[pair.start : pair.end]
        right = WEEKDAYS[pair.right] if "day" in written else WEEKDAYS[pair.right][:3] + "." * written.endswith(".")
        said = f"after “{pair.first.text}” it is a {WEEKDAYS[pair.right]}"
        yield self.finding(
            span,
            f"{said[0].upper()}{said[1:]}, not a {WEEKDAYS[pair.weekday]}",
            suggestions=(right,),
            evidence=(Evidence(said, pair.block.span(pair.first.start, pair.first.end), _CALENDAR),),
            source=_CALENDAR,
            severity=Severity.WARNING,
            confidence=0.9,
        )

    def _with_year(self, document: Document, day: WrittenDay) -> Finding | None:
        assert day.year is not None
        date = day.in_year(day.year)
        if date is None or day.year < _FIRST_YEAR or date.weekday() == day.weekday:
            return None
        old = day.year < _MODERN
        if old and _old_style().search(_neighbourhood(document, day)):
            return None
        suggestions = [_with_weekday(day, date), *_with_other_day(day, date)]
        published = document.date
        if published is not None and abs(published.first.year - day.year) == 1:
            meant = day.in_year(published.first.year)
            if meant and meant.weekday() == day.weekday and abs((meant - published.first).days) <= _RECENT_YEAR:
                suggestions.insert(0, day.text.replace(str(day.year), str(meant.year)))
        return self._finding(day, date, suggestions, Severity.WARNING if old else Severity.ERROR, 0.95)

    def _without_year(self, document: Document, day: WrittenDay) -> Finding | None:
        date = document.date
        if date is None or any(
            found.weekday() == day.weekday
            for step in (-1, 0, 1)
            if (found := day.in_year(date.first.year + step)) and abs((found - date.first).days) <= _SOON
        ):
            return None  # most are right, and this is cheap
        if (
            day.block.kind is BlockKind.CAPTION
            or _named().search(day.block.text[max(0, day.start - 12) : day.start])
            or is_gallery(document)
        ):
            return None
        likely = likely_days(document, day)
        if likely is None or any(one.weekday() == day.weekday for one in (likely.nearest, *likely.others)):
            return None
        if not _certain(likely) or (not likely.future and _anniversary().search(_neighbourhood(document, day))):
            return None
        suggestions = [_with_weekday(day, likely.nearest), *_with_other_day(day, likely.nearest)]
        return self._finding(day, likely.nearest, suggestions, Severity.WARNING, 0.85)

    def _finding(
        self, day: WrittenDay, date: datetime.date, suggestions: list[str], severity: Severity, confidence: float
    ) -> Finding:
        assert day.weekday is not None
        said = f"{date.day} {MONTHS[date.month - 1]} {date.year} is a {WEEKDAYS[date.weekday()]}"
        return self.finding(
            day.block.span(day.start, day.end),
            f"{said}, not a {WEEKDAYS[day.weekday]}",
            suggestions=dict.fromkeys(suggestions),
            evidence=(Evidence(said, source=_CALENDAR),),
            source=_CALENDAR,
            severity=severity,
            confidence=confidence,
        )


def _reported(document: Document, day: WrittenDay) -> bool:
    """Whether the draft only repeats the words: in a quotation, or to correct them."""
    quotation = quoted(document, day.block.span(day.start, day.end))
    return quotation or _correction().search(_neighbourhood(document, day)) is not None


def _certain(likely: LikelyDays) -> bool:
    """Whether the day is near enough to publication for its year to be certain."""
    return -_NEAR <= likely.away <= (_AHEAD if likely.future else _SOON)


def _neighbourhood(document: Document, day: WrittenDay) -> str:
    """The text around the day and the end of the block before."""
    blocks = document.prose
    place = bisect_right(blocks, day.block.index, key=lambda block: block.index) - 1
    before = blocks[place - 1].text[-_REACH:] if place else ""
    return f"{before}\n{day.block.text[max(0, day.start - _REACH) : day.end + _REACH]}"


def _with_weekday(day: WrittenDay, date: datetime.date) -> str:
    """The words with the weekday that the date falls on, written as the other one is."""
    start, end = day.weekday_start - day.start, day.weekday_end - day.start
    written = day.text[start:end]
    right = WEEKDAYS[date.weekday()]
    if "day" not in written:
        right = right[:3] + ("." if written.endswith(".") else "")
    return day.text[:start] + right + day.text[end:]


def _with_other_day(day: WrittenDay, date: datetime.date) -> Iterator[str]:
    """The words with the nearest day of the month that falls on the weekday."""
    assert day.weekday is not None
    away = (day.weekday - date.weekday() + 3) % 7 - 3
    other = date + datetime.timedelta(days=away)
    if other.month == date.month and not re.match("st|nd|rd|th", day.block.text[day.day_end : day.day_end + 2]):
        start, end = day.day_start - day.start, day.day_end - day.start
        yield day.text[:start] + str(other.day) + day.text[end:]
