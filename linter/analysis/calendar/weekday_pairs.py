"""Weekdays that two days of a draft give each other, whatever the year is.

"On Tuesday, August 15, … on Thursday, August 16": one of the two is wrong in every year. "Saturday, Oct. 18, … the next
day, Monday" needs no calendar at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from linter.analysis.calendar.galleries import is_gallery
from linter.analysis.calendar.written_days import WrittenDay, written_days
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.expression import expression
from linter.dates import WEEKDAY_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple


class WeekdayPair(NamedTuple):
    """A day with its weekday and a later mention of a day whose weekday it gives away.

    block: the block that both are in.
    start, end: the second weekday, in characters of the block's text.
    first: the day that is taken for right.
    weekday, right: the second weekday as written and as the first day has it, 0 for Monday to 6 for Sunday.
    """

    block: Block
    start: int
    end: int
    first: WrittenDay
    weekday: int
    right: int


_NEAR = 240
"""Characters between two days that are told together."""
_MOST = 62
"""Days apart beyond which the second may be of another year."""
_LEAP, _COMMON = 2024, 2023


@analysis
def weekday_pairs(document: Document) -> tuple[WeekdayPair, ...]:
    """The pairs of all body text that can't both be right, in the order of the source."""
    days = [day for day in written_days(document) if day.block.kind is not BlockKind.CAPTION]
    if not any(day.weekday is not None for day in days):
        return ()
    found = []
    for one, other in pairwise(days):
        if one.block is other.block and one.weekday is not None and other.weekday is not None:
            found += list(_of_two(one, other))
    for number, day in enumerate(days):
        if day.weekday is not None:
            following = days[number + 1] if number + 1 < len(days) else None
            found += list(_of_next(day, following))
    return tuple(found) if found and not is_gallery(document) else ()


@cache
def _of_other_year() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:years?|decades?|anniversary|last|previous|correct\w*|instead of|not|rather than|or|moved|postponed"
        r"|rescheduled|from|originally|typo)\b|\b(?:1[5-9]|20)\d\d\b"
    )


def _of_two(one: WrittenDay, other: WrittenDay) -> Iterator[WeekdayPair]:
    """Two days of one year with their weekdays, of which one is wrong."""
    assert one.weekday is not None
    assert other.weekday is not None
    between = one.block.text[one.end : other.start]
    if not 0 < len(between) <= _NEAR or (one.year and other.year and one.year != other.year):
        return
    if _of_other_year().search(between) or _of_other_year().match(one.block.text, other.end, other.end + 12):
        return
    written = one.year or other.year
    years = [written] if written else [_LEAP, _COMMON]
    apart = [days for year in years if (days := _apart(one, other, year)) is not None]
    if not apart or not all(0 < days <= _MOST for days in apart):
        return
    right = [(one.weekday + days) % 7 for days in apart]
    if other.weekday not in right:
        yield WeekdayPair(one.block, other.weekday_start, other.weekday_end, one, other.weekday, right[-1])


def _apart(one: WrittenDay, other: WrittenDay, year: int) -> int | None:
    """The days from one to the other, which is of the next year where its month comes first."""
    first = one.in_year(year)
    second = other.in_year(year + (1 if (other.month, other.day) < (one.month, one.day) and one.month > 10 else 0))
    return (second - first).days if first is not None and second is not None else None


_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LATER = expression(
    r"(?P<gap>[^.;:!?\n]{0,120}?)(?:\b(?P<next>the (?:next|following) (?:day|morning|afternoon|evening)|the day after"
    r"|a day later)|\b(?P<many>two|three|four|five|six) days (?:later|after(?:wards)?)),? (?:on )?"
    rf"(?P<weekday>{_DAYS})\b"
)
_OTHER_TIME = expression(
    rf"\b(?:{_DAYS}|yesterday|today|tomorrow|tonight|later|earlier|before|after|until|next|following|weeks?|months?|to"
    r"|through|from|between|since|days?)\b",
    re.IGNORECASE,
)


def _of_next(day: WrittenDay, following: WrittenDay | None) -> Iterator[WeekdayPair]:
    """A day, and the weekday of the next or of one a few days later."""
    assert day.weekday is not None
    text = day.block.text
    match = _LATER.match(text, day.end)
    if match is None or _OTHER_TIME.search(match["gap"]):
        return
    if following is not None and following.block is day.block and following.start < match.start("weekday"):
        return
    before = text[max(0, day.start - 12) : day.start]
    if re.search(r"(?:until|through|from|since|before|after|[-–]|to) $", before):
        return
    days = 1 if match["next"] else UNITS[match["many"].lower()]
    right = int(day.weekday + days) % 7
    weekday = WEEKDAY_NUMBERS[match["weekday"][:3].lower()]
    if weekday != right:
        yield WeekdayPair(day.block, *match.span("weekday"), day, weekday, right)
