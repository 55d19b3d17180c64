"""Numbers of years that the years beside them, or the draft's date, prove: "three years ago, in 2009", "its 25th
anniversary", "10 years later, in 2004".

The other end is a year of the same sentence, the last one before it in the block, or the year of the draft's date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.spelt_numbers import SPELT, number_of
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Reckoning(NamedTuple):
    """A number of years with its two ends.

    block: the block that it is in.
    start, end: the words with the number, in characters of `block.text`.
    stated: the years.
    begun: the year that they are counted from.
    begun_start, begun_end: its characters.
    ended: the year that they are counted to, the draft's where none is written.
    kind: "ago", "on", "later", "since", "after", "apart", "those", "is", "ends" or "anniversary".
    now: whether `ended` is written, or the sentence says that it is the draft's year ("this year", "will", "marks").
    """

    block: Block
    start: int
    end: int
    stated: int
    begun: int
    begun_start: int
    begun_end: int
    ended: int
    kind: str
    now: bool


_REACH = 500
"""Characters to either side within which the other end of a number of years is looked for."""
_ORDINALS = {
    "fifth": 5, "tenth": 10, "15th": 15, "20th": 20, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "hundredth": 100, "centenary": 100, "bicentenary": 200, "tercentenary": 300, "silver": 25,
    "pearl": 30, "coral": 35, "ruby": 40, "sapphire": 45, "golden": 50, "emerald": 55, "diamond": 60, "platinum": 70,
}  # fmt: skip
"""Ordinals of anniversaries and the names of those of weddings; a platinum jubilee is the 70th year, too."""
ANNIVERSARIES = _ORDINALS
"""The years of the anniversaries that have a name or an ordinal in words."""
_NAMED = "silver|pearl|coral|ruby|sapphire|golden|emerald|diamond|platinum"
_NAMED_BY = rf"centenary|bicentenary|tercentenary|(?:{_NAMED})(?= wedding\b)"
_NUMBER = rf"(?P<number>\d{{1,3}}|{SPELT})"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d-]|,\d|s\b)"
_IN = rf"in (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})"


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,$£€–-]){_YEAR}\b")


@cache
def _hedged() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:about|around|almost|nearly|roughly|some|over|under|more than|less than|up to|at least|another"
        r"|a further|and|hundred) $"
    )


@cache
def _now() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this (?:year|week|month|summer|autumn|spring|winter|weekend)|today|now|will|marks?|"
        r"celebrates?|is|are|has|have)\b"
    )


_BEGUN = r"(?:founded|established|formed|set up|launched|opened|created|incorporated|built)"


@cache
def _founded() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{_BEGUN}|born|married|wed)(?: by [A-Z][^,.;]{{2,40}}?| here| there)?"
        rf",? (?:back )?in (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})\b"
    )


_OF = r"(?! of (?!(?:its|his|her|their|the|that) (?:founding|foundation|opening|launch|creation|establishment|birth)))"
"""The anniversary of something else is not the founding's."""


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(r"years? (?:ago|on\b|later|after|before)|ince \d{4}|\d{4},? after |those [\w-]+ year|-year")


def _hint(text: str) -> bool:
    """Whether a text has what most texts without a reckoning lack."""
    return (
        "nniversary" in text
        or "entenary" in text
        or " wedding" in text
        or ("year" in text and _cue().search(text) is not None)
        or (("ed in " in text or "ed on " in text) and _is_old().search(text) is not None)
    )


@cache
def _is_old() -> re.Pattern[str]:
    return re.compile(r"\b(?:is|turns|will be) (?:now )?\d{2,3}(?:[,.;]| years? old| this| next| in )")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds with their expressions; the year is `year`, or `before` where it comes first."""
    again = _NUMBER.replace("number", "second")
    before = rf"(?P<before>{_YEAR})"
    total = r"a (?:span|period|total|run) of"
    ordinal = rf"(?:(?P<number>\d{{1,3}})(?:st|nd|rd|th)|(?P<ordinal>{'|'.join(_ORDINALS)})) (?:wedding )?anniversary\b"
    written = {
        "ago": rf"{_NUMBER} years? ago(?:,| \(|) ?{_IN}|[Ii]n {before},? {again} years ago",
        "on": rf"{_NUMBER} years on(?=[,.;:])",
        "later": rf"(?:{_NUMBER} years later,? {_IN}|[Ii]n {before}, {again} years later)\b(?! than\b)",
        "since": rf"since (?P<year>{_YEAR}),? (?:for|{total}) {_NUMBER} years\b"
        rf"|for (?:the (?:past|last) )?{again} years,? since {before}\b",
        "after": rf"{_IN},? after {_NUMBER} years(?! (?:as|of|in|at|with|on|from|later)\b)",
        "apart": rf"(?P<year>{_YEAR})[^.;\d]{{0,40}}?,? {_NUMBER} years (?:after|before) [^.,;\d]{{0,50}}?{before}\b",
        "those": rf"[Ii]n (?:all )?those {_NUMBER} years\b(?! since)",
        "is": rf"{_BEGUN} (?:in|on [^.;\d]{{0,30}}?)(?: [A-Z][a-z]+)* ?(?P<year>{_YEAR})\b"
        rf"(?:(?!\b{_YEAR})[^.;]){{0,50}}?,? (?:and )?(?:is|turns|will be) (?:now )?(?P<number>\d{{2,3}})"
        r"(?=[,.;]| years? old| this| next| in )",
        "ends": rf"{_NUMBER}-year (?:[a-z]+ )?[a-z]+,? (?:from|since|(?:begun|imposed|signed|starting) in) {before}"
        r"[^.;\d]{0,40}(?:ends?|expires?|runs? out|lapses?|be over|ended|expired|lapsed|ran out)"
        rf" in (?P<year>{_YEAR})\b",
        "anniversary": rf"(?:{ordinal}|(?P<hundred>{_NAMED_BY})\b){_OF}",
        "anniversary of": rf"{ordinal} of (?:the|his|her|its|their) (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})\b(?! and\b)",
    }
    return tuple((kind, re.compile(rf"(?<![\w-])(?:{expression})")) for kind, expression in written.items())


_KIND_CUES = {
    "ago": ("ago",), "on": (" on",), "later": ("later",), "since": ("since ",), "after": ("after ",),
    "apart": ("years after", "years before"), "those": ("those ",), "is": (" is ", " turns ", " will be "),
    "ends": ("-year ",), "anniversary of": ("nniversary of ",), "anniversary": ("nniversary", "entenary", " wedding"),
}  # fmt: skip
"""Strings of which each kind has one: a look for these is cheaper than its expression."""


@analysis
def reckonings(document: Document) -> tuple[Reckoning, ...]:
    """The numbers of years of all prose, in the order of the source; those that need a draft's date only with one."""
    date = document.date
    drafted = date.first.year if date is not None and date.first.year == date.last.year else None
    found: list[Reckoning] = []
    for block in document.prose:
        if _hint(block.text):
            found += _in_block(block, drafted)
    return tuple(found)


def _in_block(block: Block, drafted: int | None) -> Iterator[Reckoning]:
    text = block.text
    for kind, pattern in _patterns():
        if not any(cue in text for cue in _KIND_CUES[kind]):
            continue
        for match in pattern.finditer(text):
            if _hedged().search(text[max(0, match.start() - 14) : match.start()]):
                continue
            places = _places(block, match)
            ends = (
                _ends(match, kind, drafted, places) if places[1] <= match.start() < match.end() <= places[2] else None
            )
            if ends is not None:
                begun, place, ended = ends
                now = ended != drafted or _now().search(text, places[1], places[2]) is not None
                yield Reckoning(block, match.start(), match.end(), _stated(match), begun, *place, ended, kind, now)


def _places(block: Block, match: re.Match[str]) -> tuple[int, int, int, int]:
    """Where the sentence before the match's begins, where its own begins and ends, and where the next one ends."""
    listed = sentences(block)
    number = max(0, bisect_right(listed, match.start(), key=lambda sentence: sentence.start) - 1)
    before, after = listed[max(0, number - 1)], listed[min(len(listed) - 1, number + 1)]
    nearest, farthest = max(0, match.start() - _REACH), match.end() + _REACH
    return (
        max(before.start, nearest),
        max(listed[number].start, nearest),
        min(listed[number].end, farthest),
        min(after.end, farthest),
    )


def _stated(match: re.Match[str]) -> int:
    groups = match.groupdict()
    written = groups.get("number") or groups.get("second")
    if written:
        return int(number_of(written))
    return _ORDINALS[groups.get("ordinal") or groups["hundred"]]


_Ends = tuple[int, tuple[int, int], int]


def _ends(match: re.Match[str], kind: str, drafted: int | None, places: tuple[int, int, int, int]) -> _Ends | None:
    """The year that is counted from with its place, and the year that is counted to.

    places: where the sentence before begins, where the sentence begins and ends, and where the next one ends.
    """
    text = match.string
    before, start, end, _ = places
    if kind in ("ago", "since", "is", "anniversary of"):
        name = "before" if match.groupdict().get("before") else "year"
        return (int(match[name]), match.span(name), drafted) if drafted else None
    if kind in ("apart", "ends"):
        first, second = ("before", "year") if " after " in match[0] else ("year", "before")
        if kind == "ends" or int(match["year"]) == int(match["before"]):
            first, second = sorted(("year", "before"), key=lambda name: int(match[name]))
        return int(match[first]), match.span(first), int(match[second])
    if kind in ("later", "after"):
        return _from_the_year_before(match, before if kind == "later" else start, alone=kind == "after")
    if kind == "those":
        return _just_said(text, drafted, before, start)
    if kind == "on":
        return _from_the_only_year(text, drafted, start, end)
    return _anniversary(text, match.end(), drafted, places)


def _from_the_only_year(text: str, drafted: int | None, start: int, end: int) -> _Ends | None:
    inside = list(_any_year().finditer(text, start, end))
    if drafted is None or len({year[0] for year in inside}) != 1 or int(inside[0][0]) >= drafted:
        return None
    return int(inside[0][0]), inside[0].span(), drafted


def _from_the_year_before(match: re.Match[str], start: int, *, alone: bool) -> _Ends | None:
    """The last year before the match, from `start` on; with `alone` there may be no other."""
    ended = int(match["before" if match.groupdict().get("before") else "year"])
    earlier = list(_any_year().finditer(match.string, start, match.start()))
    if not earlier or int(earlier[-1][0]) >= ended or (alone and len(earlier) != 1):
        return None
    return int(earlier[-1][0]), earlier[-1].span(), ended


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:stopped|retired|closed|left|ended|died|sold|stepped down|finished|quit"
        r"|gave up|resigned|disbanded|folded)\b"
        r"[^.]{0,30}\b(?:last (?P<last>year)|last (?:month|week)|this (?:year|month|week)|yesterday|today|"
        r"on [A-Z][a-z]+day)\b"
    )


def _just_said(text: str, drafted: int | None, before: int, start: int) -> _Ends | None:
    """Two years of the sentence before, or one in it and an end that was just now."""
    years = list(_any_year().finditer(text, before, start))
    if len(years) == 2:
        return int(years[0][0]), years[0].span(), int(years[1][0])
    ended = _ended().search(text, before, start)
    if len(years) != 1 or ended is None or drafted is None:
        return None
    return int(years[0][0]), years[0].span(), drafted - (1 if ended["last"] else 0)


def _anniversary(text: str, place: int, drafted: int | None, places: tuple[int, int, int, int]) -> _Ends | None:
    """A founding in the sentence, else in one beside it, where neither has another year."""
    before, start, end, after = places
    marked = re.compile(rf"(?:wedding (?:anniversary )?)?(?:was |fell |came )?in ({_YEAR})\b").match(text, place + 1)
    founded = list(_founded().finditer(text, before, place))
    if marked and founded:
        return int(founded[-1]["year"]), founded[-1].span("year"), int(marked[1])
    for first, last in ((start, end), (start, after), (before, end)):
        founded = list(_founded().finditer(text, first, last))
        if founded:
            years = {year[0] for year in _any_year().finditer(text, first, last)}
            if len(founded) != 1 or len(years) != 1 or drafted is None:
                return None
            return int(founded[0]["year"]), founded[0].span("year"), drafted
    return None
