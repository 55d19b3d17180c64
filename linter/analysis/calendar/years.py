"""Years in a draft, spans of years and of other times, and the durations that stand directly beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.numbers.digits import blocks_with_digits
from linter.dates import MONTH_NUMBERS, MONTHS, WEEKDAYS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Year(NamedTuple):
    """A year from 2100 on, where a preposition, a month or what happens in a year says that it is one.

    start, end: its characters in `block.text`.
    """

    block: Block
    start: int
    end: int
    value: int


class Lifespan(NamedTuple):
    """Two years in brackets after a name: "(1932-2024)".

    block: the block that it is in.
    start, end: what stands between the brackets, in characters of `block.text`.
    born, died: the years.
    """

    block: Block
    start: int
    end: int
    born: int
    died: int


class Span(NamedTuple):
    """A span with its ends, and the duration that the draft gives it.

    block: the block that it is in.
    start, end: the words of the duration ("six-year", "two decades"), in characters of `block.text`.
    first, last: the words of the span, likewise.
    stated: the duration in units.
    elapsed: the time from end to end in units: years, days or hours.
    unit: "year", "month", "day" or "hour".
    whole: whether both ends may count as whole units, as years and days do ("from Monday to Friday": five days).
    slack: how many units more or less the ends allow besides; of days half as many less.
    """

    block: Block
    start: int
    end: int
    first: int
    last: int
    stated: float
    elapsed: float
    unit: str
    whole: bool
    slack: float


@cache
def _year() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]or|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ff]rom|of|[Ll]ate"
        r"|[Ee]arly"
        r"|mid-|summer|winter|spring|autumn|fall|[Bb]efore|[Aa]fter"
        r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov"
        r"|Dec)[a-z]*\.?(?: \d\d?,)?) )(?P<year>2[1-9]\d\d)\b(?![\d,.%]\d|[-–/]\d|%| ?[°\w]*(?:km|metres|people))"
    )


@cache
def _distant() -> re.Pattern[str]:
    return re.compile(r"2[1-9][0-9]{2}\b")


@cache
def _events() -> re.Pattern[str]:
    return re.compile(
        r" (?:[A-Z][\w-]+ ){0,2}(?:election|campaign|budget|season|report|census|Olympics|Games|World Cup|race|vote|"
        r"referendum|primary|primaries|convention|law|act|film|season|final|attack|crisis|war|cycle|midterms?|presidential)"
    )


@analysis
def distant_years(document: Document) -> tuple[Year, ...]:
    """Years of all prose from 2100 on, in the order of the source; after "the" and "his" only before an event."""
    found = []
    for block in document.prose:
        if not _distant().search(block.text):
            continue
        for match in _year().finditer(block.text):
            word = match[0][: match.start("year") - match.start()].strip().lower()
            if word in _NEED_EVENT and not _events().match(block.text, match.end()):
                continue
            found.append(Year(block, match.start("year"), match.end("year"), int(match["year"])))
    return tuple(found)


_NEED_EVENT = frozenset({"the", "his", "her", "their", "its", "of", "for", "after", "before", "from"})


@cache
def _lifespan() -> re.Pattern[str]:
    return re.compile(
        r"[(\[](?<=[a-z.)] .)(?:born |b\. ?)?(?P<born>1[0-9]\d\d|20\d\d)\s?[-–—]\s?(?:died |d\. ?)?(?P<died>1[0-9]\d\d"
        r"|20\d\d)[)\]]"
    )


@cache
def _told_lives() -> re.Pattern[str]:
    """A death and a birth of one person in words, in either order."""
    year = r"(?:1[0-9]|20)\d\d"
    return re.compile(
        rf"\bdied (?:[^.;,\d]{{0,40}}? )?in (?P<died>{year}),? (?:was|had been) born (?:[^.;,\d]{{0,40}}? )?in"
        rf" (?P<born>{year})\b"
        rf"|\bborn (?:[^.;,\d]{{0,40}}? )?in (?P<born2>{year})(?: in [A-Z][a-z]+)?,? (?:and |(?:and )?s?he )?"
        rf"died (?:[^.;,\d]{{0,40}}? )?in (?P<died2>{year})\b"
    )


@analysis
def told_lives(document: Document) -> tuple[Lifespan, ...]:
    """The births and deaths of all prose that one clause tells of one person, whichever comes first."""
    return tuple(
        Lifespan(
            block,
            *match.span(),
            int(match["born"] or match["born2"]),
            int(match["died"] or match["died2"]),
        )
        for block in document.prose
        if "died " in block.text and "born " in block.text
        for match in _told_lives().finditer(block.text)
    )


@analysis
def lifespans(document: Document) -> tuple[Lifespan, ...]:
    """The spans in brackets of all prose, whichever end comes first."""
    return tuple(
        Lifespan(block, match.start() + 1, match.end() - 1, int(match["born"]), int(match["died"]))
        for block in document.prose
        if "(" in block.text or "[" in block.text
        for match in _lifespan().finditer(block.text)
    )


_NUMBER = rf"(?:\d{{1,3}}|{SPELT}|an?)"
_UNIT = r"(?:(?:year|decade|month|week|day|hour)s?|century|centuries|long)"
_LONG = {"week": (1, "week"), "fortnight": (2, "week"), "month": (4, "week")}
"""What "long" goes with: "a week-long strike"."""
_PERIOD = (
    r"(?:period|span|stretch|run|stint|tenure|reign|spell|stay|term|rule|war|conflict|ban|hiatus|gap|drought|streak"
    r"|exile|"
    r"presidency|premiership|career|delay|closure|project|campaign|leadership|marriage|contract|deal|lease|mandate"
    r"|interval|"
    r"window|era|captivity|occupation|siege|investigation|absence|break|strike|festival|conference|visit|trip|tour"
    r"|event|"
    r"summit|fair|exhibition|course|meeting|session|talks|shift|workshop|walkout|truce|ceasefire|curfew|programme"
    r"|program|"
    r"chairmanship|partnership|plan|study|trial|sentence|tournament|convention|retreat|show|concert|outage|blackout)"
)
_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? )"
_END_YEAR = rf"{_MONTH}?(?:1[5-9]|20)\d\d"
_BETWEEN = r"(?: to | until | till | through | and |\s?[-–—]\s?)"


@cache
def _spans() -> tuple[re.Pattern[str], ...]:
    """The duration before the span and after it, for years, days of one month or two, and hours."""
    duration = rf"(?P<number>{_NUMBER}|week|fortnight|month)[ -](?P<unit>{_UNIT})"
    month = rf"(?P<{{0}}>(?:{'|'.join(MONTHS)})|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?)"
    year = rf"(?P<y1>{_END_YEAR}){_BETWEEN}(?P<y2>{_END_YEAR})(?![\d-]| (?:and|to) \d)"
    days = (
        rf"(?:(?P<d1>\d\d?)(?:st|nd|rd|th)?(?: {month.format('m1')})?{_BETWEEN}(?P<d2>\d\d?)(?:st|nd|rd"
        rf"|th)? {month.format('m2')}\b"
        rf"|{month.format('n1')} (?P<e1>\d\d?){_BETWEEN}(?:{month.format('n2')} )?(?P<e2>\d\d?)(?![\d:]))"
    )
    clock = r"(?P<{0}>noon|midnight|\d{{1,2}}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?)"
    months = rf"{month.format('k1')}{_BETWEEN}{month.format('k2')}(?! \d)\b"
    weekdays = rf"(?P<w1>{'|'.join(WEEKDAYS)}){_BETWEEN}(?P<w2>{'|'.join(WEEKDAYS)})\b(?! (?:\d|[A-Z]))"
    hours = rf"{clock.format('h1')}{_BETWEEN}{clock.format('h2')}(?![\w:]|,\d| (?:percent|per|million|people))"
    ends = rf"(?:[Ff]rom |[Bb]etween |\(|, |, from | – | — |: )(?P<span>{year}|{days}|{months}|{weekdays}|{hours})"
    loose = ends.replace("(?:[Ff]rom ", "(?:(?<=[a-z] )|[Ff]rom ", 1)
    return (
        re.compile(
            rf"\b{duration}(?: (?:[a-z-]+ )?{_PERIOD}\b|(?= (?:from|between|\())|s?,?)(?: (?:that |which )?(?:ran"
            rf"|runs|lasted|lasting|running|ended|"
            rf"in office|in power|in prison|in charge|in the job|at the helm|in exile|as [a-z ]{{3,20}}))?,? ?{ends}"
        ),
        re.compile(
            rf"{loose}\)?(?:,(?: or| that is| making| in all)?,? | – | — |: |,? (?:for|in|over) (?:a total of |those "
            r"|these |the |all |almost |nearly )?"
            rf"|,? (?:a|an|its|his|her|their) (?:period of )?|,? lasting |,? a total of )(?:(?:a|an|his|her|its"
            rf"|their|those|the) )?{duration}\b"
        ),
    )


@analysis
def spans(document: Document) -> tuple[Span, ...]:
    """The spans of all prose beside which a duration stands, in the order of the source."""
    found: list[Span] = []
    figured = {block.index for block in blocks_with_digits(document)}
    for block in document.prose:
        if block.index not in figured and "rom " not in block.text and "etween " not in block.text:
            continue
        if not any(cue in block.text for cue in _UNIT_CUES):
            continue
        seen: set[int] = set()
        for start, end in _windows(block.text):
            for match in (match for pattern in _spans() for match in pattern.finditer(block.text, start, end)):
                read = _read(block, match) if _whole_duration(match) else None
                if read is not None and read.start not in seen:
                    seen.add(read.start)
                    found.append(read)
    return tuple(sorted(found, key=lambda one: (one.block.index, one.start)))


@cache
def _other_count() -> re.Pattern[str]:
    """What makes the duration one of several, a rate or the end of another number: "two four-year", "1.6 years"."""
    return re.compile(
        r"(?:\b(?:and a half|two|three|four|several|(?<!period )of|every|each|per|first|last|than|least)|\d|half) $"
        r"|[.,]$"
    )


@cache
def _ends_hint() -> tuple[re.Pattern[str], ...]:
    """Two ends of a span, roughly: figures with a dash or a word between them, or names of months or weekdays."""
    return (
        re.compile(
            r"[0-9][a-z.:]*(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)?(?: ?[ap]\.?m\.?)?"
            r"(?: (?:to|until|till|through|and) |\s?[-–—]\s?)(?:[A-Z][a-z]+\.? )?(?:[0-9]|noon|midnight)"
        ),
        re.compile(r"rom (?:[A-Z][a-z]+|noon|midnight) (?:to|until|till|through|and) "),
        re.compile(r"etween (?:[A-Z][a-z]+|noon|midnight) and "),
    )


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches around two ends of a span, merged where they meet."""
    figures, with_from, with_between = _ends_hint()
    starts = [match.start() for match in figures.finditer(text)]
    if "rom " in text:
        starts += [match.start() for match in with_from.finditer(text)]
    if "etween " in text:
        starts += [match.start() for match in with_between.finditer(text)]
    windows: list[tuple[int, int]] = []
    for start in sorted(starts):
        if windows and start - _BEFORE <= windows[-1][1]:
            windows[-1] = (windows[-1][0], start + _AFTER)
        else:
            windows.append((max(0, start - _BEFORE), start + _AFTER))
    return windows


_BEFORE, _AFTER = 120, 160
"""Characters around the first end within which a duration may stand directly beside the span."""
_UNIT_CUES = ("year", "decade", "month", "week", "days", "-day", "hour", "centur", "fortnight")


@cache
def _halves() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])?")


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf" (?!(?:[a-z-]+ )?{_PERIOD}\b)[a-z]")


def _whole_duration(match: re.Match[str]) -> bool:
    """Whether a duration as an adjective has a noun of time after it: "a six-year term", not "the five-day average"."""
    adjective = match["unit"][-1] != "s" and match.string[match.start("unit") - 1] == "-"
    return not adjective or _noun_after().match(match.string, match.end("unit")) is None


def _read(block: Block, match: re.Match[str]) -> Span | None:
    number = match["number"].lower()
    unit = match["unit"].rstrip("s").replace("centurie", "century")
    if (number in _LONG) != (unit == "long"):
        return None
    stated = 1.0 if number in {"a", "an"} else float(_LONG[number][0]) if number in _LONG else number_of(number)
    unit = _LONG[number][1] if number in _LONG else unit
    text = block.text
    rate = number in ("a", "an") and unit not in ("decade", "century")  # so many a year
    if rate or _other_count().search(text[max(0, match.start("number") - 12) : match.start("number")]):
        return None
    name = next(name for name in ("y1", "h1", "k1", "w1", "d1", "e1") if match[name])
    return _READERS[name](block, match, stated, unit)


def _in_years(block: Block, match: re.Match[str], stated: float, unit: str) -> Span | None:
    ends = _year_ends(match)
    factor = {"year": 1.0, "decade": 10.0, "century": 100.0}.get(unit)
    if factor is None or ends is None:
        return None
    slack = 0.0 if factor == 1 and ends[2] else 0.2 * factor
    return _span(block, match, stated * factor, ends[1] - ends[0], "year", slack=slack)


def _in_months(block: Block, match: re.Match[str], stated: float, unit: str) -> Span | None:
    elapsed = float((_month(match["k2"]) - _month(match["k1"])) % 12)
    return _span(block, match, stated, elapsed, "month") if unit == "month" and elapsed else None


def _in_weekdays(block: Block, match: re.Match[str], stated: float, unit: str) -> Span | None:
    elapsed = float((WEEKDAYS.index(match["w2"]) - WEEKDAYS.index(match["w1"])) % 7)
    return _span(block, match, stated, elapsed, "day") if unit == "day" and elapsed and stated < 8 else None


def _in_days(block: Block, match: re.Match[str], stated: float, unit: str) -> Span | None:
    elapsed = _days(match) if unit in {"day", "week"} else None
    if elapsed is None:
        return None
    weeks = unit == "week"
    between = re.search(r"[Bb]etween $", block.text[max(0, match.start("span") - 8) : match.start("span")]) is not None
    slack = 6.0 if weeks else 2.0 if between else 0.0  # the days between two days may leave out both
    return _span(block, match, stated * (7 if weeks else 1), elapsed, "day", slack=slack)


def _span(block: Block, match: re.Match[str], stated: float, elapsed: float, unit: str, *, slack: float = 0.0) -> Span:
    return Span(
        block,
        match.start("number"),
        match.end("unit"),
        match.start("span"),
        match.end("span"),
        stated,
        elapsed,
        unit,
        unit != "hour",
        slack,
    )


def _year_ends(match: re.Match[str]) -> tuple[float, float, bool] | None:
    """First and last as years with their months, and whether years are all that is given."""
    ends = []
    months = False
    for name in ("y1", "y2"):
        value = float(match[name][-4:])
        if len(match[name]) > 4:
            months = True
            value += _month(match[name][:3]) / 12
        ends.append(value)
    return (ends[0], ends[1], not months) if ends[0] < ends[1] else None


def _month(name: str) -> int:
    """Its number from 0, by its first three letters."""
    return MONTH_NUMBERS[name[:3].lower()] - 1


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days(match: re.Match[str]) -> float | None:
    """Days from the first to the last day."""
    if match["d1"]:
        one, other = int(match["d1"]), int(match["d2"])
        last = _month(match["m2"][:3])
        first = _month(match["m1"][:3]) if match["m1"] else last
    else:
        one, other = int(match["e1"]), int(match["e2"])
        first = _month(match["n1"][:3])
        last = _month(match["n2"][:3]) if match["n2"] else first
    elapsed = other - one + sum(_LENGTHS[first:last])
    if not 1 <= one <= 31 or not 1 <= other <= 31 or last < first or elapsed <= 0:
        return None
    return float(elapsed)


def _hours(block: Block, match: re.Match[str], stated: float, unit: str) -> Span | None:
    """A span by the clock; the first end takes its half of the day from the last where it has none."""
    bracketed = match.start("span") > match.end("unit") and block.text[match.start("span") - 1] == "("
    if unit != "hour" or stated > 24 or bracketed:  # a bracket may have the hours of business
        return None
    elapsed = clock_hours(match["h1"], match["h2"], stated)
    return None if elapsed is None else _span(block, match, stated, elapsed, "hour", slack=0.25)


def clock_hours(begin: str, end: str, stated: float) -> float | None:
    """The hours from one time to another, of what they can mean that which is nearest to `stated`; None if it fits."""
    first, last = _clock(begin), _clock(end)
    if first is None or last is None or (first[1] is None and last[1] is None and not re.search("[:.]", begin + end)):
        return None
    elapsed = {(late - early) % 24 for early in _readings(first, last[1]) for late in _readings(last, last[1])}
    if any(abs(one - stated) < 0.26 for one in elapsed):
        return None
    return min(elapsed, key=lambda one: abs(one - stated))


_READERS = {
    "y1": _in_years, "h1": _hours, "k1": _in_months, "w1": _in_weekdays, "d1": _in_days, "e1": _in_days,
}  # fmt: skip


def _clock(written: str) -> tuple[float, str | None] | None:
    if written in ("noon", "midnight"):
        return (12.0, "p") if written == "noon" else (12.0, "a")
    match = _halves().match(written)
    if match is None or int(match[1]) > 24:
        return None
    return int(match[1]) + int(match[2] or 0) / 60, match[3]


def _readings(time: tuple[float, str | None], half: str | None) -> Iterator[float]:
    """The hours from midnight that it can mean."""
    hour, own = time
    if own:
        yield hour % 12 + (12 if own == "p" else 0)
    elif half:
        yield hour % 12 + (12 if half == "p" else 0)
        yield hour % 12 + (0 if half == "p" else 12)
    else:
        yield hour
