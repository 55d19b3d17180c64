"""Two points in time of a sentence and the duration that it gives what lies between them, in any order.

Years, days and times of day are read alike: two of a kind that words set as beginning and end ("from … to", "began in …
and ended in …"), and one duration of a unit that fits. A sentence with more of either is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache

from linter.analysis.calendar.counted_units import counted_units
from linter.analysis.calendar.years import Span, clock_hours, number_of, spelt_numbers
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.text.sentences import sentences
from linter.dates import MONTH_NUMBERS, MONTHS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_BEGINS = (
    r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|launch(?:es|ed)?|founded|formed|set up|established"
    r"|join(?:s|ed)|took (?:over|office|charge|up|the)|tak(?:es|ing) (?:over|office)|appointed|elected|jailed"
    r"|imprisoned"
    r"|arrested|married|mov(?:ed|es)|arriv(?:ed|es)|le(?:ft|aves?)|depart(?:s|ed)?|set(?:s|ting)? (?:off|out|sail)"
    r"|kick(?:s|ed) off|g[eo]ts? under way|gets? underway|hired|built|introduced|imposed|signed|created|captured|seized"
    r"|broke out|came to power|became|becoming|enrolled|entered|debuted|premiered|closed|shut|banned|suspended|went"
    r" missing"
    r"|born|signed|checked in|boarded|commenc\w+|on sale)"
)
_ENDS = (
    r"(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es?|ed|ing)|le(?:ft|aves?|aving)|stepp(?:ed|ing) down|steps down"
    r"|retir(?:es?|ed|ing)|resign(?:s|ed|ing)?|freed|releas(?:es?|ed|ing)|died|dies|divorced|until|till|conclud(?:es?"
    r"|ed|ing)"
    r"|over by|was over|complet(?:es?|ed|ing)|return(?:s|ed|ing)?|arriv(?:es?|ed|ing)|reach(?:es|ed|ing)?|land(?:s|ed"
    r"|ing)?"
    r"|reopen(?:s|ed|ing)?|demolished|pulled down|torn down|sold|folded|disbanded|expir(?:es?|ed|ing)|lifted|wraps? up"
    r"|wrapped up|quit|departed|dissolved|scrapped|surrender(?:s|ed|ing)?|lapsed?|runs? out|ran out|collapsed|gave up"
    r"|handed over|stopp(?:ed|ing)|dock(?:s|ed|ing)?|gets? (?:in|back)|pulls? in|abolished|repealed"
    r"|rescued|found|br(?:oke|eaks) up|adjourn\w*|wound up|winds up|came to an end|called off)"
)
_UNIT = r"(?P<unit>(?:year|decade|month|week|day|hour|minute|night)s?)"
_PERIOD = (
    r"(?:[a-z]+ )?(?:period|span|stretch|run|stint|tenure|reign|spell|stay|term|rule|war|conflict|ban|hiatus|gap"
    r"|drought"
    r"|exile|presidency|premiership|career|delay|closure|project|campaign|leadership|marriage|contract|deal|lease"
    r"|mandate"
    r"|interval|window|era|captivity|occupation|siege|investigation|absence|break|strike|festival|conference|visit|trip"
    r"|tour|event|summit|fair|exhibition|course|meeting|session|talks|shift|workshop|walkout|truce|ceasefire|curfew"
    r"|programme|program|partnership|plan|study|trial|tournament|convention|retreat|show|concert|outage|blackout"
    r"|journey"
    r"|flight|crossing|drive|ride|hike|walk|race|match|game|film|performance|hearing|debate|ordeal|standoff|stand-off"
    r"|operation|search|rescue|battle|cruise|voyage|holiday|vacation|camp|regatta|carnival|sale|season|boycott|sit-in"
    r"|vigil|blockade|lockdown|shutdown|service|wait|partnership|friendship|reign|dictatorship|insurgency|association)"
)
_SURE_BEFORE = re.compile(
    r"(?:^|[,;:(–—] ?|\b(?:for|over|in|after|last(?:s|ed|ing)?|will last|served|serving|spent|spending|took|takes"
    r"|taking"
    r"|stood|stayed|those|ending|lived|ran|runs|was|is|open|closed|away|missing|jailed|worked|working|held"
    r"|(?:period|span|total|run|spell|stretch|journey|reign|stint|tenure|gap|interval|wait|absence|career|stay) of) )"
    r"(?:(?:the|a|an|his|her|its|their|those|these|all|a total of|exactly|just|only|some|for|about) )*$"
)
_HEDGED_BEFORE = re.compile(
    r"\b(?:and a half|half|two|three|several|every|each|per|first|last|next|least|than|nearly|almost|over|under|about"
    r"|up to"
    r"|around|another|further|additional|additional|after about|other|more) (?:an? )?$|\d$|[-–.]$",
    re.IGNORECASE,
)
_FIRST_IN = re.compile(r"\b(?:first|only|most|best|worst|[a-z]+est)\b[^.;]*\bin $")
"""What was not so for a number of years lasts none: "the first to do so in 40 years"."""
_AFTER_BEGINNING = re.compile(
    rf" after (?:[\w’'-]+ ){{0,4}}?{_BEGINS} (?:[\w’'-]+ ){{0,3}}?in (?:[A-Z][a-z]+ )?\d{{4}},"
)
"""What follows a number of years that a sentence begins with: "Ten years after it opened in 2010, …"."""
_SURE_AFTER = re.compile(
    r" (?:later|on(?=[,.;])|in all|in total|altogether|after(?:wards)?(?=[,.;])|passed|apart|elapsed)\b"
)
_NOT_AFTER = re.compile(
    r",? since\b"
    r"| (?:ago|old|of age|earlier|before|behind|ahead|after(?= [A-Za-z])|as|of|a (?:week|day|year"
    r"|month))\b"
    r"|-old|'|’"
)
_ENDED_AFTER = re.compile(r"\s*(?:[,.;:)–—]|$| later\b| on[,.;]| in (?:all|total)\b| after\b| apart\b)")


@cache
def _duration() -> re.Pattern[str]:
    spelt = spelt_numbers()
    return re.compile(
        rf"\b(?P<number>\d{{1,3}}|{spelt}|{spelt.title()})(?P<half>[ -]and[ -]a[ -]half)?(?P<joint>[ -]){_UNIT}\b"
    )


class _Point(NamedTuple):
    """A point in time: its place in the text and its value in years, days or hours."""

    start: int
    end: int
    value: float
    text: str


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,$£€/])(?P<year>(?:1[5-9]|20)\d\d)(?![\d,]\d|[-–/]\d\d-|s\b|%| (?:people|miles|metres|km)\b)"
    )


_MONTH_NAMES = "|".join([*MONTHS, "Jan", "Feb", "Aug", "Sept?", "Oct", "Nov", "Dec"])


@cache
def _days() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<m1>{_MONTH_NAMES})\.? (?P<d1>\d\d?)(?:st|nd|rd|th)?|(?P<d2>\d\d?)(?:st|nd|rd|th)? (?:of"
        rf" )?(?P<m2>{_MONTH_NAMES}))"
        r"(?![\w:]|\.?\d)"
    )


@cache
def _clocks() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d:.,$£€])(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d%])"
        r"|\b(?:noon|midnight)\b)"
    )


_LENGTHS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _year_points(text: str) -> list[_Point]:
    return [_Point(match.start(), match.end(), float(match["year"]), match[0]) for match in _years().finditer(text)]


def _day_points(text: str) -> list[_Point]:
    found = []
    for match in _days().finditer(text):
        month, day = match["m1"] or match["m2"], int(match["d1"] or match["d2"])
        if 1 <= day <= 31:
            value = float(_LENGTHS[MONTH_NUMBERS[month[:3].lower()] - 1] + day)
            found.append(_Point(match.start(), match.end(), value, match[0]))
    return found


def _clock_points(text: str) -> list[_Point]:
    return [_Point(match.start(), match.end(), 0.0, match["clock"]) for match in _clocks().finditer(text)]


_KINDS: tuple[tuple[str, Callable[[str], list[_Point]], dict[str, float]], ...] = (
    ("year", _year_points, {"year": 1.0, "decade": 10.0}),
    ("day", _day_points, {"day": 1.0, "week": 7.0, "night": 1.0}),
    ("hour", _clock_points, {"hour": 1.0, "minute": 1 / 60}),
)


@analysis
def timelines(document: Document) -> tuple[Span, ...]:
    """The durations of all prose with the two ends that the words give them, in the order of the source."""
    found: list[Span] = []
    figured = {block.index for block in blocks_with_digits(document)}
    units_of = counted_units(document)
    for block in document.prose:
        text, counted = block.text, units_of.get(block.index, ())
        if not counted or (block.index not in figured and "noon" not in text):
            continue
        if len(_point_hint().findall(text)) < _LEAST:
            continue
        listed = sentences(block)
        for number, sentence in enumerate(listed):
            if sentence.end - sentence.start > _LONGEST:
                continue
            begin = listed[number - 1].start if number else sentence.start
            if bisect_left(counted, begin) == bisect_left(counted, sentence.end):
                continue
            own = list(_read(block, sentence.start, sentence.end))
            if not own and number and sentence.end - listed[number - 1].start < _LONGEST:
                own = list(_read(block, listed[number - 1].start, sentence.end, split=sentence.start))
            found += own
    return tuple(found)


@cache
def _point_hint() -> re.Pattern[str]:
    """Roughly a year, a day beside a month, or a time of day. It begins with a set, from which the engine jumps."""
    return re.compile(
        r"[0-9n](?:(?<=[^0-9][0-9])(?:[5-9][0-9]{2}\b|0[0-9]{2}\b|[0-9]?(?:st|nd|rd|th)? (?:of )?[JFMASOND][a-z]{2}"
        r"|[0-9]? ?[ap]\.?m|[0-9]?[.:][0-5][0-9])|(?<=[a-z.] [0-9])|oon\b)"
    )


_LEAST = 2
_LONGEST = 400


def _read(block: Block, start: int, end: int, split: int = 0) -> Iterator[Span]:
    text = block.text[start:end]
    durations = list(_duration().finditer(text))
    if not durations:
        return
    for kind, points_of, units in _KINDS:
        fitting = [match for match in durations if match["unit"].lower().rstrip("s") in units]
        if len(fitting) != 1:
            continue
        match = fitting[0]
        points = points_of(text)
        if len(points) != 2 or (split and not points[0].end <= split - start <= points[1].start):
            continue
        if not _is_duration(text, match) or not _are_ends(text, match, points, split - start if split else 0):
            continue
        elapsed = _elapsed(kind, points, match, units)
        if elapsed is None:
            continue
        unit = match["unit"].lower().rstrip("s")
        stated = _stated(match) * units[unit]
        slack = {"decade": 2.0, "week": 6.0}.get(unit, 0.0)
        if kind == "day" and re.search(r"\b[Bb]etween \S* ?$", text[: points[0].start]):
            slack += 2.0  # the days between two days may leave out both
        if kind == "hour":
            slack = 0.26 if unit == "hour" else 0.09
        yield Span(
            block, start + match.start(), start + match.end(), start + points[0].start, start + points[1].end, stated,
            elapsed, kind, kind != "hour", slack,
        )  # fmt: skip


def _stated(match: re.Match[str]) -> float:
    return number_of(match["number"].lower()) + (0.5 if match["half"] else 0.0)


def _is_duration(text: str, match: re.Match[str]) -> bool:
    """Whether a number of years lasts, and is no age, no sentence and no distance from today."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    if _HEDGED_BEFORE.search(before) or _FIRST_IN.search(before):
        return False
    if _AFTER_BEGINNING.match(after) and re.search(r"(?:^|[.;] )[\"“]?$", before):
        return True
    if _NOT_AFTER.match(after):
        return False
    if match["joint"] == "-":
        return re.match(rf" {_PERIOD}\b", after) is not None and not match["unit"].endswith("s")
    return _SURE_BEFORE.search(before) is not None or _SURE_AFTER.match(after) is not None


@cache
def _span_lead() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b[Ff]rom|\b[Bb]etween|\() ?(?:[a-z’' -]{0,40}(?:in|on|at) )?(?:the )?(?:[A-Z][a-z]+day,? )?(?:about )?$"
    )


@cache
def _span_joint() -> re.Pattern[str]:
    return re.compile(
        r"[^.;]{0,12}?(?:\bto|\buntil|\btill|\bthrough|\band|[-–—]) ?(?:[a-z’' -]{0,30}(?:in|on|at) )?(?:the"
        r" )?(?:[A-Z][a-z]+day,? )?$"
    )


@cache
def _begin() -> re.Pattern[str]:
    return re.compile(rf"\b{_BEGINS}\b[^.;]{{0,45}}$", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"\b{_ENDS}\b[^.;]{{0,45}}$", re.IGNORECASE)


_OTHER_CLAUSE = re.compile(
    r"\b(?:and|but|then|before|who|while|although|or|that(?! lasted)|which(?! lasted)|could|would|may|might"
    r"|face[sd]?)\b(?! in those\b)"
)


def _are_ends(text: str, match: re.Match[str], points: list[_Point], split: int) -> bool:
    """Whether words make two points the beginning and the end of what the duration is of."""
    one, other = points
    lead, between = text[: one.start], text[one.end : other.start]
    outside = not one.end <= match.start() < other.start
    apart = text[match.end() : one.start] if match.end() < one.start else text[other.end : match.start()]
    if (
        outside
        and not split
        and not _OTHER_CLAUSE.search(apart)
        and not re.search(r"\bto (?!the\b|an?\b)[a-z]+ [a-z]", apart)
        and _span_lead().search(lead)
        and _span_joint().fullmatch(between)
    ):
        return True
    if _AFTER_BEGINNING.match(text[match.end() :]):
        return _end().search(between) is not None
    if match["joint"] == "-":
        after = text[match.end() :]
        noun = re.match(rf" {_PERIOD}\b", after)
        assert noun is not None
        rest = after[noun.end() :]
        whose = re.match(rf",? (?:(?:which|that) )?(?:is due to |will |was |is )?(?:{_BEGINS}|run|ran|last)", rest)
        ending = re.search(
            r"\b(?:end\w*|after|at the end of|bring\w* to an end|conclud\w*|complet\w*) (?:a|an|his|her|its|their"
            r"|the) $",
            text[: match.start()],
        )
        close = match.end() < one.start and one.start - match.end() < 90
        if not (
            (whose and close)
            or (ending and match.start() > one.end)
            or re.search(r"\b(?:the|and the) $", text[one.end : match.start()] or "·")
        ):
            return False
    elif not _ENDED_AFTER.match(text[match.end() :]) and not _SURE_BEFORE_VERB.search(text[: match.start()]):
        return False
    if outside and match.start() > other.end and _OTHER_CLAUSE.search(apart):
        return False
    stops = between if not split else text[split : other.start]
    return _begin().search(lead) is not None and _end().search(stops) is not None


_SURE_BEFORE_VERB = re.compile(r"\b(?:last(?:s|ed|ing)?|took|stood for|stayed for|open for|runs for|ran for) $")


def _elapsed(kind: str, points: list[_Point], match: re.Match[str], units: dict[str, float]) -> float | None:
    one, other = points
    if kind == "hour":
        stated = _stated(match) * units[match["unit"].lower().rstrip("s")]
        return clock_hours(one.text, other.text, stated)
    elapsed = other.value - one.value
    return elapsed if elapsed > 0 else None
