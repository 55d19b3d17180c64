"""Days and years that a count leads from one to the other: "on 3 August … three days later, on 6 August".

Two days of a sentence and the days or weeks that "later", "after" or "before" counts between them; two years and the
anniversary that the second is of the first, whatever is said to have happened. A third date, or a second count, and
nothing is read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.reckonings import ANNIVERSARIES
from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.calendar.years import Span
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.text.sentences import sentences
from linter.dates import MONTH, MONTH_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Block, Document

_LONGEST = 320
"""Characters of a sentence beyond which nothing is read."""


@cache
def _days() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<d>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<m>{MONTH})|(?P<n>{MONTH})\.? (?P<e>\d\d?)(?:st|nd|rd|th)?)"
        r"(?!\d|[:.]\d|,\d)(?:,? (?P<y>(?:19|20)\d\d)\b)?"
    )


@cache
def _count() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<number>\d{{1,3}}|{SPELT}|a) (?P<unit>days?|weeks?|fortnights?|nights?) "
        r"(?P<how>later|after|before|earlier|afterwards|on)\b"
        rf"|(?<=\bafter )(?P<passed>\d{{1,3}}|{SPELT}|a) (?P<span>days?|weeks?|fortnights?)(?=,? on [A-Z\d])",
        re.IGNORECASE,
    )


@cache
def _anniversary() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ANNIVERSARIES)}) (?:wedding )?anniversary\b"
        r"(?! of (?!(?:the|its|their|his|her) (?:\w+ )?(?:opening|founding|foundation|marriage|wedding|birth)))"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$£€/–-])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d|[–/-]\d|s\b)")


_UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_HEDGE = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|over|than|least|within|just|every|least) $")
_TURN = re.compile(
    r"\b(?:last|first|next|previous|another|band|album|film|book|debut|reign|whose|while|but)\b", re.IGNORECASE
)


@analysis
def counted_on(document: Document) -> tuple[Span, ...]:
    """The counts of all prose that lead from one date to another, in the order of the source."""
    found: list[Span] = []
    for block in blocks_with_digits(document):
        text = block.text
        counts = _has_count(text)
        if not counts and "nniversary" not in text:
            continue
        for sentence in sentences(block):
            if sentence.end - sentence.start <= _LONGEST:
                if counts:
                    found.extend(_between_days(block, sentence.start, sentence.end))
                if "nniversary" in sentence.text:
                    found.extend(_between_years(block, sentence.start, sentence.end))
    return tuple(found)


_COUNTS = (
    "day later", "day after", "day before", "day earlier", "days later", "days after", "days before", "days earlier",
    "week later", "week after", "week before", "weeks later", "weeks after", "weeks before", "weeks earlier",
    "fortnight later", "fortnight after", "nights later", "nights after", "days, on ", "weeks, on ", "week, on ",
)  # fmt: skip
"""Strings of which every count has one."""


def _has_count(text: str) -> bool:
    for count in _COUNTS:  # noqa: SIM110 - `any` takes twice as long
        if count in text:
            return True
    return False


def _between_days(block: Block, start: int, end: int) -> Iterator[Span]:
    text = block.text
    days = list(_days().finditer(text, start, end))
    counts = list(_count().finditer(text, start, end))
    if len(days) != 2 or len(counts) != 1 or _HEDGE.search(text[start : counts[0].start()]):
        return
    count = counts[0]
    ends = [_date(match, days) for match in days]
    if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return
    how = (count["how"] or "later").lower()
    if not _is_counted(text, days, count, how) or _TURN.search(text, days[0].end(), max(count.start(), days[0].end())):
        return
    elapsed = abs((ends[1] - ends[0]).days)
    backwards = ends[1] < ends[0]
    if backwards != (how in {"earlier", "after"}):
        return
    unit, number = (count["unit"] or count["span"]).lower().rstrip("s"), count["number"] or count["passed"]
    stated = (1 if number.lower() == "a" else number_of(number)) * _UNITS[unit]
    yield Span(
        block,
        count.start(),
        count.end(),
        days[0].start(),
        days[1].end(),
        stated,
        elapsed,
        "day",
        False,
        0.0 if unit == "day" else 4.0,
    )


def _is_counted(text: str, days: list[re.Match[str]], count: re.Match[str], how: str) -> bool:
    """Whether a count leads from one of two days to the other, and not to a third one."""
    first, last = days
    if how in {"after", "before"}:  # "on 6 August, three days after … on 3 August"
        beside = first.end() <= count.start() and _BESIDE.fullmatch(text, first.end(), count.start()) is not None
        return beside and re.search(r"[,;]", text[count.end() : last.start()]) is None
    if first.end() > count.start():
        return False
    if last.end() <= count.start():  # "on 3 August and … on 6 August, three days later"
        return _BESIDE.fullmatch(text, last.end(), count.start()) is not None
    return _LEADING.fullmatch(text, count.end(), last.start()) is not None


_BESIDE = re.compile(r",? (?:just |only |exactly )?")
_LEADING = re.compile(r",?(?: again)?,? (?:on )?(?:[A-Z][a-z]+day,? )?(?:the )?")


def _date(match: re.Match[str], days: list[re.Match[str]]) -> datetime.date | None:
    """The day; without a year it is of the other's, or of a year without a leap day."""
    month = MONTH_NUMBERS[(match["m"] or match["n"])[:3].lower()]
    year = match["y"] or next((other["y"] for other in days if other["y"]), None) or "2023"
    try:
        return datetime.date(int(year), month, int(match["d"] or match["e"]))
    except ValueError:
        return None


def _between_years(block: Block, start: int, end: int) -> Iterator[Span]:
    text = block.text
    years = list(_year().finditer(text, start, end))
    named = list(_anniversary().finditer(text, start, end))
    if len(years) != 2 or len(named) != 1 or _TURN.search(text, start, end):
        return
    first, last = sorted(years, key=lambda match: int(match[0]))
    written = named[0]["number"]
    stated = ANNIVERSARIES.get(written) or int(re.sub(r"\D", "", written) or 0)
    elapsed = int(last[0]) - int(first[0])
    near = abs(named[0].start() - last.start()) < _NEAR
    if near and elapsed and stated:
        low, high = min(years[0].start(), named[0].start()), max(years[1].end(), named[0].end())
        yield Span(block, named[0].start(), named[0].end(), low, high, stated, elapsed, "year", False, 0.0)


_NEAR = 40
"""Characters between an anniversary and the year that it falls in."""
