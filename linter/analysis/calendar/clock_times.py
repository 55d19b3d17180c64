"""Times of day as a draft writes them, their zones, and the pairs in which one time is given twice.

Read are "5 p.m. EDT", "17:00 GMT", "2100 BST", "9.30am", "noon ET"; four digits alone are a time only before a zone or
beside a time with "a.m." or "p.m.". Two times are a pair where a bracket, a slash or "or" joins them: "5 p.m. EDT (2100
GMT)", "8pm ET/5pm PT", "13:00 (1pm)"; each further time in the bracket makes a pair with the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

ZONES: dict[str, tuple[int, ...]] = {
    "GMT": (0,), "UTC": (0,), "BST": (60,), "IST": (330, 60, 120), "WET": (0, 60), "CET": (60, 120), "CEST": (120,),
    "EET": (120, 180), "EEST": (180,), "MSK": (180,), "TRT": (180,), "IDT": (180,), "GST": (240,), "PKT": (300,),
    "WAT": (60,), "CAT": (120,), "SAST": (120,), "EAT": (180,), "ICT": (420,), "WIB": (420,), "SGT": (480,),
    "HKT": (480,), "PHT": (480,), "JST": (540,), "KST": (540,), "AWST": (480,), "ACST": (570,), "ACDT": (630,),
    "AEST": (600,), "AEDT": (660,), "AET": (600, 660), "NZST": (720,), "NZDT": (780,), "NST": (-210,), "NDT": (-150,),
    "AST": (-240, 180), "ADT": (-180,), "EST": (-300,), "EDT": (-240,), "ET": (-300, -240), "CST": (-360, 480),
    "CDT": (-300,), "CT": (-360, -300), "MST": (-420, 480), "MDT": (-360,), "MT": (-420, -360), "PST": (-480, 480),
    "PDT": (-420,), "PT": (-480, -420), "AKST": (-540,), "AKDT": (-480,), "HST": (-600,), "BRT": (-180,),
    "ART": (-180,),
}  # fmt: skip
"""Minutes ahead of Universal Time, of every place that uses the letters; of "ET" and its like in winter and in summer.

"CET", "EET" and "WET" stand for summer time too: that is how they are used.
"""
_SPELT = {"Eastern": "ET", "Central": "CT", "Mountain": "MT", "Pacific": "PT"}
OF_BOTH_SEASONS = frozenset({"ET", "CT", "MT", "PT"})
"""Zones whose two offsets change on one day, so that between two of them the difference stays."""


class ClockTime(NamedTuple):
    """A time of day.

    block: the block that it is in.
    start, end: its characters in `block.text`, the zone included.
    minutes: from midnight, 0 to 1439.
    halved: whether "a.m." or "p.m." (or noon, midnight) says which half of the day it is.
    zone: the letters of its zone as in `ZONES`, None without one.
    zone_start: where the zone begins, `end` without one.
    """

    block: Block
    start: int
    end: int
    minutes: int
    halved: bool
    zone: str | None
    zone_start: int

    @property
    def text(self) -> str:
        """The time as written."""
        return self.block.text[self.start : self.end]


class TimePair(NamedTuple):
    """One time given twice: `second` is said to be `first`."""

    first: ClockTime
    second: ClockTime


@analysis
def clock_times(document: Document) -> tuple[ClockTime, ...]:
    """The times of all prose in order, with or without a zone."""
    return tuple(time for block in document.prose if _hint().search(block.text) for time in _in_block(block))


@analysis
def time_pairs(document: Document) -> tuple[TimePair, ...]:
    """The pairs of all prose, in the order of the source."""
    return tuple(_pairs(clock_times(document)))


_ZONE_LETTERS = "|".join(sorted(ZONES, key=len, reverse=True))
_HALF = r"(?:[aApP]\.?\s?[mM]\b\.?)"
_DAYS = r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:next|previous|following) day),? )?"


@cache
def _hint() -> re.Pattern[str]:
    """Something that most blocks without a time lack."""
    return re.compile(rf"\d ?[ap]\.? ?m\b|\d\d ?(?:{_ZONE_LETTERS})\b|\d[:.]\d\d(?!\d)")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w:.,$£€-])(?<!\d/)(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?)?\s?(?P<half>{_HALF})"
        rf"|(?P<hour24>\d{{1,2}})[:.](?P<minute24>[0-5]\d)(?![:.]?\d)|(?P<digits>[0-2]\d[0-5]\d)(?:\s?(?:hours|hrs))?"
        rf"|(?P<word>noon|midnight))"
        rf"(?:\s?(?:{_DAYS}(?P<zone>{_ZONE_LETTERS})\b|(?P<spelt>Eastern|Central|Mountain|Pacific)"
        rf"(?: (?:[Tt]ime|[Ss]tandard|[Dd]aylight))?\b(?! [A-Z])))?(?!\s?%)"
    )


def _in_block(block: Block) -> Iterator[ClockTime]:
    for match in _time().finditer(block.text):
        minutes = _minutes(match)
        if minutes is None:
            continue
        zone = match["zone"] or _SPELT.get(match["spelt"] or "")
        halved = match["half"] is not None or match["word"] is not None
        zone_start = match.start("zone") if match["zone"] else match.start("spelt") if match["spelt"] else match.end()
        yield ClockTime(block, match.start(), match.end(), minutes, halved, zone, zone_start)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes from midnight, None for hours that no clock shows."""
    if match["word"]:
        return 720 if match["word"] == "noon" else 0
    if match["half"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not 1 <= hour <= 12:
            return None
        return (hour % 12 + 12 * (match["half"][0] in "pP")) * 60 + minute
    if match["digits"]:
        hour, minute = int(match["digits"][:2]), int(match["digits"][2:])
    else:
        hour, minute = int(match["hour24"]), int(match["minute24"])
    return hour % 24 * 60 + minute if hour < 24 or (hour == 24 and minute == 0) else None


_OPENING = re.compile(r"(?: (?:on )?[A-Z][a-z]+day)? ?\((?:or |that is,? |i\.e\.,? |about )?|\s?/\s?|,? or ")
_GOING_ON = re.compile(r"(?:\s?[,;/]\s?|,? (?:or|and) )")


def _pairs(times: tuple[ClockTime, ...]) -> Iterator[TimePair]:
    first: ClockTime | None = None
    for before, time in pairwise(times):
        if before.block is not time.block:
            first = None
            continue
        between = time.block.text[before.end : time.start]
        if _OPENING.fullmatch(between):
            bracket = "(" in between
            if bracket and (before.zone is None or time.zone is None) and not _closed(time):
                first = None
                continue
            first = before if bracket else None
            yield TimePair(before, time)
            continue
        if first is not None and _GOING_ON.fullmatch(between):
            yield TimePair(first, time)
        else:
            first = None


def _closed(time: ClockTime) -> bool:
    """Whether nothing but the time stands in its bracket."""
    return time.block.text[time.end : time.end + 1] in (")", ",", ";", "/")
