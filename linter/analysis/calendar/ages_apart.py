"""Ages that a sentence sets against a birth, a second age or a number of years, in any order.

"At 52 Kay Moll, born in 1960, flew for the first time, in 2012"; "she joined at 16 and left 20 years later, at 36";
"Kay Moll, 64, was 36 when she came in 1998". A sentence is read where it has no other age and no other date.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.lives import NEXT_DEED, SPELT, YEAR, written_number
from linter.analysis.numbers.digits import blocks_with_digits
from linter.analysis.numbers.written_figures import by_block, prose_text, written_figures
from linter.analysis.text.sentences import sentences
from linter.dates import MONTH, MONTH_NUMBERS, MONTHS, DateInterval
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class AgeApart(NamedTuple):
    """An age, and those that what stands beside it allows.

    block: the block that it is in.
    start, end: the age, in characters of `block.text`.
    stated: the age.
    least, most: the ages that are possible.
    proof: what they are reckoned from, for readers: "born 1960, in 2012".
    proof_start, proof_end: where that stands.
    near: the years by which a slip may be off.
    """

    block: Block
    start: int
    end: int
    stated: int
    least: int
    most: int
    proof: str
    proof_start: int
    proof_end: int
    near: int


_SPELT = "|".join(sorted((word for word, value in SPELT.items() if value > 9), key=len, reverse=True))
_AGE = rf"(?:[1-9]\d|10[0-9]|11[0-5]|{_SPELT})"
_NO_AGE = (
    r"(?! ?(?:[ap]\.?m\b|per\b|%|[:/]\d|miles|km|minutes|o['’]clock|points?|goals?|votes?|people|times|months?|weeks?"
    r"|days?|hours?|million|billion|feet"
    r"|metres|pounds|seats|games|matches|runs|years? (?:in|of|later|ago|as|at|after|before|with|on|from)"
    r"|[A-Z][a-z]+ (?:Street|Road|Avenue))"
    r"|[-–](?!year-old)|,\d|\.\d| (?:to|and|or) \d)"
)


@cache
def _ages() -> re.Pattern[str]:
    """An age of a person: its role is the group that has it."""
    return re.compile(
        rf"(?:\b[Aa]ged?|\b[Aa]t the age of|\b[Aa]t age)(?: just| only)? (?P<aged>{_AGE})\b{_NO_AGE}"
        rf"|\b[Aa]t(?: just| only)? (?P<at>{_AGE})\b{_NO_AGE}(?=[,.;)]| and\b| when\b| s?he\b| in \d"
        rf"| [A-Z][a-z]+ [A-Z]|$)"
        rf"|\b(?:was|were|is|turned|turns|be|being|then|now|[Ss]till)(?: only| just| barely| still| now"
        rf"| already)? (?P<was>{_AGE})\b{_NO_AGE}"
        rf"(?=[,.;)]| when\b| and\b| in \d| in [A-Z]| at the time\b| on \d| on [A-Z]| years old\b| but\b| this\b|$)"
        rf"|\b(?P<old>{_AGE})(?:-year-old\b| years old\b)"
        rf"|[A-Za-z’'-]+(?P<comma>, ){{1}}(?:now |who is |aged )?(?P<named>{_AGE})(?=, | ?\)|\.$)(?!, \d{{4}})"
    )


_ROLES = ("aged", "at", "was", "old", "named")


class _Said(NamedTuple):
    role: str
    start: int
    end: int
    value: int


def _said(text: str) -> list[_Said]:
    found = []
    for match in _ages().finditer(text):
        role = next(name for name in _ROLES if match[name])
        found.append(_Said(role, *match.span(role), written_number(match[role])))
    return found


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,$£€/–-])(?:(?:(?P<d>\d\d?)(?:st|nd|rd|th)? )?(?P<m>{MONTH})\.?(?: (?P<e>\d\d?)(?:st|nd|rd"
        rf"|th)?,?)? )?(?P<y>{YEAR})(?![\d-]|,\d|s\b)"
    )


def _interval(match: re.Match[str]) -> DateInterval | None:
    year = int(match["y"])
    if not match["m"]:
        return DateInterval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    month = MONTH_NUMBERS[match["m"][:3].lower()]
    day = match["d"] or match["e"]
    try:
        if day:
            return DateInterval(datetime.date(year, month, int(day)), datetime.date(year, month, int(day)))
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
    except ValueError:
        return None
    return DateInterval(datetime.date(year, month, 1), following - datetime.timedelta(days=1))


def _age(born: datetime.date, day: datetime.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


_BORN = re.compile(rf"\b(?:[Bb]orn|date of birth)\b(?:(?!{NEXT_DEED})[^.;\d]|\bSt\. ){{0,60}}$")
_OTHERS = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose|the) (?:late |elder |older |younger |eldest |youngest |own |first "
    r"|second )?(?:son|daughter|mother|father|brother|sister"
    r"|wife|husband|partner|friend|parents?|grand\w+|uncle|aunt|cousin|twin|child|children|boyfriend|girlfriend|baby"
    r"|victim|couple|pair)s?\b"
    r"|\b(?:they|another|other|others|twins|siblings|respectively)\b"
)


@analysis
def ages_apart(document: Document) -> tuple[AgeApart, ...]:
    """The ages of all prose that a birth, a second age or a number of years proves, in the order of the source."""
    drafted = (
        document.date if document.date is not None and document.date.first.year == document.date.last.year else None
    )
    found: list[AgeApart] = []
    places = _may_be_ages(document)
    for block in blocks_with_digits(document):
        text, inside = block.text, places.get(block.index, ())
        if len(inside) < _least(text) or not _may_have(text):
            continue
        listed = sentences(block)
        for number, sentence in enumerate(listed):
            if sentence.end - sentence.start > _LONGEST:
                continue
            first, last = bisect_left(inside, sentence.start), bisect_left(inside, sentence.end)
            read = []
            if last - first >= _least(sentence.text):
                read = list(_read(block, sentence.start, sentence.end, drafted))
            if (
                not read
                and number
                and sentence.end - listed[number - 1].start <= _LONGEST
                and last - bisect_left(inside, listed[number - 1].start)
                >= _least(text[listed[number - 1].start : sentence.end])
                and _GOES_ON.match(sentence.text)
            ):
                read = list(_read(block, listed[number - 1].start, sentence.end, drafted))
            found += read
    return tuple(found)


_LONGEST = 330
"""Characters of a sentence, with the one before it, beyond which its ages may be of several people."""
_GOES_ON = re.compile(
    rf"[\"“]?(?:He|She|In|At|Aged?|Now|When s?he|By|On|(?:{'|'.join(word.title() for word in SPELT)}|\d+) years)\b"
)


def _may_have(text: str) -> bool:
    return ("orn " in text or "birth" in text or " year" in text or " 19" in text or " 20" in text) and (
        "ged " in text or "t " in text or "was " in text or "is " in text or "-year-old" in text or ", " in text
    )


_BEYOND = 30
"""Characters behind the last age in which another person may be brought in."""


class _Stretch(NamedTuple):
    """One sentence or two: where they begin in the block, and what they say."""

    block: Block
    start: int
    text: str
    dates: tuple[tuple[re.Match[str], DateInterval], ...]


def _may_be_ages(document: Document) -> dict[int, tuple[int, ...]]:
    """Where numbers stand that may be ages of ten years or more, by the index of the block."""
    text, written = prose_text(document), written_figures(document)
    places = [
        start
        for start, end in written.digits
        if end - start <= _MOST_DIGITS
        and text[start:end].isdecimal()
        and _YOUNGEST <= int(text[start:end]) < _OLDEST
        and text[start] != "0"
    ]
    places += [start for start, end in written.words if text[start:end] in SPELT]
    places.sort()
    return {block.index: inside for block, inside in by_block(document, places)}


_YOUNGEST, _OLDEST = 10, 120
_MOST_DIGITS = 3
"""Of an age; `int` refuses some thousands."""


def _least(text: str) -> int:
    """How many numbers a proof takes at least: one beside a birth, else two."""
    return 1 if "orn " in text or "birth" in text else 2


def _read(block: Block, start: int, end: int, drafted: DateInterval | None) -> Iterator[AgeApart]:
    text = block.text[start:end]
    said = _said(text)
    if not 1 <= len(said) <= 2 or _OTHERS.search(text, 0, said[-1].end + _BEYOND) or text.count("(") > 2:
        return
    dates = [(match, at) for match in _dates().finditer(text) if (at := _interval(match)) is not None]
    births = [one for one in dates if _BORN.search(text[: one[0].start()])]
    stretch = _Stretch(block, start, text, tuple(one for one in dates if one not in births))
    if len(births) == 1 and len(said) == 1:
        yield from _of_birth(stretch, said[0], *births[0])
    elif not births and len(said) == 2 and _is_one(text, *said):
        spans = list(_years().finditer(text))
        if len(spans) == 1 and (
            not stretch.dates or (spans[0]["how"] and all(match.end() < spans[0].start() for match, _ in stretch.dates))
        ):
            yield from _of_years(stretch, said, spans[0])
        elif len(stretch.dates) == 1 and drafted is not None and not spans:
            yield from _of_now(stretch, said, drafted.first.year)


def _made(stretch: _Stretch, age: _Said, possible: tuple[int, int], proof: tuple[str, int, int]) -> AgeApart:
    words, start, end = proof
    at = stretch.start
    return AgeApart(
        stretch.block, at + age.start, at + age.end, age.value, *possible, words, at + start, at + end, _NEAR
    )


_NEAR = 25
_UNTIL = re.compile(r"\b(?:[Uu]ntil|till|[Ss]ince|[Bb]efore|[Bb]y|after) (?:[A-Z]\w+ )?$")


def _of_birth(stretch: _Stretch, age: _Said, birth: re.Match[str], born: DateInterval) -> Iterator[AgeApart]:
    """An age and the only other date beside a birth."""
    if len(stretch.dates) != 1 or age.role in {"named", "old"}:
        return
    match, at = stretch.dates[0]
    if _UNTIL.search(stretch.text[: match.start()]) or at.first <= born.last:
        return
    if re.search(r"[.!?;] ", stretch.text[age.end : match.start()]):
        return  # "aged just 16. In 1997 …"
    least, most = _age(born.last, at.first), _age(born.first, at.last)
    if re.search(r"\bturn(?:ed|s) (?:just |only )?$", stretch.text[: age.start]) and at.first != at.last:
        most += 1
    yield _made(stretch, age, (least, most), (f"born {birth[0]}, {match[0]}", *birth.span()))


@cache
def _years() -> re.Pattern[str]:
    spelt = "|".join(sorted(SPELT, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<n>\d{{1,2}}|{spelt}|{spelt.title()}) (?P<unit>years|decades)"
        r"(?P<how>,? (?:later|earlier|before|ago|afterwards|on(?=,)))"
        rf"|\b(?:for|after|spent|and) (?P<n2>\d{{1,2}}|{spelt}) (?P<unit2>years|decades)\b"
    )


_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|who)\b")
_LOOSE = re.compile(r"\b(?:more than|nearly|almost|about|over|around|least|some|another|further) $")


def _of_years(stretch: _Stretch, said: list[_Said], match: re.Match[str]) -> Iterator[AgeApart]:
    """Two ages and the years between them: "joined at 16 and left 20 years later, at 36"."""
    if _LOOSE.search(stretch.text[: match.start()]):
        return
    many = written_number(match["n"] or match["n2"]) * (10 if (match["unit"] or match["unit2"]) == "decades" else 1)
    ordered = _in_time(stretch.text, said, match)
    if ordered is None or many < 2:
        return
    earlier, later = ordered
    shown, known = (later, earlier) if later.start > earlier.start else (earlier, later)
    value = known.value + (many if shown is later else -many)
    if value > 0:
        words = f"{known.value}, {match[0].strip()}"
        yield _made(stretch, shown, (value - 1, value + 1), (words, *match.span()))


def _in_time(text: str, said: list[_Said], match: re.Match[str]) -> tuple[_Said, _Said] | None:
    """The earlier age and the later one, where words tell."""
    one, other = said
    if match["how"] and match["how"].strip(" ,") in {"ago", "earlier", "before"}:
        return (other, one) if other.start > match.end() or one.role == "named" else (one, other)
    since = re.search(r"\bsince s?he was (?:only |just )?$", text[: other.start]) is not None
    if since or (match["how"] is None and one.role == "named"):
        return other, one
    return (one, other) if match["how"] is None or match.start() > one.end else None


_AND_ANOTHER = re.compile(r"\b(?:and|with) (?:an?|the|another) $")


def _of_now(stretch: _Stretch, said: list[_Said], drafted: int) -> Iterator[AgeApart]:
    """An age of the draft's year and one of a year that is past: "Kay Moll, 64, was 36 when she came in 1998"."""
    match, at = stretch.dates[0]
    text = stretch.text
    nows = [one for one in said if one.role in {"named", "old"} or _IS.search(text[: one.start])]
    if len(nows) != 1 or at.last.year >= drafted or _UNTIL.search(text[: match.start()]):
        return
    now = nows[0]
    (then,) = (one for one in said if one is not now)
    if _SINCE.search(text[: then.start]) and not _IN_A_YEAR.match(text, then.end):
        return  # "has lived in York since she was 15, and won in 2017"
    if then.role == "named" or (then.role == "was" and re.search(r"\b(?:turns|be) (?:only )?$", text[: then.start])):
        return
    passed = drafted - at.first.year
    if then.value == now.value or now.value <= passed or _AND_ANOTHER.search(text[: now.start]):
        return  # the age of the photograph, or of "him and a 17-year-old friend"
    right = now.value - passed
    yield _made(
        stretch,
        then,
        (right - 1, right + 1),
        (f"{now.value} now, {passed} years after {at.first.year}", now.start, now.end),
    )


_SINCE = re.compile(r"\b(?:[Ss]ince|[Ff]rom|[Uu]ntil|till) (?:s?he (?:was|turned) |the age of |age )?(?:only |just )?$")
"""Before an age at which something began or ended that a clause of its own tells."""
_IN_A_YEAR = re.compile(r",? (?:back )?in \d")
_IS = re.compile(r"\b(?:is|[Nn]ow)(?: now| only)? $")


def _is_one(text: str, one: _Said, other: _Said) -> bool:
    """Whether the two ages are one person's: a pronoun or a verb without a new subject goes on."""
    between = text[one.end : other.start]
    if one.role == other.role == "named" or _NEW_NAME.search(between):
        return False
    named = set(re.findall(r"[A-Z][a-z]+ [A-Z][a-z]+", text))
    near = len(between) < _CLOSE or _PRONOUN.search(between + text[other.start - 30 : other.start]) is not None
    return len(named) <= 1 and near


_NEW_NAME = re.compile(rf"[a-z,;] (?!(?:He|She|In|At|It|On|By|Now|Aged|When|{'|'.join(MONTHS)})\b)[A-Z][a-z]+, ")
_CLOSE = 120
