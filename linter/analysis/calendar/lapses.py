"""Durations that words tie to two dates without saying which began or ended what.

"In 1976. Three decades later, in 2016"; "shut in 2014 … has stood empty for 12 years".

Two dates of one kind in a sentence, or in two that follow each other, or one date and the draft's own; no third one.
What ties the duration to them is "later", "earlier", "after", "since", "between", or an apposition.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.counted_units import counted_units
from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.calendar.years import Span
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.text.sentences import sentences
from linter.dates import MONTH, MONTH_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_LONGEST = 420
"""Characters of a sentence, with the one before it, beyond which it is left alone."""
_LEAST, _MOST = 0.34, 3.0
"""A stated duration so many times the elapsed one is of something else."""
_UNITS = {"year": 1.0, "decade": 10.0, "century": 100.0, "season": 1.0}
_SLACK = {"decade": 2.0, "century": 6.0, "season": 0.0}


class _Point(NamedTuple):
    """A date: its place, its value in years, whether it has a month."""

    start: int
    end: int
    value: float
    month: bool


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,$£€/])(?:(?<![–-])|(?<=\d\d\d\d[–-]))(?:(?:(?P<d>\d\d?)(?:st|nd|rd"
        rf"|th)? )?(?P<m>{MONTH})\.?(?: (?P<e>\d\d?)(?:st|nd|rd|th)?,?)? )?"
        r"(?P<y>(?:1[5-9]|20)\d\d)(?![\d,]\d|[-/]\d\d-|s\b|%| (?:people|miles|metres|km|votes)\b)"
    )


@cache
def _duration() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<half>[Hh]alf a )(?P<age>century|decade)|(?P<one>[Aa] |[Oo]ne )(?P<unit1>century|decade)"
        rf"|(?P<number>\d{{1,3}}|{SPELT})"
        rf"(?P<more>[ -]and[ -]a[ -]half)?(?P<joint>[ -])(?P<unit>years?|decades?"
        r"|centur(?:y|ies)|seasons?))\b(?! old\b|-old\b|['’]s? (?:jail|prison|imprisonment))"
    )


_PERIOD = (
    r"(?:wait|drought|gap|absence|hiatus|exile|fight|battle|struggle|dispute|case|saga|war|conflict|reign|tenure"
    r"|stint|spell|career|run"
    r"|rule|term|ban|closure|campaign|project|search|hunt|marriage|partnership|association|occupation|siege|sentence"
    r"|investigation|inquiry"
    r"|delay|break|shift|stretch|period|span|interval|wrangle|row|feud|process|effort|trial|boycott|strike|blockade"
    r"|presidency|premiership"
    r"|leadership|chairmanship|stay|absence|estrangement|silence|ordeal|journey|quest|streak)"
)


@cache
def _later() -> re.Pattern[str]:
    """Words that count a duration from one date to the other."""
    return re.compile(
        r"(?: (?:(?:later|earlier)(?! than\b)|apart|afterwards|previously|before(?=[.,;:]|,? in )|after(?=[.,;:]))\b"
        r"| on(?=[,.;:]"
        r"| from\b))"
    )


@cache
def _tied_after() -> re.Pattern[str]:
    """A clause with one date follows: "14 years after it opened in 1988"."""
    return re.compile(
        r" (?:after|before|since|from|between)(?! (?:which|that|this)\b)(?: (?!and\b|but\b|who\b"
        r"|which\b)[\w’',-]+){0,9}? "
        r"(?:in|on|of|,|since)? ?(?:the (?:summer|autumn|spring|winter|end|start) of )?(?:late |early |mid-)?$"
    )


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(
        r"(?:,| –| —|:|;)(?: or| so| thus| ending| closing| completing| bringing to an end| capping| making(?: it)?"
        r"| after| for| a span of| over)?"
        r"(?: (?:a|an|the|his|her|its|their|some|nearly|almost|about|just|exactly|fully|more than))*(?: (?:period"
        r"|span|total|run) of)? $"
    )


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Ww]ork|[Tt]he [a-z]+)(?: had)? (?:took|taken|lasted|stretched over"
        r"|went on for|ran for|cost)"
        r"(?: (?:him|her|them|us|it|the [a-z]+))? $"
        r"|\b(?:clos(?:es|ed|ing)|end(?:s|ed|ing)|cap(?:s|ped)|finish(?:es|ed)|after) (?:a|an|the|his|her|its|their) $"
        r"|\b(?:last(?:ed)?|stood|open|going|over|after|for(?: (?:all|the))?) (?:nearly |almost |about |more than "
        r"|some |exactly )?$"
    )


@analysis
def lapses(document: Document) -> tuple[Span, ...]:
    """The durations of all prose that words tie to two dates, in the order of the source."""
    found: list[Span] = []
    drafted = (
        document.date.first.year
        if document.date is not None and document.date.first.year == document.date.last.year
        else None
    )
    counted = counted_units(document)
    for block in blocks_with_digits(document):
        units = counted.get(block.index, ())
        if not _has_unit(block.text) or not (units or _has_age(block.text)):
            continue
        listed = sentences(block)
        for number, sentence in enumerate(listed):
            if sentence.end - sentence.start > _LONGEST or not _has_unit(sentence.text):
                continue
            if bisect_left(units, sentence.start) == bisect_left(units, sentence.end) and not _has_age(sentence.text):
                continue
            read = list(_read(block, (sentence.start, sentence.end, 0), drafted))
            if not read and number and sentence.end - listed[number - 1].start <= _LONGEST:
                read = list(_read(block, (listed[number - 1].start, sentence.end, sentence.start), drafted))
            if not read and number + 1 < len(listed) and listed[number + 1].end - sentence.start <= _LONGEST:
                stretch = (sentence.start, listed[number + 1].end, listed[number + 1].start)
                read = list(_read(block, stretch, drafted, first=True))
            found += read
    return tuple(found)


def _has_unit(text: str) -> bool:
    return "year" in text or "decade" in text or "centur" in text or "season" in text


def _has_age(text: str) -> bool:
    """Whether a text may have a duration without a figure: "half a century"."""
    return "decade" in text or "centur" in text


def _points(text: str) -> list[_Point]:
    found = []
    for match in _dates().finditer(text):
        value = float(match["y"])
        if match["m"]:
            value += (MONTH_NUMBERS[match["m"][:3].lower()] - 1) / 12 + (int(match["d"] or match["e"] or 1) - 1) / 365
        found.append(_Point(match.start(), match.end(), value, bool(match["m"])))
    return found


class _Said(NamedTuple):
    """A duration with the text around it.

    text: one sentence, or two. match: the duration. points: the dates. split: where the second sentence begins, or 0.
    """

    text: str
    match: re.Match[str]
    points: tuple[_Point, ...]
    split: int

    @property
    def before(self) -> str:
        return self.text[: self.match.start()]

    @property
    def after(self) -> str:
        return self.text[self.match.end() :]


def _read(block: Block, stretch: tuple[int, int, int], drafted: int | None, *, first: bool = False) -> Iterator[Span]:
    """The duration of a stretch of two sentences or one.

    stretch: where it begins and ends, and where its second sentence begins, or 0. first: whether the duration is in
    the first one.
    """
    start, end, second = stretch
    text, split = block.text[start:end], second - start if second else 0
    durations = list(_duration().finditer(text))
    if len(durations) != 1 or (split and (durations[0].start() < split) != first):
        return
    said = _Said(text, durations[0], tuple(_points(text)), split)
    if _FOREIGN.search(said.before[-24:]) or _AGES.match(said.after[:30]):
        return
    if split and first and re.match(r" (?:after|before|since) ", said.after):
        return  # "sixteen years after the crash of 1989. She came back in 2003": the sentence says from what to what
    if len(said.points) == 2:
        early, late = sorted(said.points, key=lambda point: point.value)
        if early.value != late.value and _ties(said):
            yield from _span(block, start, said.match, early, late)
    elif len(said.points) == 1 and drafted is not None and not (split and first):
        point = said.points[0]
        if point.value < drafted and (_lasts(said) if point.end <= said.match.start() else _counts(said)):
            yield from _span(block, start, said.match, point, point._replace(value=float(drafted), month=False))


_FOREIGN = re.compile(
    r"\b(?:aged?|every|each|per|first|last|past|least|another|other|further|next|two|three|several|than|to|up to"
    r"|sentenced to"
    r"|jailed for|banned for|ages? of|under|fewer|additional|extra) (?:an? )?$|[\d–-]$",
    re.IGNORECASE,
)
_AGES = re.compile(r" (?:old|of age|ago|in (?:prison|jail)|behind bars|sentence|for (?:murder|theft|fraud))\b")
_LASTING = re.compile(
    r"\b(?:took|taken|last|lasted|lasting)(?: (?:him|her|them|us|it))?(?: (?:nearly|almost|some|about|for))? $"
)
_LATER_SURE = re.compile(r" (?:later|earlier|on)\b")


def _ties(said: _Said) -> bool:
    """Whether words make a duration the time between the two dates."""
    one, other = said.points
    apart = said.split and not one.end <= said.split <= other.end
    if apart and not _LATER_SURE.match(said.after) and not _LASTING.search(said.before):
        return False
    if _later().match(said.after) is not None:
        return _is_counted(said)
    return any(tied(said) for tied in (_is_reversed, _opens, _precedes, _is_apposed, _is_period_of, _is_taken))


def _is_counted(said: _Said) -> bool:
    """Years that words count from one date to the other: "in 1988 … 14 years later, in 2002"."""
    one, other = said.points
    match, text = said.match, said.text
    if match.start() > one.end and match.end() <= other.start:
        rest = text[match.end() : other.start]
        straight = re.search(r"[;:]|[.] (?=[A-Z])", rest) is None and len(rest) < _BESIDE
        return straight and not _TURN.search(text[one.end : match.start()])
    gap = text[other.end : match.start()] if match.start() > other.end else ""
    return _DIRECTLY.fullmatch(gap) is not None  # "in 2002, 14 years later"


_DIRECTLY = re.compile(r"\s?[,–—(:]\s?(?:(?:or|that is|some|just|about|exactly|only|nearly|almost|which is) )*")
_NEAR, _BESIDE = 90, 30
"""Characters between a duration and the date that it is counted to, or from."""


def _is_reversed(said: _Said) -> bool:
    """The end, and then the beginning: "stepped down in 2002 after 14 years; she had taken over in 1988"."""
    one, other = said.points
    if not (one.end <= said.match.start() < other.start and one.value > other.value):
        return False
    ended = re.search(r"\bafter (?:nearly |almost |some |about |only )?$", said.before[one.end :]) is not None
    return ended and re.search(r"\b(?:had|having|has|since)\b", said.text[said.match.end() : other.start]) is not None


def _opens(said: _Said) -> bool:
    """A duration before both dates: "her tenure of 14 years began in 1988 and …", "lasted 14 years: they wed in …"."""
    one, other = said.points
    if said.match.end() >= one.start:
        return False
    if re.search(rf"\b{_PERIOD} of (?:nearly |almost |some |about )?$", said.before):
        return _RUNS.match(said.after) is not None
    if re.search(r"\bwait(?:ed|s|ing)? (?:of |for )?(?:nearly |almost |some |about |only )?$", said.before):
        return not said.split and _PROMISED.fullmatch(said.text[said.match.end() : other.start]) is not None
    if re.fullmatch(r"[\"“]?After (?:nearly |almost |some )?", said.before) and re.match(
        r" (?:at|as|with|on)\b", said.after
    ):
        return not said.split
    lasted = re.search(r"\blast(?:ed|s)? (?:for )?(?:nearly |almost |some |about |only )?$", said.before) is not None
    return (
        lasted and re.match(r"[:;–—] | [–—] ", said.after) is not None and " and " in said.text[one.end : other.start]
    )


_PROMISED = re.compile(
    r" for [^.;,\d]{2,50}, (?:which was |first )?[a-z]+ (?:[a-z]+ )?in \S+ and (?:[a-z]+ )?(?:opened|finished|built"
    r"|completed|delivered|ready|held|published|released|installed|unveiled|granted|paid|signed"
    r"|settled) in (?:[A-Z][a-z]+ )?"
)
"""What was waited for, with the years of the promise and of the end."""
_RUNS = re.compile(r" (?:which |that )?(?:beg[au]n|start\w*|open\w*|ran|run|last\w*|end\w*|came|stretch\w*)\b")


def _precedes(said: _Said) -> bool:
    """A duration with a clause that has the date it is counted from: "14 years after it opened in 1988"."""
    match, points = said.match, said.points
    if said.split and said.after.startswith(" from "):
        return False  # "four years from 1965. …"
    for point in points:
        if match.end() <= point.start and _tied_after().fullmatch(said.text[match.end() : point.start]):
            return not said.split or match.start() > said.split or point is points[0]
    return False


def _is_apposed(said: _Said) -> bool:
    """A duration as an adjective behind both dates: "…, a 14-year wait", "it closes a 14-year fight"."""
    other = said.points[1]
    if said.match["joint"] != "-" or said.match.start() <= other.end:
        return False
    if re.match(rf" (?:[a-z-]+ )?{_PERIOD}\b", said.after) is None:
        return False
    taken = _taken().search(said.before) is not None and len(said.before) - other.end < _NEAR
    return taken or _apposed().search(said.before[other.start :]) is not None


def _is_period_of(said: _Said) -> bool:
    """A period behind both dates, or years after what the first one tells: "a wait of 14 years"."""
    other = said.points[1]
    gap = said.before[other.end :] if said.match.start() > other.end else ""
    if _PERIOD_OF.fullmatch(gap):
        return _CLOSES.match(said.after) is not None
    return _DIRECTLY.fullmatch(gap) is not None and _AFTER_IT.match(said.after) is not None


_PERIOD_OF = re.compile(
    rf"\s?(?:,|–|—|:|;) (?:or |so |thus |ending |closing |making (?:it )?)?(?:an?|the|their|his|her|its) "
    rf"(?:[a-z-]+ )?{_PERIOD} of (?:some |nearly |almost |about |exactly |just )?"
)
_AFTER_IT = re.compile(
    r" (?:to the (?:day|week|month)\b|after (?:it|he|she|they|(?:the|his|her|its|their) [a-z]+(?: [a-z]+)?)"
    r" (?:was |were |had |had been )?(?:first |last )?[a-z]+(?: [a-z]+){0,3}(?=[.,;]|$))"
)


def _is_taken(said: _Said) -> bool:
    """What something took or how long it lasted, behind both dates."""
    one, other = said.points
    if said.match["joint"] == "-" or said.match.start() <= other.end:
        return False
    gap = said.before[other.end :]
    if _WHERE.search(gap):
        return False  # "moved on in 2007 to a place where he was captain for three years"
    if one.month and other.month and re.search(r"\b(?:its|their|his|her|those|these) $", gap):
        return said.after.startswith(" of ") and len(gap) < _BESIDE
    if _taken().search(said.before) is None or not _CLOSES.match(said.after):
        return False
    return len(gap) < _NEAR / 2 or (said.split > 0 and re.search(r"\b(?:took|last|lasted|taken)\b", gap) is not None)


_WHERE = re.compile(
    r"\b(?:where|when|who|whom|while)\b|; (?:it|he|she|they) (?!(?:had )?(?:took|taken|lasted|stood|ran|was|were)\b)"
)
_CLOSES = re.compile(
    r"[.,;:)]|$| (?:to [a-z]+|at the (?:helm|top|club|company|firm)|in (?:the )?(?:charge|office|power|post|job|role"
    r"|position|business|service|exile)"
    r"|on the (?:board|throne|bench)|with the (?:club|company|firm|team))\b"
)
_TURN = re.compile(r"\b(?:and|but) (?:[a-z]+ )?(?:then|later|also)\b")


_NOW = re.compile(
    r"\b(?:[Nn]ow|[Tt]oday|this (?:year|month|week|spring|summer|autumn|winter|season)|will|is to|are to|to mark"
    r"|marks?|celebrat\w+|(?:on|last|next) (?:Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow)\b"
)


_ENDING = re.compile(
    r"\b(?:clos(?:es|ed|ing)|end(?:s|ed|ing)|cap(?:s|ped|ping)|brings?|brought|after|conclud(?:es|ed"
    r"|ing)) (?:to an end )?(?:a|an|the|his|her|its|their) $"
)
_JUST = re.compile(
    r"\b(?:(?:[Oo]n|[Ll]ast) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday"
    r"|[Tt]his (?:week|month|morning))\b"
)


def _lasts(said: _Said) -> bool:
    """Whether a duration behind its only date lasts to the draft's: "shut since 2014 – 12 years"."""
    before, after, point = said.before, said.after, said.points[0]
    lead = said.text[: point.start]
    if _later().match(after):
        begins = said.split > 0 and before[said.split :] == "" and _STILL.match(after) is not None
        return not after.startswith(" earlier") and (begins or re.search(r"\b[Nn]ow,? $", before) is not None)
    closed = re.match(r"[.,;:)]|$| (?:in all|now|so far)", after) is not None
    since = re.search(r"\b[Ss]ince (?:[A-Z][a-z]+ )?$", lead) is not None
    if since and said.split and _JUST.search(said.text, said.split) and re.search(r"\bafter $", before):
        return re.match(r" (?:in|at|as|with|on)\b", after) is not None
    if closed and since and _SINCE_THEN.fullmatch(before[point.end :]):
        return True
    held = re.search(r"\b(?:has|have) (?:[a-z]+ ){1,4}for (?:the (?:past|last) )?$", before)
    if held and closed and not said.split:
        return _ENDED_THEN.search(lead) is not None
    if said.match["joint"] == "-" and re.match(rf" (?:[a-z-]+ )?{_PERIOD}\b", after) and _ENDING.search(before):
        return _JUST.search(said.text, point.end) is not None or (since and _FIRST.search(lead) is not None)
    marked = re.search(r"\b(?:celebrat\w+|marks?|marking) (?:its |his |her |their )?$", before) is not None
    return marked and re.match(r" (?:in business|of|since|as|at|in)\b", after) is not None and _is_now(said.text)


_STILL = re.compile(r" (?:later|on),? (?:[a-z]+ ){1,4}?(?:is|are|has|have|remains?) (?:still|yet|not|now|no)\b")
_FIRST = re.compile(r"\b(?:[Ff]irst|only)\b[^.;]*$")
_ENDED_THEN = re.compile(
    r"\b(?:which|that|who|,) ?(?:[a-z]+ ){0,2}(?:shut|closed|opened|burned(?: down)?|collapsed|vacated|abandoned"
    r"|moved|joined|retired"
    r"|died|left|stopped|married|founded|built|appointed|elected) in (?:[A-Z][a-z]+ )?$"
)
_SINCE_THEN = re.compile(r"(?:,| –| —|;) (?:or |so |that is |now )?(?:for )?")


def _is_now(text: str) -> bool:
    return _NOW.search(text) is not None


def _counts(said: _Said) -> bool:
    """Whether a duration before its only date is counted to the draft's: "it is 12 years since it closed in 2014"."""
    point = said.points[0]
    gap = said.text[said.match.end() : point.start]
    if not re.match(r" (?:after|since)\b", gap) or not _tied_after().fullmatch(gap):
        return False
    if re.search(r"\b(?:[Ii]t is|[Ii]t['’]s|[Ii]t has been|[Ii]s now|[Nn]early|[Aa]lmost) $", said.before):
        return True
    begins = re.fullmatch(r"[\"“]?", said.before[said.split :]) is not None
    return begins and _NOW.search(said.text, point.end) is not None


def _span(block: Block, start: int, match: re.Match[str], early: _Point, late: _Point) -> Iterator[Span]:
    unit = (match["unit"] or match["unit1"] or match["age"]).rstrip("s").replace("centurie", "century")
    if match["half"]:
        stated = 0.5
    elif match["one"]:
        stated = 1.0
    else:
        stated = number_of(match["number"]) + (0.5 if match["more"] else 0.0)
    factor = _UNITS[unit]
    over = re.search(r"\b[Oo]ver $", block.text[: start + match.start()][-6:]) is not None
    elapsed = late.value - early.value
    exact = early.month and late.month
    if not exact:
        elapsed = float(int(late.value) - int(early.value))
    if over and stated * factor < elapsed:
        return  # "over 10 years"
    if elapsed <= 0 or not _LEAST <= stated * factor / elapsed <= _MOST:
        return
    slack = _SLACK.get(unit, -0.05 if exact else 0.0) * (0.6 if match["half"] else 1.0)
    first, last = sorted((early, late), key=lambda point: point.start)
    yield Span(
        block, start + match.start(), start + match.end(), start + first.start, start + last.end, stated * factor,
        round(elapsed, 1), "year", True, slack,
    )  # fmt: skip
