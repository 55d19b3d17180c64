"""Shifts between two times of day, seasons and deadlines between two days of a year, with what they last.

"Signed on at 7am and left at 5pm, a 10-hour shift"; "from 1 May to 31 August, four months"; "60 days to reply, until
Feb. 1, in an order dated Dec. 3".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.calendar.time_zones import may_cross_zones
from linter.analysis.calendar.years import Span, clock_hours
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.numbers.written_figures import prose_text
from linter.dates import MONTH, MONTH_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Document

_CLOCK = r"(?:noon|midnight|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?)"


@cache
def _shift() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<one>{_CLOCK})(?P<gap>[^.;\d]{{3,60}}?)(?P<other>{_CLOCK})[^.;\d]{{0,30}}?(?:,| –| —) (?:after )?(?:an?"
        rf"|the|his|her|their) "
        rf"(?P<number>\d{{1,2}}|{SPELT})(?P<half>-and-a-half)?-(?P<unit>hour)\b"
    )


@analysis
def shifts(document: Document) -> tuple[Span, ...]:
    """The shifts of all prose in hours, then its seasons in months, then its deadlines in days."""
    return (*_hours(document), *_months(document), *_deadlines(document))


def _hours(document: Document) -> Iterator[Span]:
    for block in document.prose:
        if "-hour" not in block.text:
            continue
        for match in _shift().finditer(block.text):
            stated = number_of(match["number"]) + (0.5 if match["half"] else 0.0)
            elapsed = clock_hours(match["one"], match["other"], stated)
            if (
                elapsed is not None
                and not may_cross_zones(match[0])
                and not re.search(r"\b(?:but|then)\b", match["gap"])
            ):
                yield Span(
                    block, match.start("number"), match.end("unit"), match.start("one"), match.end("other"), stated,
                    elapsed, "hour", False, 0.26,
                )  # fmt: skip


_DAY = (
    rf"(?:(?P<{{0}}d>\d\d?)(?:st|nd|rd|th)? (?P<{{0}}m>{MONTH})|(?P<{{0}}n>{MONTH})\.? (?P<{{0}}e>\d\d?)"
    r"(?:st|nd|rd|th)?)(?! ?\d{{4}})"
)


@cache
def _season() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Ff]rom|[Bb]etween) {_DAY.format('a')} (?:to|until|till|through|and) {_DAY.format('b')}(?:,| –| —| \()?"
        r"(?: (?:so|or|that is|thus|which is|and))*(?: (?:for|a total of|a period of|in all|lasting))?(?: just| some)? "
        rf"(?P<number>\d\d?|{SPELT}) (?P<unit>months)\b"
    )


def _months(document: Document) -> Iterator[Span]:
    for block in blocks_with_digits(document):
        if " months" not in block.text:
            continue
        for match in _season().finditer(block.text):
            days = []
            for end in "ab":
                month = MONTH_NUMBERS[(match[f"{end}m"] or match[f"{end}n"])[:3].lower()]
                days.append((month - 1) * 30.44 + int(match[f"{end}d"] or match[f"{end}e"]))
            elapsed = round(((days[1] - days[0]) % 365) / 30.44, 1)
            stated = number_of(match["number"])
            yield Span(
                block, match.start("number"), match.end("unit"), match.start(), match.start("number"), stated, elapsed,
                "month", False, 0.8,
            )  # fmt: skip


_DATED = r"(?:dated|issued|signed|handed down|served)(?: on)?"
_COUNTED = rf"(?P<number>\d\d?\d?|{SPELT})[ -](?P<unit>days?|weeks?)\b(?! (?:from|after|before|of|later))"
_UNTIL = r"(?:until|till|to|by|through|expir\w+ on|ending(?: on)?|ends? on|up to)"


@cache
def _deadline() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            rf"\b{_DATED} {_DAY.format('a')}(?P<gap>[^.;\d]{{1,70}}?){_COUNTED}(?P<more>[^.;\d]{{0,30}}?)\b{_UNTIL} "
            rf"{_DAY.format('b')}"
        ),
        re.compile(
            rf"\b{_COUNTED}(?P<gap>[^.;\d]{{0,40}}?)\b{_UNTIL} {_DAY.format('b')}(?P<more>[^.;\d]{{0,40}}?)\b{_DATED} "
            rf"{_DAY.format('a')}"
        ),
    )


_OTHER_DAYS = re.compile(
    r"\b(?:business|working|more|further|additional|extra|first|last|another|extend\w*|extension|than|least|about)\b"
)
_FROM_THEN = re.compile(r"\b(?:from|after|of)\b")


def _deadlines(document: Document) -> Iterator[Span]:
    whole = prose_text(document)
    if not any(hint in whole for hint in _DATED_HINTS):
        return
    for block in blocks_with_digits(document):
        text = block.text
        if (" day" not in text and "-day" not in text and " week" not in text) or not _dated_hint().search(text):
            continue
        for pattern in _deadline():
            for match in pattern.finditer(text):
                if _FROM_THEN.search(match["more"]) or _OTHER_DAYS.search(
                    match["gap"] + match["more"] + text[max(0, match.start() - 20) : match.start()]
                ):
                    continue
                first, last = (_day_of_year(match, end) for end in "ab")
                elapsed = float((last - first) % 365)
                stated = number_of(match["number"]) * (7.0 if match["unit"].startswith("week") else 1.0)
                if stated / _FAR < elapsed < stated * _FAR:
                    yield Span(
                        block, match.start("number"), match.end("unit"), match.start(), match.end(), stated, elapsed,
                        "day", True, 2.0,
                    )  # fmt: skip


_FAR = 2.5
"""A deadline so many times the stated one, or the other way, is of something else."""
_LENGTHS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


_DATED_HINTS = ("dated ", "issued ", "signed ", "handed down ", "served ")


@cache
def _dated_hint() -> re.Pattern[str]:
    return re.compile(rf"\b{_DATED} (?:\d|[A-Z])")


def _day_of_year(match: re.Match[str], end: str) -> int:
    """The day of a common year; a leap day lies within the slack."""
    month = MONTH_NUMBERS[(match[f"{end}m"] or match[f"{end}n"])[:3].lower()]
    return _LENGTHS[month - 1] + int(match[f"{end}d"] or match[f"{end}e"])
