"""Times of day as a draft writes them, their zones, and the pairs in which one time is given twice.

Read are "5 p.m. EDT", "17:00 GMT", "2100 BST", "9.30am", "noon ET"; four digits alone are a time only before a zone or
beside a time with "a.m." or "p.m.". Two times are a pair where a bracket, a slash or "or" joins them: "5 p.m. EDT (2100
GMT)", "8pm ET/5pm PT", "13:00 (1pm)"; each further time in the bracket makes a pair with the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from linter.analysis.numbers.written_figures import by_block, joined_prose, written_figures
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
    "ART": (-180,), "AT": (-240, -180), "NT": (-210, -150), "AKT": (-540, -480),
    "UK": (0, 60), "CE": (60, 120), "EE": (120, 180), "IN": (330,), "NZ": (720, 780),
}  # fmt: skip
"""Minutes ahead of Universal Time, of every place that uses the letters; of "ET" and its like in winter and in summer.

"CET", "EET" and "WET" stand for summer time too: that is how they are used.
"""
CITIES = {
    "London": "UK", "Edinburgh": "UK", "Dublin": "UK", "Lisbon": "UK", "Paris": "CE", "Berlin": "CE", "Brussels": "CE",
    "Madrid": "CE", "Rome": "CE", "Vienna": "CE", "Geneva": "CE", "Amsterdam": "CE", "Copenhagen": "CE", "Oslo": "CE",
    "Stockholm": "CE", "Warsaw": "CE", "Prague": "CE", "Budapest": "CE", "Athens": "EE", "Kyiv": "EE", "Helsinki": "EE",
    "Bucharest": "EE", "Moscow": "MSK", "Istanbul": "TRT", "Dubai": "GST", "Karachi": "PKT", "Islamabad": "PKT",
    "Delhi": "IN", "New Delhi": "IN", "Mumbai": "IN", "Bangkok": "ICT", "Jakarta": "WIB", "Singapore": "SGT",
    "Hong Kong": "HKT", "Beijing": "HKT", "Shanghai": "HKT", "Taipei": "HKT", "Manila": "PHT", "Tokyo": "JST",
    "Seoul": "KST", "Lagos": "WAT", "Johannesburg": "SAST", "Nairobi": "EAT", "New York": "ET", "Washington": "ET",
    "Toronto": "ET", "Boston": "ET", "Chicago": "CT", "Denver": "MT", "Los Angeles": "PT", "San Francisco": "PT",
    "Seattle": "PT", "Vancouver": "PT", "Sydney": "AET", "Melbourne": "AET", "Canberra": "AET", "Perth": "AWST",
    "Auckland": "NZ", "Wellington": "NZ",
}  # fmt: skip
"""Cities by whose clocks copy gives times, with their zones; a zone of two seasons as in `ZONES`."""
_SPELT = {
    "Eastern": "ET", "Central": "CT", "Mountain": "MT", "Pacific": "PT", "Atlantic": "AT", "Newfoundland": "NT",
    "Alaska": "AKT",
}  # fmt: skip
OF_BOTH_SEASONS = {
    "ET": "US",
    "CT": "US",
    "MT": "US",
    "PT": "US",
    "AT": "US",
    "NT": "US",
    "AKT": "US",
    "UK": "EU",
    "CE": "EU",
    "EE": "EU",
    "AET": "AU",
    "NZ": "NZ",
}
"""Zones of two offsets, in winter and in summer; those with the same letters change on one day."""


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
    text, hint = joined_prose(document), _hint()
    places = [
        start
        for start, end in written_figures(document).digits
        if hint.match(text, end - 1) is not None or "." in text[start:end]
    ]
    places += [match.start() for match in _named_time().finditer(text)] if "noon" in text or "midnight" in text else []
    places.sort()
    return tuple(time for block, _ in by_block(document, places) for time in _in_block(block))


class Lapse(NamedTuple):
    """A time that is so long after an earlier one: "at 7.25, 45 minutes after setting out".

    time: the later time.
    earlier: the times that stand before it in its block.
    start, end: the words of the duration, in characters of the block's text.
    minutes: the duration.
    """

    time: ClockTime
    earlier: tuple[ClockTime, ...]
    start: int
    end: int
    minutes: int


_LAPSE = (
    r"(?P<lapse>(?P<number>\d{1,3}|half an|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty)(?P<half> and a half)? (?P<unit>minutes?|hours?)"
    r"(?P<more> and a half)?"
    r"(?: and (?P<minutes>\d\d?|five|ten|twenty|thirty|forty|fifty) minutes)?)"
)


@cache
def _after() -> re.Pattern[str]:
    """A duration behind the time that comes so much later."""
    return re.compile(rf",? {_LAPSE} (?:later|after [a-z]+ing)\b")


@cache
def _before_time() -> re.Pattern[str]:
    """A duration directly before it, at the head of its clause or behind a verb of coming about."""
    return re.compile(
        r"(?:^|[.,;:–—] |\b(?:and|then|but)(?: again| then)? "
        r"|\b(?:arriv|reach|came|turn|died|found|call|fell|return|land|left|pull|rescu|follow|happen)[a-z]* "
        rf"(?:[a-z]+ ){{0,2}}?){_LAPSE} (?:later|after that|afterwards|late|behind schedule),?(?: again)?"
        r"(?: just)?(?: at)? $",
        re.IGNORECASE,
    )


_EARLIER = 6
"""How many times before the later one it may be counted from."""
_NUMBERS = {
    "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50,
}  # fmt: skip


@analysis
def lapses(document: Document) -> tuple[Lapse, ...]:
    """The times of all prose that a duration stands directly beside, with at least one time before them."""
    found: list[Lapse] = []
    times = clock_times(document)
    for number, time in enumerate(times):
        text = time.block.text
        match = _after().match(text, time.end) or _before_time().search(text, max(0, time.start - _LEAD), time.start)
        if match is None:
            found.extend(_open_for(times, number))
            continue
        earlier = tuple(
            one
            for one in times[max(0, number - _EARLIER) : number]
            if one.block is time.block and one.zone == time.zone
        )
        if earlier:
            found.append(Lapse(time, earlier, *match.span("lapse"), _lapsed(match)))
    return tuple(found)


_BEGINS = (
    r"(?:open\w*|start\w*|beg[aiu]n\w*|kick\w* off|tee\w* off|depart\w*|leav\w+|left|set\w* (?:off|out)|log\w* on|from)"
)
_ENDS = (
    r"(?:clos\w+|shut\w*|end\w*|finish\w*|conclud\w*|arriv\w+|reach\w*|land\w*|berth\w*|dock\w*"
    r"|touch\w* down|log\w* off|until|till|to)"
)


@cache
def _opened() -> re.Pattern[str]:
    """What leads to the first of two times between which something goes on."""
    return re.compile(rf"\b{_BEGINS}(?: [A-Za-z-]+){{0,3}}?(?: at)? $")


@cache
def _closed_at() -> re.Pattern[str]:
    """What stands between the two."""
    return re.compile(rf"(?: [A-Za-z-]+){{0,5}}?,? (?:and |to )?{_ENDS}(?: [A-Za-z-]+){{0,3}}?(?: at)? ")


@cache
def _giving() -> re.Pattern[str]:
    """How long it goes on, behind the two."""
    return re.compile(
        r"(?:, (?:giving|allowing|leaving|meaning|making)(?: (?!at |up )[a-z]+){0,3}?"
        r"|,? after an? [a-z]+(?: [a-z]+)? of|, a total of"
        rf"|, (?:which is|that is)|,|:| –| —) {_LAPSE}"
        r"(?=[.,;)]| to | in | that | which | of | – | — |$)"
    )


def _open_for(times: Sequence[ClockTime], number: int) -> Iterator[Lapse]:
    """A beginning, an end and how long lies between: "opens at 7 a.m. and closes at 8 p.m., giving them 13 hours"."""
    if not number or times[number - 1].block is not times[number].block:
        return
    first, last = times[number - 1], times[number]
    text = last.block.text
    between = _closed_at().fullmatch(text, first.end, last.start) and first.zone == last.zone
    match = _giving().match(text, last.end) if between else None
    if match is not None and _opened().search(text, max(0, first.start - _LEAD), first.start):
        yield Lapse(last, (first,), *match.span("lapse"), _lapsed(match))


_LEAD = 60
"""Characters before a time in which the duration stands that leads to it."""


def _lapsed(match: re.Match[str]) -> int:
    """The minutes of a duration."""
    stated = _number(match["number"]) + (0.5 if match["half"] or match["more"] else 0.0)
    minutes = stated * (60 if match["unit"].startswith("hour") else 1)
    return round(minutes + (_number(match["minutes"]) if match["minutes"] else 0))


def _number(written: str) -> float:
    return _NUMBERS.get(written.lower()) or float(written)


@analysis
def time_pairs(document: Document) -> tuple[TimePair, ...]:
    """The pairs of all prose, in the order of the source."""
    return tuple(_pairs(clock_times(document)))


_SPOKEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PARTS = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_ZONE_LETTERS = "|".join(
    sorted((zone for zone in ZONES if zone not in {"UK", "CE", "EE", "IN", "NZ", "AT", "NT"}), key=len, reverse=True)
)
_HALF = r"(?:[aApP]\.?\s?[mM]\b\.?)"
_DAYS = r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:next|previous|following) day),? )?"


@cache
def _hint() -> re.Pattern[str]:
    """The last digit of what may be a time."""
    return re.compile(r"[0-9](?: ?[apAP]\.? ?[mM]\b| ?(?:[A-Z]{1,3}T|UTC|MSK|WIB)\b|[:.][0-5][0-9](?![0-9]))")


@cache
def _named_time() -> re.Pattern[str]:
    return re.compile(r"\((?:12 )?(?:noon|midnight)")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w:.,$£€-])(?<!\d/)(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?)?\s?"
        rf"(?P<half>{_HALF})"
        rf"|(?P<hour24>\d{{1,2}})[:.](?P<minute24>[0-5]\d)(?![:.]?\d)|(?P<digits>[0-2]\d[0-5]\d)(?:\s?(?:hours|hrs))?"
        rf"|(?:12 )?(?P<word>noon|midnight)"
        rf"|(?P<part>(?:a )?quarter|half|five|ten|twenty|twenty-five) (?P<way>past|to) (?P<spoken>{'|'.join(_SPOKEN)}))"
        rf"(?: local time\b)?(?:\s?(?:{_DAYS}(?P<zone>{_ZONE_LETTERS})\b|(?P<spelt>{'|'.join(_SPELT)})"
        rf"(?: (?:[Tt]ime|[Ss]tandard|[Dd]aylight))?\b(?! [A-Z])"
        rf"|(?P<place>(?:in )?(?P<city>{'|'.join(CITIES)})(?: time)?\b"
        r"|on the (?:US )?(?P<coast>East|West) Coast)))?(?!\s?%)"
    )


def _in_block(block: Block) -> Iterator[ClockTime]:
    for match in _time().finditer(block.text):
        minutes = _minutes(match)
        if minutes is None:
            continue
        zone = match["zone"] or _SPELT.get(match["spelt"] or "") or CITIES.get(match["city"] or "")
        zone = zone or {"East": "ET", "West": "PT"}.get(match["coast"] or "")
        halved = match["half"] is not None or match["word"] is not None
        named = next((name for name in ("zone", "spelt", "place") if match[name]), None)
        zone_start = match.start(named) if named else match.end()
        yield ClockTime(block, match.start(), match.end(), minutes, halved, zone, zone_start)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes from midnight, None for hours that no clock shows."""
    if match["spoken"]:
        past = _PARTS[match["part"].removeprefix("a ")]
        return (_SPOKEN.index(match["spoken"]) + 1) * 60 % 720 + (past if match["way"] == "past" else -past)
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


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?: (?:on )?[A-Z][a-z]+day)? ?\((?:or |that is,? |i\.e\.,? |about )?|\s?/\s?|,? or ")


@cache
def _going_on() -> re.Pattern[str]:
    return re.compile(r"(?:\s?[,;/]\s?|,? (?:or|and) )")


def _pairs(times: tuple[ClockTime, ...]) -> Iterator[TimePair]:
    first: ClockTime | None = None
    last: ClockTime | None = None  # the second of a pair
    for before, time in pairwise(times):
        if before.block is not time.block:
            first = None
            continue
        between = time.block.text[before.end : time.start]
        if _opening().fullmatch(between):
            bracket = "(" in between
            if "or" in between and not bracket and _is_twice(before, time):
                yield TimePair(before, time)
                continue
            if (before.zone is None or time.zone is None) and not (bracket and _closed(time)):
                first = None  # "at 10:30 or 11 p.m." are two times
                continue
            first, last = before if bracket else None, time
            yield TimePair(before, time)
            continue
        alone = first is None and before is not last and before.zone and time.zone and before.zone != time.zone
        if alone and _beside().fullmatch(between):
            last = time
            yield TimePair(before, time)
            continue
        if first is not None and _going_on().fullmatch(between):
            yield TimePair(first, time)
        else:
            first = None


@cache
def _beside() -> re.Pattern[str]:
    """What stands between two times of two zones that are one time."""
    return re.compile(r"(?:,| –| —|:)(?: that is,?| which is| equal to| when it is| i\.e\.,?| or| equivalent to)? ")


def _is_twice(one: ClockTime, other: ClockTime) -> bool:
    """Whether one time is of 24 hours and past noon and the other has "p.m.", so that "or" makes them one."""
    late, half = (one, other) if other.halved else (other, one)
    plain = one.zone is None and other.zone is None
    return plain and one.halved != other.halved and late.minutes >= 13 * 60 and half.minutes >= 12 * 60


def is_spoken(time: ClockTime) -> bool:
    """Whether a time is in words without a half of the day: "quarter past eight"."""
    return " past " in time.text or " to " in time.text


def _closed(time: ClockTime) -> bool:
    """Whether nothing but the time stands in its bracket."""
    return time.block.text[time.end : time.end + 1] in (")", ",", ";", "/")
