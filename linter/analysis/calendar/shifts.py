"""Shifts between two times of day, and seasons between two days of a year, with the hours or months they last.

"Signed on at 7am and left at 5pm, a 10-hour shift"; "from 1 May to 31 August, four months".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.calendar.years import Span, clock_hours
from linter.analysis.numbers.digits import blocks_with_digits
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
    """The shifts of all prose in hours, then its seasons in months."""
    return (*_hours(document), *_months(document))


def _hours(document: Document) -> Iterator[Span]:
    for block in document.prose:
        if "-hour" not in block.text:
            continue
        for match in _shift().finditer(block.text):
            stated = number_of(match["number"]) + (0.5 if match["half"] else 0.0)
            elapsed = clock_hours(match["one"], match["other"], stated)
            if elapsed is not None and not re.search(r"\b(?:but|then)\b", match["gap"]):
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
