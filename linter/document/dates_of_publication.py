"""When a draft is published: from a date as it is written, from a file's name, from a dateline."""

from __future__ import annotations

import datetime
import re

from linter.dates import MONTH_NUMBERS, DateInterval

# Patterns are strings, compiled when they are first used: most runs need few of them.
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_TIME = r"(?:(?:\s*[T,]\s*|\s+)(?:at\s+)?\d{1,2}[:.]\d{2}.*)?"
_ISO = r"(?P<year>\d{4})(?:(?P<separator>[-/])(?P<month>\d{1,2})(?:(?P=separator)(?P<day>\d{1,2})" + _TIME + r")?)?"
_COMPACT = r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T\d{4,6}\w*)?"
_DAY_FIRST = rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
_MONTH_FIRST = rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}"
_MONTH_ONLY = rf"{_MONTH},?\s+{_YEAR}"
_WHOLE = (_ISO, _COMPACT, _DAY_FIRST + _TIME, _MONTH_FIRST + _TIME, _MONTH_ONLY)
_WITHIN = (
    rf"\b{_DAY_FIRST}\b",
    rf"\b{_MONTH_FIRST}\b",
    r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
)

ACCEPTED = "2022-03-30, 2022-03, 2022, 2021-11/2022-02, 30 March 2022 or March 30, 2022"
"""The forms of a date, for messages."""


def parse_date(text: str) -> DateInterval | None:
    """The days that `text` names, None if it is no date.

    A day, a month, a year (ISO, or with the month's English name), any of them with a time, or two of them with a slash
    in between, the earlier one first. The time and its zone don't move the day.
    """
    text = text.strip()
    if not text or len(text) > 100:
        return None
    single = _single(text)
    if single is not None:
        return single
    first, slash, last = text.partition("/")
    if not slash:
        return None
    begins, ends = _single(first.strip()), _single(last.strip())
    if begins is None or ends is None or begins.first > ends.last:
        return None
    return DateInterval(begins.first, ends.last)


def date_in_name(path: str) -> DateInterval | None:
    """The day in a file's name: `2022-03-30-title.md`, `title_20220330.txt`; None if there is none."""
    for match in re.finditer(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)", re.split(r"[/\\]", path)[-1]):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if 1900 <= year <= 2100:
            found = _interval(year, month, day)
            if found is not None:
                return found
    return None


def date_within(text: str) -> DateInterval | None:
    """The first day with its year that is written out in `text`, None if there is none."""
    for pattern in _WITHIN:
        match = re.search(pattern, text, re.IGNORECASE)
        if match is not None:
            found = _from_match(match)
            if found is not None:
                return found
    return None


def leading_dateline(text: str) -> str | None:
    """What stands before the dash of a paragraph that opens with a dateline ("KYIV, March 30 (Agency) — …")."""
    match = re.match(r"([^\n]{3,100}?)\s*(?:—|–\s|--|\s-\s)", text)
    if match is None:
        return None
    opening = match[1]
    first = re.match(r"[^\W\d_]{2,}", opening)
    in_capitals = first is not None and first.group().isupper()
    by_agency = re.search(r"\([A-Z][\w. ]{1,40}\)$", opening) is not None
    return opening if in_capitals or by_agency else None


def _single(text: str) -> DateInterval | None:
    for pattern in _WHOLE:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match is not None:
            return _from_match(match)
    return None


def _from_match(match: re.Match[str]) -> DateInterval | None:
    found = match.groupdict()
    month, day = found.get("month"), found.get("day")
    if month is not None and not month.isdecimal() and month.casefold() not in MONTH_NUMBERS:
        return None
    month_number = None if month is None else int(month) if month.isdecimal() else MONTH_NUMBERS[month.casefold()]
    return _interval(int(found["year"]), month_number, None if day is None else int(day))


def _interval(year: int, month: int | None, day: int | None) -> DateInterval | None:
    try:
        first = datetime.date(year, month or 1, day or 1)
        if day is not None:
            last = first
        elif month is None or month == 12:
            last = datetime.date(year, 12, 31)
        else:
            last = datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)
    except ValueError:
        return None
    return DateInterval(first, last)
