"""Days as a draft writes them: a day of a month, with the weekday and the year where they stand beside it.

Read are "Tuesday, March 3, 2026", "Tue 3 March", "the 3rd of March (a Tuesday)", "March 3 is a Tuesday" and figures
with four digits of year; the day need not exist. A month's name before a number that counts something ("In June 31
people") is not a day, nor is a range ("March 2-6") the day of the weekday before it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from linter.analysis.numbers.written_figures import by_block, joined_prose, written_figures
from linter.dates import MONTH, MONTH_NUMBERS, WEEKDAY_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class WrittenDay(NamedTuple):
    """A day as written.

    block: the block that it is in.
    start, end: its characters in `block.text`, weekday and year included.
    month: 1 to 12.
    day: what stands for the day, which the month need not have.
    day_start, day_end: the characters of the day's digits.
    year: the year, None if none is written.
    weekday: 0 for Monday to 6 for Sunday, None if none is written.
    weekday_start, weekday_end: its characters, 0 without one.
    """

    block: Block
    start: int
    end: int
    month: int
    day: int
    day_start: int
    day_end: int
    year: int | None
    weekday: int | None
    weekday_start: int
    weekday_end: int

    @property
    def text(self) -> str:
        """The day as written."""
        return self.block.text[self.start : self.end]

    def in_year(self, year: int) -> datetime.date | None:
        """The day in that year, None if the calendar has no such day."""
        if not datetime.MINYEAR <= year <= datetime.MAXYEAR or not 1 <= self.day <= days_in(self.month, year):
            return None
        return datetime.date(year, self.month, self.day)


def days_in(month: int, year: int) -> int:
    """How many days the month has in that year. Raises ValueError for a month that no year has."""
    if month == 12:  # the last day of all has none after it
        return 31
    return 32 - (datetime.date(year, month, 28) + datetime.timedelta(days=4)).day


@analysis
def written_days(document: Document) -> tuple[WrittenDay, ...]:
    """The days of all prose, in the order of the source."""
    found: list[WrittenDay] = []
    text, hint = joined_prose(document), _hint()
    hints = [
        start
        for start, end in written_figures(document).digits
        if hint.match(text, start) is not None or hint.match(text, end - 1) is not None
    ]
    for block, inside in by_block(document, hints):
        for start, end in _windows(inside):
            for match in _pattern().finditer(block.text, start, end):
                read = _read(block, match)
                if read is not None:
                    found.append(read)
            found += [_first_of_pair(block, match) for match in _pairs().finditer(block.text, start, end)]
    return tuple(sorted(found, key=lambda day: (day.block.index, day.start)))


@cache
def _pairs() -> re.Pattern[str]:
    """Two weekdays and the two days of a month that they are: "Saturday and Sunday, March 14 and 15"."""
    two = r"\ and\ "
    return re.compile(
        rf"""
        \b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){two}(?P<last>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
        ,?\ (?:(?P<month1>{MONTH})\ (?P<day1>\d\d?)(?:st|nd|rd|th)?{two}\d\d?(?:st|nd|rd|th)?(?:,\ (?P<year1>20\d\d))?
        |(?P<day2>\d\d?)(?:st|nd|rd|th)?{two}\d\d?(?:st|nd|rd|th)?\ (?P<month2>{MONTH})\b(?:\ (?P<year2>20\d\d))?)
        """,
        re.VERBOSE,
    )


def _first_of_pair(block: Block, match: re.Match[str]) -> WrittenDay:
    number = "1" if match["day1"] else "2"
    month = MONTH_NUMBERS[match[f"month{number}"][:3].lower()]
    year = match[f"year{number}"]
    return WrittenDay(
        block, match.start(), match.end(), month, int(match[f"day{number}"]), *match.span(f"day{number}"),
        int(year) if year else None, WEEKDAY_NUMBERS[match["weekday"][:3].lower()], *match.span("weekday"),
    )  # fmt: skip


_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\w)|(?<![Tt]he\ )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
_DAY = r"(?P<{0}>\d\d?)(?:st|nd|rd|th)?(?![\d:%£$€]|[.,]\d|/\d)"
_ZONE = r"(?:[A-Z]{{1,3}}[SD]?T|UTC|Z|[A-Z][a-z]+/[A-Z]\w+|[+-]\d\d\d\d|h(?:rs|ours)?)\b"
_CLOCK = rf"[012]\d[0-5]\d\ (?:{_ZONE}|\(?(?:local\ time|{_ZONE}\))|(?:to|until|[-–])\ [012]\d[0-5]\d\ {_ZONE})"
"""A time of day without its colon: "Mon Jul 6 1900 CET"."""
_YEAR = rf"(?:,?\ (?!{_CLOCK})(?P<{{0}}>(?:1\d|20|21)\d\d)(?![\d,]\d|[-–]\d))?"
_PART_OF_DAY = r"(?:\ (?:morning|afternoon|evening|night|lunchtime))?"


@cache
def _hint() -> re.Pattern[str]:
    """A digit beside a month's name, or one of a date in figures. It begins with a set, from which the engine jumps."""
    return re.compile(
        r"[0-9](?:(?<=(?:ry|an|n\.|eb|b\.|ch|r\.|il|pr|ay|ne|un|ly|ul|l\.|st|ug|g\.|er|ep|pt|p\.|t\.|ct|ov|v\.|ec|c\.)"
        r" [0-9])"
        r"|(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        r"|-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[12])"
    )


def _windows(hints: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of a text around its hints, merged where they meet; no day is longer than what they hold."""
    windows: list[tuple[int, int]] = []
    for hint in hints:
        start, end = max(0, hint - 60), hint + 100
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


@cache
def _pattern() -> re.Pattern[str]:
    """A day in letters, or one in figures."""
    one, other, third, fourth = (_YEAR.format(name) for name in ("year1", "year2", "year3", "year4"))
    first, second, again, last = (_DAY.format(name) for name in ("day1", "day2", "day3", "day4"))
    verb = r"(?:is|was|falls|fell|will\ be|will\ fall)\ (?:on\ )?(?:an?\ )?"
    return re.compile(
        rf"""
        \b(?:
        (?P<weekday>{_WEEKDAY}){_PART_OF_DAY}(?:,\ |\ \(|\ )(?:on\ )?(?:the\ )?
            (?:(?P<month1>{MONTH})\ {first}{one}|{second}\ (?:of\ )?(?P<month2>{MONTH})\b{other})
        |(?:(?P<month3>{MONTH})\ {again}{third}|{last}\ (?:of\ )?(?P<month4>{MONTH})\b{fourth})
            (?:,?\ (?:\((?:an?\ )?|which\ (?:is|was)\ an?\ |an?\ |{verb})
                (?P<after>{_WEEKDAY}))?
        |(?P<figures>(?P<year5>(?:19|20)\d\d)-(?P<month5>\d\d)-(?P<day5>\d\d)(?![\d-])
            |(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<year6>(?:19|20)\d\d)(?![\d/]))
        )
        """,
        re.VERBOSE,
    )


def _read(block: Block, match: re.Match[str]) -> WrittenDay | None:
    if match["figures"]:
        return _in_figures(block, match)
    number = next(number for number in "1234" if match[f"month{number}"])
    month = MONTH_NUMBERS[match[f"month{number}"][:3].lower()]
    day = int(match[f"day{number}"])
    year = match[f"year{number}"]
    name = "weekday" if match["weekday"] else "after" if match["after"] else None
    end = match.end()
    if "(" in match[0] and block.text[end : end + 1] == ")":
        end += 1
    before = block.text[max(0, match.start() - 40) : match.start()]
    following = block.text[end : end + 24]
    ordinal = re.search(r"(?:st|nd|rd|th)$", match[0]) is not None  # "by April 31st so that": it counts nothing
    if year is None and not (ordinal and number in "13") and _counts(before, following, number):
        return None
    short = name is not None and "day" not in match[name]
    if short and re.search(r"(?!\b(?:On|By|From|Until|Till|To|This|Next|Last) )\b[A-Z][a-z]+ $", before):
        name = None  # the Toronto Sun
    ranged = re.match(r"(?:\s?[-–—]\s?|(?: to | and |, | or ))\d", following) is not None and year is None
    if name and (ranged or re.search(r"(?:day|\b[A-Z][a-z]{2,3})(?:\s?[-–—]\s?| to | through | and | or )$", before)):
        name = None  # the weekday may belong to the other end
    return WrittenDay(
        block,
        match.start(),
        end,
        month,
        day,
        match.start(f"day{number}"),
        match.end(f"day{number}"),
        int(year) if year else None,
        WEEKDAY_NUMBERS[match[name][:3].lower()] if name else None,
        match.start(name) if name else 0,
        match.end(name) if name else 0,
    )


_AFTER_DATE = frozenset(
    """
    at in on to for from and or but as by is was are were will would that when which who with until after before
    through between of this last next the a an has had have during deadline election meeting vote issue edition
    episode primary hearing trial because if
    """.split()  # noqa: SIM905
)


def _counts(before: str, following: str, number: str) -> bool:
    """Whether the number after a month counts what follows it: "In June 31 people", "the 41st March for Life"."""
    word = re.match(r" ([a-z]+)", following)
    if number in "13":
        named = re.search(r"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince|[Bb]y|[Ee]ach|[Ee]very) $", before)
        return word is not None and word[1] not in _AFTER_DATE and named is not None
    return (
        re.match(r" (?:for [A-Z]|on [A-Z]|of (?!\d))", following) is not None
        and re.search(r"the $", before) is not None
    )


def _in_figures(block: Block, match: re.Match[str]) -> WrittenDay | None:
    """A day in figures; of "3/4/2026" either may be the month, so it is read only where one can't be."""
    if match["year5"]:
        month, day, place = int(match["month5"]), int(match["day5"]), "day5"
        year = int(match["year5"])
    else:
        one, two, year = int(match["one"]), int(match["two"]), int(match["year6"])
        if (one <= 12) == (two <= 12):
            return None
        month, day, place = (two, one, "one") if two <= 12 else (one, two, "two")
    if not 1 <= month <= 12:
        return None
    after = _weekday_after().match(block.text, match.end())
    if after is not None:
        weekday = WEEKDAY_NUMBERS[after["weekday"][:3].lower()]
        return WrittenDay(
            block, match.start(), after.end(), month, day, *match.span(place), year, weekday, *after.span("weekday")
        )
    return WrittenDay(block, match.start(), match.end(), month, day, *match.span(place), year, None, 0, 0)


@cache
def _weekday_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? \((?:an? )?|, an? |,? which (?:is|was) an? | (?:is|was) an? )"
        r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\w)\)?"
    )
