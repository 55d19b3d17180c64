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
from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.calendar.time_zones import may_cross_zones
from linter.analysis.calendar.years import Span, clock_hours
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.text.sentences import sentences
from linter.dates import MONTH_NUMBERS, MONTHS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_BEGINS = (
    r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|found(?:ed|ing)|formed|forming"
    r"|set up|establish(?:ed|ing)|join(?:s|ed|ing)|took (?:over|office|charge|up|the|part|command|control|possession)"
    r"|tak(?:es|ing) (?:over|office|charge|up|command)|appoint(?:ed|ment)|elect(?:ed|ion)|sworn in|installed|crowned"
    r"|ordained|jailed|imprisoned|interned|arrested|detained|kidnapped|abducted|taken (?:hostage|prisoner|in|ill)"
    r"|married|wed|engaged|mov(?:ed|es|ing)|arriv(?:ed|es|al|ing)|came (?:to|in|into)|le(?:ft|aves?|aving)"
    r"|depart(?:s|ed|ing)?|set(?:s|ting)? (?:off|out|sail)|sail(?:s|ed)|took off|takes off|kick(?:s|ed)? off"
    r"|g[eo]ts? (?:under way|going)"
    r"|gets? underway|got under way|went (?:in|into|on|under|missing|dark|down|out|up|abroad)|hired|recruit(?:ed|s)"
    r"|buil[td]|erected|laid|introduc(?:ed|ing)|imposed|sign(?:ed|ing)|creat(?:ed|ing)|captured|seized|occupied|invaded"
    r"|broke out|came to power|became|becoming|enrolled|enter(?:ed|ing)|debut(?:ed)?|premiered|clos(?:ed|ing)|shut"
    r"|banned|suspended|outlawed|born|checked (?:in|into)|boarded|commenc\w+|on sale|passed|enacted|adopted|declared"
    r"|announced|promised|commission(?:ed|ing)|ordered|bought|acquired|leased|rented|inherited|inaugurat\w+|admitted"
    r"|enlisted|emigrated|fled|vanished|disappeared|last seen|(?:gone |went )?missing|planted|granted|awarded"
    r"|convicted|sentenced|locked up|stationed|posted|gathered|convened|sat down|picked up|lit|switched on|turned on"
    r"|cut off|in force|into force|frozen?)"
)
_ENDS = (
    r"(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es?|ed|ing|ure)|le(?:ft|aves?|aving)"
    r"|stepp(?:ed|ing) (?:down|aside)|stood down|stands down|steps down|retir(?:es?|ed|ing|ement)"
    r"|resign(?:s|ed|ing|ation)?|freed|releas(?:es?|ed|ing)"
    r"|died|dies|death|divorced|separated|split up|until|till|conclud(?:es?|ed|ing)|over by|was over|complet(?:es?|ed"
    r"|ing|ion)|return(?:s|ed|ing)?|c[ao]m(?:e|es|ing) (?:back|home|down|to an end|to a close|off|out)|arriv(?:es?|ed"
    r"|ing|al)|reach(?:es|ed|ing)?|land(?:s|ed|ing)?|reopen(?:s|ed|ing)?|demolished|pulled down|torn down|knocked down"
    r"|sold|folded|disband(?:ed|s)|expir(?:es?|ed|ing)|lifted|wraps? up|wrapped up|quit|quits|departed|departure"
    r"|dissolved|scrapped|surrender(?:s|ed|ing)?|lapsed?|r[au]ns? (?:out|to|until)|ran (?:out|until)|collapsed|gave up"
    r"|gave way|handed (?:over|back)|stopp(?:ed|ing)|dock(?:s|ed|ing)?|gets? (?:in|back)|got (?:in|back|home)|pulls? in"
    r"|pulled (?:in|out)|abolished|repealed|revoked|cancelled|rescued|found|br(?:oke|eaks|oken) (?:up|down)|adjourn\w*"
    r"|wound up|winds up|call(?:ed|s) off|called a halt|knocked off|clocked off|went home|walked (?:free|out)|freed"
    r"|acquitted|overthrown|ousted|deposed|toppled|defeated|voted out|ejected|sacked|fired|dismissed|abdicated"
    r"|withdrawn|withdrew|dismantled|decommissioned|switched off|turned off|burn(?:ed|t) down|destroyed|sank|crashed"
    r"|restored|back on|unveiled|opened|delivered|identified|caught|recaptured|arrested|extradited|reunited|resum(?:ed"
    r"|es|ing)|signed off)"
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
    r"|(?:period|span|total|run|spell|stretch|journey|reign|stint|tenure|gap|interval|wait|absence|career|stay|terms?"
    r"|crossing|flight|drive|ride|trip|voyage|operation|shift|meeting|session|hearing|siege|delay|standoff"
    r"|search) of) )"
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
    r" (?:later(?! than\b)|on(?=[,.;])|in all|in total|altogether|after(?:wards)?(?=[,.;])|passed|apart|elapsed)\b"
)
_NOT_AFTER = re.compile(
    r",? since\b"
    r"| (?:ago|old|of age|earlier|before|behind|ahead|after(?= [A-Za-z])|as|of|a (?:week|day|year"
    r"|month))\b"
    r"|-old|'|’"
)
_LAPSED = re.compile(r",? (?:and )?(?:lapse[sd]?|expire[sd]?|ran out|runs out|ended|ends)\b")
_ENDED_AFTER = re.compile(
    r"\s*(?:[,.;:)–—]|$| later\b(?! than\b)| on[,.;]| in (?:all|total|which)\b| after\b| apart\b"
    r"| (?:in|at) (?:(?:the|its|his|her|their|active) )?(?:job|office|power|charge|business|post|role|position|service"
    r"|prison|jail|exile|helm|top|force|operation|production|print|existence|use|place|captivity|custody|parliament"
    r"|politics|government|congress|cabinet|senate|army|navy|air force|police|uniform|opposition|hiding|hospital)\b"
    r"| on (?:the )?(?:books|throne|board|bench|air|run|market|statute book|shelves|road|stage)\b"
    r"| of (?:service|marriage|operation|occupation|war|fighting|rule|work|construction|building|closure|silence"
    r"|production|publication|trading|existence|negotiations?|talks|delays?)\b"
    r"| (?:abroad|away|there|together|in the air|at sea|underground|underwater|on the water|on the road)\b)"
)


@cache
def _duration() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<number>\d{{1,3}}|{SPELT})(?P<half>[ -]and[ -]a[ -]half)?(?P<joint>[ -]){_UNIT}\b")


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


_THAT_SPAN = re.compile(r"[\"“]?(?:The|That|This) ")
_THAT_SPAN_AFTER = re.compile(r"(?:; the|[.][\"”]? [\"“]?(?:The|That|This)) $")
"""What brings up the time between two points again: "ended at 2 p.m. The eight-hour siege …"."""
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
        if len(points) != 2:
            continue
        again = split > 0 and _THAT_SPAN.fullmatch(text[split - start : match.start()]) is not None
        if split and not _is_split(points, split - start, again=again):
            continue
        if split and _ANOTHER.search(text, points[0].end, max(points[0].end, match.start())):
            continue
        if not (
            _is_duration(text, match) and _are_ends(text, match, points, split - start if split and not again else 0)
        ):
            continue
        elapsed = _elapsed(kind, points, match, units)
        if elapsed is None:
            continue
        unit = match["unit"].lower().rstrip("s")
        stated = _stated(match) * units[unit]
        slack = {"decade": 2.0, "week": 4.0}.get(unit, 0.0)
        if kind == "day" and re.search(r"\b[Bb]etween \S* ?$", text[: points[0].start]):
            slack += 2.0  # the days between two days may leave out both
        if kind == "hour":
            if may_cross_zones(text):
                continue
            slack = 0.26 if unit == "hour" else 0.09
        yield Span(
            block, start + match.start(), start + match.end(), start + points[0].start, start + points[1].end, stated,
            elapsed, kind, kind != "hour", slack,
        )  # fmt: skip


def _is_split(points: list[_Point], split: int, *, again: bool) -> bool:
    """Whether each of two sentences has a point, or, with `again`, the first has both."""
    return points[1].end <= split if again else points[0].end <= split <= points[1].start


def _stated(match: re.Match[str]) -> float:
    return number_of(match["number"]) + (0.5 if match["half"] else 0.0)


def _is_duration(text: str, match: re.Match[str]) -> bool:
    """Whether a number of years lasts, and is no age, no sentence and no distance from today."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    if _HEDGED_BEFORE.search(before) or _FIRST_IN.search(before):
        return False
    if before.endswith("term of ") and not _LAPSED.match(after):
        return False  # a term may be cut short
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


_ANOTHER = re.compile(r"\b(?:also|later|then)\b")
"""In the second sentence it tells of another stay: "ordained in 1998. She also served in Lund for five years"."""
_OTHER_CLAUSE = re.compile(
    r"\b(?:and|but|then|before|who|while|although|or|when|that(?! lasted)|which(?! lasted)|could|would|may|might"
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
            or re.search(r"\b(?:[Tt]he|That|This) $", text[one.end : match.start()] or "·")
        ):
            return False
    elif not _ENDED_AFTER.match(text[match.end() :]) and not _SURE_BEFORE_VERB.search(text[: match.start()]):
        return False
    if outside and match.end() < one.start:
        loose = match["joint"] == " " and _SUBJECT.search(apart) is not None
    elif outside and match["joint"] == "-" and _THAT_SPAN_AFTER.search(apart):
        loose = False  # "was over by 3 p.m.; the seven-hour operation …"
    elif outside:
        loose = _OTHER_CLAUSE.search(apart) is not None or _NEW_CLAUSE.search(apart) is not None
    else:  # "left seven years later as part of a dispute, … reunited in 1939"
        loose = match["joint"] == " " and not _UP_TO.fullmatch(text[match.end() : other.start])
    if loose:
        return False
    stops = between if not split else text[split : other.start]
    return _begin().search(lead) is not None and _end().search(stops) is not None


_SUBJECT = re.compile(r"^[^,]{0,40}, (?:he|she|it|they|we|I|the [a-z]+|[A-Z][\w’'-]+) [a-z]+")
_NEW_CLAUSE = re.compile(
    r";|\b(?:it|he|she|they) (?!(?:had )?(?:took|taken|lasted|stood|ran|run|was|were|been|spent|served)\b)[a-z]+"
)
_UP_TO = re.compile(r"[^.;,]{0,8}, [^.;,]{0,25}|[^.;,]{0,30}")
"""What may stand between a duration and the point in time that it reaches."""
_SURE_BEFORE_VERB = re.compile(r"\b(?:last(?:s|ed|ing)?|took|stood for|stayed for|open for|runs for|ran for) $")


def _elapsed(kind: str, points: list[_Point], match: re.Match[str], units: dict[str, float]) -> float | None:
    one, other = points
    if kind == "hour":
        stated = _stated(match) * units[match["unit"].lower().rstrip("s")]
        return clock_hours(one.text, other.text, stated)
    elapsed = other.value - one.value
    return elapsed if elapsed > 0 else None
