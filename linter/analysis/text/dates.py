"""Dates: days, months with a year, weekdays and words such as "yesterday", resolved to days where that is certain.

`dates(block)` knows what the words alone say: "March 30, 2022" is a day, "March 2022" a month, "March 30" and "Tuesday"
have no interval. `dated(document)` also uses the publication date, if it is known to the day: a day without a year is
the nearest one of that name, within four months; "today", "yesterday", "last year" follow from it; a weekday is the
last one within three days, if nothing near it speaks of the future. Everything else stays without an interval: "last
Friday", "next month", "in March". Figures whose order is open ("03/04/2022") are no date.
"""

from __future__ import annotations

import datetime
import re
from functools import cache

from linter.dates import MONTH, MONTH_NUMBERS, WEEKDAY_NUMBERS, DateInterval
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple


class Date(NamedTuple):
    """A date in the draft.

    block: the block that it is in.
    start, end: its characters in `block.text`, end excluded.
    interval: the days that it can mean, None if they are unknown.
    weekday: the weekday it names, 0 for Monday to 6 for Sunday, or None; it may contradict `interval`.
    """

    block: Block
    start: int
    end: int
    interval: DateInterval | None
    weekday: int | None

    @property
    def text(self) -> str:
        """The date as written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the source file."""
        return self.block.span(self.start, self.end)


@analysis_of_text
def dates(block: Block) -> tuple[Date, ...]:
    """The dates of a block in order, with the interval that the words alone give; none overlaps another."""
    if not _hints().search(block.text):
        return ()
    found = []
    for match in _pattern().finditer(block.text):
        interval = _absolute(match)
        if interval is None and match["figures"]:
            continue
        name = match["weekday"] or match["lone"]
        weekday = WEEKDAY_NUMBERS[name[:3].lower()] if name else None
        found.append(Date(block, match.start(), match.end(), interval, weekday))
    return tuple(found)


@analysis
def dated(document: Document) -> tuple[Date, ...]:
    """The dates of all prose in the order of the source, resolved with the publication date where that is certain."""
    published = document.date.first if document.date is not None and document.date.is_day else None
    found: list[Date] = []
    for block in document.prose:
        for date in dates(block):
            if date.interval is None and published is not None:
                found.append(date._replace(interval=_relative(date, published)))
            else:
                found.append(date)
    return tuple(found)


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\."
_YEAR = r"(?:1\d|20)\d\d"


@cache
def _hints() -> re.Pattern[str]:
    """Something that most blocks without a date lack."""
    return re.compile(
        rf"day\b|\b{MONTH}(?![^\W\d_])|\d[-/.]\d\d?[-/.]\d|\b(?i:last|next|this|tomorrow) (?:year|month|week|decade)"
        r"|\b[Tt]o(?:morrow|night)\b"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Every form in one pattern; longer forms first."""
    return re.compile(
        rf"""
        (?<![\w-])(?:
        (?:(?P<weekday>{_WEEKDAY}|{_SHORT_WEEKDAY}),?\ (?:the\ )?)?
          (?:(?P<month>{MONTH})\ (?P<day>\d\d?)(?:st|nd|rd|th)?(?!,\d{{3}}(?!\d))
              (?:\ ?[-–]\ ?(?P<until>\d\d?)(?:st|nd|rd|th)?(?![-–,.]?\d))?
              (?:,?\ (?P<year>{_YEAR})(?![\d,]\d))?(?![\d:])
          |(?P<day2>\d\d?)(?:st|nd|rd|th)?\ (?:of\ )?(?P<month2>{MONTH})(?:,?\ (?P<year2>{_YEAR})(?![\d,]\d))?)
        |(?:early\ |late\ |mid-)?(?P<month3>{MONTH}),?\ (?:of\ )?(?P<year3>{_YEAR})(?![\d,]\d)
        |(?P<figures>(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)
            |(?P<one>\d\d?)[/.](?P<two>\d\d?)[/.](?P<year5>(?:19|20)\d\d))
        |(?:(?:[Ll]ast|[Nn]ext|[Tt]his)\ )?(?P<lone>{_WEEKDAY})
        |(?P<relative>(?:[Ll]ast|[Tt]his|[Nn]ext)\ (?:year|month|week|decade)
            |[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)
        )(?!\w)
        """,
        re.VERBOSE,
    )


def _absolute(match: re.Match[str]) -> DateInterval | None:
    """The interval that the words alone give."""
    if match["month"] and match["year"]:
        first = _day(match["year"], _month(match["month"]), match["day"])
        last = _day(match["year"], _month(match["month"]), match["until"]) if match["until"] else first
        return DateInterval(first, last) if first and last and first <= last else None
    if match["month2"] and match["year2"]:
        return _one_day(_day(match["year2"], _month(match["month2"]), match["day2"]))
    if match["month3"]:
        first = datetime.date(int(match["year3"]), _month(match["month3"]), 1)
        return DateInterval(first, _end_of_month(first))
    if match["year4"]:
        return _one_day(_day(match["year4"], int(match["month4"]), match["day4"]))
    return _in_figures(match) if match["year5"] else None


def _in_figures(match: re.Match[str]) -> DateInterval | None:
    """The day of "30/03/2022" or "3/30/2022", None where either number may be the month."""
    one, two = int(match["one"]), int(match["two"])
    if one == two or one > 12 >= two:
        return _one_day(_day(match["year5"], two, match["one"]))
    return _one_day(_day(match["year5"], one, match["two"])) if two > 12 else None


def _month(name: str) -> int:
    return MONTH_NUMBERS[name[:3].lower()]


def _day(year: str, month: int, day: str) -> datetime.date | None:
    """The day, None if the calendar has no such day."""
    try:
        return datetime.date(int(year), month, int(day))
    except ValueError:
        return None


def _one_day(day: datetime.date | None) -> DateInterval | None:
    return DateInterval(day, day) if day else None


def _end_of_month(first: datetime.date) -> datetime.date:
    if first.month == 12:
        return first.replace(day=31)
    return first.replace(month=first.month + 1, day=1) - datetime.timedelta(days=1)


def _days_before(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days earlier; None before the first day that Python knows."""
    try:
        return day - datetime.timedelta(days=days)
    except OverflowError:
        return None


_NEAR = 122  # days to either side of publication that a day without a year is looked for in
_RECENT = 3  # days back that a weekday without more is looked for in
_FUTURE = re.compile(r"\b(?:will|would|next|going to|expected|scheduled|due|plans?|set to|by|until|from|every)\b")


def _relative(date: Date, published: datetime.date) -> DateInterval | None:
    """The interval of a date that needs the publication date, None if it isn't certain."""
    match = _pattern().match(date.block.text, date.start)
    if match is None:
        return None
    if match["relative"]:
        return _by_word(match["relative"].lower(), published)
    if match["month"] or match["month2"]:
        name, day = (match["month"], match["day"]) if match["month"] else (match["month2"], match["day2"])
        first = _nearest(_month(name), day, published)
        last = _day(str(first.year), first.month, match["until"]) if first and match["until"] else first
        return DateInterval(first, last) if first and last and first <= last else None
    if match["lone"] and match["lone"] == match[0]:
        around = date.block.text[max(0, date.start - 60) : date.end + 40]
        back = (published.weekday() - WEEKDAY_NUMBERS[match["lone"][:3].lower()]) % 7
        if back <= _RECENT and not _FUTURE.search(around):
            return _one_day(_days_before(published, back))
    return None


def _by_word(word: str, published: datetime.date) -> DateInterval | None:
    """The days of "today", "last year" …; "last week" and "next month" are used too loosely."""
    steps = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    if word in steps:
        return _one_day(_days_before(published, -steps[word]))
    year = published.year + {"last year": -1, "this year": 0, "next year": 1}.get(word, datetime.MAXYEAR)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return DateInterval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _nearest(month: int, day: str, published: datetime.date) -> datetime.date | None:
    """The day of that name nearest to publication, None if it is more than four months away."""
    candidates = [_day(str(published.year + step), month, day) for step in (-1, 0, 1)]
    near = [found for found in candidates if found and abs((found - published).days) <= _NEAR]
    return min(near, key=lambda found: abs((found - published).days)) if near else None
