"""What a draft says of a life: days and years of birth and death, and ages with the time that they are of.

Facts are linked only within a block, or over a draft that has one birth and one death in all, as an obituary has.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.years import lifespans
from linter.dates import MONTH, MONTH_NUMBERS, DateInterval
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Age(NamedTuple):
    """An age with what proves it.

    block: the block that it is in.
    start, end: its digits, in characters of `block.text`.
    years: the age as stated.
    born: the days on which the birth may have been.
    born_block, born_start, born_end: where that stands.
    at: the days that the age is of.
    kind: "death", "lately" (a death in the week before the draft), "past" (of a year that stands beside it), "turned"
        (a birthday of the draft's year) or "now".
    """

    block: Block
    start: int
    end: int
    years: int
    born: DateInterval
    born_block: Block
    born_start: int
    born_end: int
    at: DateInterval
    kind: str

    @property
    def possible(self) -> tuple[int, int]:
        """The least and the greatest age that the dates allow."""
        return _age(self.born.last, self.at.first), _age(self.born.first, self.at.last)


class SinceThen(NamedTuple):
    """Two ages of a person, one of the draft's date and one of a year: "Kay Moll, 52, was 36 in 1998".

    block: the block that both are in.
    start, end: the digits of the earlier age, in characters of `block.text`.
    then: the earlier age.
    now_start, now_end: the digits of the present one, likewise.
    now: the present age.
    year: the year of the earlier one.
    """

    block: Block
    start: int
    end: int
    then: int
    now_start: int
    now_end: int
    now: int
    year: int


class _Fact(NamedTuple):
    block: Block
    start: int
    end: int
    value: DateInterval


def _age(born: datetime.date, day: datetime.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


YEAR = r"(?:1[6-9]|20)\d\d"


def _date(name: str) -> str:
    """A regular expression for a day, a month or a year with its parts in groups."""
    return (
        rf"(?:(?P<{name}m1>{MONTH}) (?P<{name}d1>\d\d?)(?:st|nd|rd|th)?,? (?P<{name}y1>{YEAR})"
        rf"|(?P<{name}d2>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<{name}m2>{MONTH}),? (?P<{name}y2>{YEAR})"
        rf"|(?P<{name}m3>{MONTH}) (?P<{name}y3>{YEAR})|(?P<{name}y4>{YEAR}))(?![\d-]|,\d|s\b)"
    )


def _interval(match: re.Match[str], name: str) -> DateInterval | None:
    group = next(number for number in "1234" if match[f"{name}y{number}"])
    year = int(match[f"{name}y{group}"])
    if group == "4":
        return DateInterval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    month = MONTH_NUMBERS[match[f"{name}m{group}"][:3].lower()]
    try:
        if group == "3":
            following = datetime.date(year + month // 12, month % 12 + 1, 1)
            return DateInterval(datetime.date(year, month, 1), following - datetime.timedelta(days=1))
        day = datetime.date(year, month, int(match[f"{name}d{group}"]))
    except ValueError:
        return None
    return DateInterval(day, day)


NEXT_DEED = (
    r", (?:(?!England|Ireland)[A-Z][\w’'-]+ )?(?:[a-z]+ed|won|became|began|made|took|led|went|ran|wrote|held"
    r"|grew|came|left|got|met|set|sang|rose|spent|taught)\b"
)
"""After "who was born in Leeds": what follows has another date."""


@cache
def _born() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Bb]orn|date of birth(?: as| is|:)?)\b(?:(?!{NEXT_DEED})[^.;()\d\n]|\bSt\. ){{0,90}}?{_date('b')}"
    )


@cache
def _died() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:died|passed away|was killed)\b(?:[^.;()\n]|\bSt\. ){{0,90}}?\b(?:on|in"
        rf"|,) (?:[A-Z]\w+day,? )?{_date('d')}"
    )


_REACH = 400
"""Characters between a birth and a death in one block: more may be another life."""
_BIRTH = ("orn ", "birth")
_DYING = ("died", "passed away", "killed")
_DEATH = r"(?:[Dd]ied|[Pp]assed away|[Dd]ies)"
_AGE = r"(?:aged|at the age of|at age|age)"


_DEATH_AGES = ("after", "before", "when", "own", "told", "again")


@cache
def _death_age() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_DEATH}\b(?:[^.;\n]|\b[A-Z][a-z]{{2,3}}\. \d){{0,110}}?\b(?:{_AGE}"
        rf"|at) (?P<after>\d{{1,3}})\b(?! ?(?:[ap]\.?m|[A-Z:]|\d|miles|km))"
        rf"|,? (?:{_AGE},? )?(?P<before>\d{{1,3}}),(?: (?:of|a|formerly|the|who)\b[^.;\n]{{0,60}},)? {_DEATH}\b"
        rf"|\bwas (?:only |just )?(?P<when>\d{{1,3}}) when (?:s?he|they) (?:died|passed away|was killed)\b"
        rf"|\b{_DEATH}\b[^.;\n]{{0,70}}\. (?:S?[Hh]e|They) was (?P<own>\d{{1,3}})(?=\.| years old)"
        rf"|\b[Bb]orn [^.;\n]{{5,60}}, was (?P<told>\d{{2,3}})(?=\.)"
        rf"|\b(?:{_AGE}) (?P<again>\d{{1,3}}),(?: (?:of|a|formerly|the)\b[^;\n]{{0,60}}?,)? {_DEATH}\b"
    )


@cache
def _recent() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|this (?:week|morning)"
        r"|last (?:week|night)|overnight)\b|\b(?:has|have) (?:died|passed away)\b"
    )


SPELT = {
    word: value
    for value, word in enumerate(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split(),  # noqa: SIM905
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_YEARS = rf"\d{{1,3}}|{'|'.join(sorted(SPELT, key=len, reverse=True))}"


@cache
def _now() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[A-Z][\w’'-]+, (?:who is |now |aged |age )?(?P<comma>{_YEARS})(?=,|\.| ?\)| said| is\b|$)"
        rf"|\b(?P<old>\d{{2,3}})-year-old\b"
        rf"|\b[Nn]ow (?:aged )?(?P<lead>\d{{2,3}}),"
        rf"|(?:\b(?:and|who|[Hh]e|[Ss]he|[A-Z][a-z’'-]+ [A-Z][\w’'-]+)|,) is (?:now |only "
        rf"|just )?(?P<is>\d{{1,3}})(?=[,.;]| and\b))"
    )


_NOW_NAMES = ("comma", "old", "lead", "is")


@cache
def _then() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:then(?: aged| just| only)?|aged|[Aa]t the age of|[Aa]t age|[Aa]t"
        r"|when (?:s?he|they) (?:was|were)|was"
        rf"|turned)(?: only| just| still| barely)? (?P<age>{_YEARS})\b"
        r"(?! ?(?:[ap]\.?m|per|%|of\b|years? (?:old|in|of|later|ago)|[:/-]\d|-"
        r"|million|miles|km|minutes|o'clock|o’clock|[A-Z]))"
    )


@cache
def _was_then() -> re.Pattern[str]:
    return re.compile(r"was [0-9]{1,2} in [12][0-9]{3}\b")


@cache
def _year_follows() -> re.Pattern[str]:
    return re.compile(rf" in {YEAR}\b")


@cache
def _then_hint() -> re.Pattern[str]:
    return re.compile(rf"then(?: aged| just| only)? (?:{_YEARS})\b")


@cache
def _when_hint() -> re.Pattern[str]:
    return re.compile(rf"when (?:s?he|they) (?:was|were)(?: only| just)? (?:{_YEARS})\b")


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:will turn|turns|is turning|is about to turn) (?P<age>\d{1,3})\b(?! ?(?:%|per))"
        r"|will be (?P<be>\d{1,3}) (?:this year|next month|in (?:[A-Z][a-z]+)\b|on [A-Z])"
        r"|turned (?P<turned>\d{1,3}) (?:this|last|on|yesterday|today)\b"
        r"|\b(?:[Cc]elebrat\w+|mark\w*|ahead of|before|on|for)"
        r" (?:his|her) (?P<birthday>\d{1,3})(?:st|nd|rd|th) birthday\b)"
    )


@cache
def _in_year() -> re.Pattern[str]:
    return re.compile(rf"\b[Ii]n (?:(?P<month>{MONTH}) )?(?P<year>{YEAR})\b(?![\d-])")


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z\d)”\"][.!?]) (?=[A-Z“\"])")


@analysis
def ages(document: Document) -> tuple[Age, ...]:
    """The ages that the draft's own dates can prove, in the order of the source."""
    return tuple(sorted(_ages(document), key=lambda age: (age.block.index, age.start)))


def _ages(document: Document) -> Iterator[Age]:
    yield from _in_brackets(document)
    births = _facts(document, _born(), "b", _BIRTH)
    if not births:
        return
    deaths = _facts(document, _died(), "d", _DYING)
    deaths_of = _by_block(deaths)
    stated = [
        (block, match) for block in document.prose if "d" in block.text for match in _death_age().finditer(block.text)
    ]
    alone = len(births) == 1 and len(stated) == 1
    births_of = _by_block(births)
    said = Counter(block.index for block, _ in stated)
    for block, match in stated:
        born = births_of.get(block.index, [])
        if len(born) != 1 or said[block.index] != 1 or abs(born[0].start - match.start()) > _REACH:
            born = births if alone else []
        if len(born) != 1 or _is_anothers(born[0], match):
            continue
        at = _when(document, block, match, deaths_of.get(block.index) or (deaths if alone else []))
        if at is not None:
            name = next(name for name in _DEATH_AGES if match[name])
            dated = any(fact.value == at for fact in deaths)
            yield _made(block, match.span(name), born[0], at, "death" if dated else "lately")
    for index, facts in births_of.items():
        if len(facts) == 1:
            yield from _of_block(document, facts[0], index in said)


def _is_anothers(born: _Fact, match: re.Match[str]) -> bool:
    """Whether a death's "he" is not the person of whom the text since the birth says "she", or the other way."""
    text = match.string
    pronoun = re.search(r"\b(?:(He)|(She)) $", text[max(0, match.start() - 4) : match.start()])
    if pronoun is None:
        return False
    between = text[born.end if text == born.block.text and born.end <= match.start() else 0 : match.start() - 3]
    his, hers = (len(re.findall(words, between)) for words in (r"\b[Hh](?:e|is)\b", r"\b(?:[Ss]he|[Hh]er)\b"))
    return hers > his if pronoun[1] else his > hers


def _by_block(facts: list[_Fact]) -> dict[int, list[_Fact]]:
    found: dict[int, list[_Fact]] = {}
    for fact in facts:
        found.setdefault(fact.block.index, []).append(fact)
    return found


def _in_brackets(document: Document) -> Iterator[Age]:
    """Ages at death beside the only span of years in brackets of a block."""
    lives = lifespans(document)
    in_block = Counter(life.block.index for life in lives)
    for life in lives:
        block = life.block
        if in_block[block.index] != 1 or life.born > life.died:
            continue
        stated = list(_death_age().finditer(block.text))
        if len(stated) != 1:
            continue
        name = next(name for name in _DEATH_AGES if stated[0][name])
        born = _Fact(block, life.start, life.end, _whole_year(life.born))
        yield _made(block, stated[0].span(name), born, _whole_year(life.died), "death")


def _whole_year(year: int) -> DateInterval:
    return DateInterval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _whole_month(year: int, name: str) -> DateInterval:
    month = MONTH_NUMBERS[name[:3].lower()]
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return DateInterval(datetime.date(year, month, 1), following - datetime.timedelta(days=1))


def _of_block(document: Document, born: _Fact, dead: bool) -> Iterator[Age]:
    """Ages of a year, and of now, beside the only birth of a block."""
    block, text = born.block, born.block.text
    for start, end in _sentences(text):
        sentence = text[start:end]
        inside = start <= born.start < end
        rest = (
            sentence[: born.start - start] + " " * (born.end - born.start) + sentence[born.end - start :]
            if inside
            else sentence
        )
        years = list(_in_year().finditer(rest))
        thens = list(_then().finditer(rest))
        if len(years) == 1 and len(thens) == 1 and not re.search(rf"\b{_DEATH}\b", rest):
            year = int(years[0]["year"])
            if year > born.value.first.year:
                at = _whole_month(year, years[0]["month"]) if years[0]["month"] else _whole_year(year)
                yield _made(block, _moved(thens[0].span("age"), start), born, at, "past")
        date = document.date
        near = inside or not _sentence().search(text[min(born.start, end) : max(born.start, start)].rstrip()[:-1])
        other_year = re.search(rf"\b{YEAR}\b", rest) is not None
        turning = list(_turning().finditer(rest)) if date is not None and near and not other_year else []
        if len(turning) == 1 and date is not None:
            name = next(name for name in ("age", "be", "turned", "birthday") if turning[0][name])
            at = _whole_year(date.first.year - (rest[turning[0].end("turned") :].startswith(" last year")))
            yield _made(block, _moved(turning[0].span(name), start), born, at, "turned")
        nows = list(_now().finditer(rest))
        if (
            inside
            and not dead
            and date is not None
            and len(nows) == 1
            and not re.search(r"\bdied\b|\bthen\b|\blate\b", rest)
            and all(int(year) > date.first.year for year in re.findall(rf"\b{YEAR}\b", rest))
        ):
            name = next(name for name in _NOW_NAMES if nows[0][name])
            yield _made(block, _moved(nows[0].span(name), start), born, date, "now")


@analysis
def since_then(document: Document) -> tuple[SinceThen, ...]:
    """Ages of a past year beside a present age, where a sentence or two neighbouring ones have one of each."""
    found = []
    for block in document.prose:
        said = (
            _was_then().search(block.text)
            or ("then " in block.text and _then_hint().search(block.text))
            or ("when " in block.text and _when_hint().search(block.text))
        )
        if not said:
            continue
        text = block.text
        for start, end in _sentences(text):
            sentence = text[start:end]
            thens = [
                match
                for match in _then().finditer(sentence)
                if (match[0].startswith(("then", "when")) or _year_follows().match(sentence, match.end()))
            ]
            years = list(_in_year().finditer(sentence))
            nows = [
                match
                for match in _now().finditer(text, max(0, end - _REACH), end)
                if "then" not in text[match.start() - 6 : match.start()]
            ]
            if (
                len(thens) != 1
                or len(years) != 1
                or len(nows) != 1
                or not _same_person(sentence, thens[0], text, nows[0])
            ):
                continue
            name = next(name for name in _NOW_NAMES if nows[0][name])
            found.append(
                SinceThen(
                    block,
                    start + thens[0].start("age"),
                    start + thens[0].end("age"),
                    written_number(thens[0]["age"]),
                    nows[0].start(name),
                    nows[0].end(name),
                    written_number(nows[0][name]),
                    int(years[0]["year"]),
                )
            )
    return tuple(found)


NEAR_AGES = 200
"""Characters between two ages of one person."""


def _same_person(sentence: str, then: re.Match[str], text: str, now: re.Match[str]) -> bool:
    """Whether the two ages are one person's: a pronoun has the earlier one, or the same surname."""
    named = re.search(r"([A-Z][\w’'-]+), $", sentence[: then.start()])
    if named is not None:
        return re.search(rf"\b{re.escape(named[1])}, ", text[max(0, now.start() - 30) : now.end()]) is not None
    if re.search(r"\b(?:[Hh]e|[Ss]he)\b", sentence):
        return True
    return now[0] in sentence and not re.search(r"[A-Z]", sentence[sentence.index(now[0]) + len(now[0]) : then.start()])


def _facts(document: Document, pattern: re.Pattern[str], name: str, cues: tuple[str, ...]) -> list[_Fact]:
    found = []
    for block in document.prose:
        if any(cue in block.text for cue in cues):
            for match in pattern.finditer(block.text):
                value = _interval(match, name)
                if value is not None:
                    found.append(_Fact(block, match.start(), match.end(), value))
    return found


def _made(block: Block, place: tuple[int, int], born: _Fact, at: DateInterval, kind: str) -> Age:
    start, end = place
    return Age(
        block, start, end, written_number(block.text[start:end]), born.value, born.block, born.start, born.end, at, kind
    )


def _when(document: Document, block: Block, match: re.Match[str], deaths: list[_Fact]) -> DateInterval | None:
    """When the death was: the only date that the draft gives for it, or the week before the draft."""
    date = document.date
    here = [fact for fact in deaths if fact.block is block]
    if deaths and (here or date is None or not date.is_day or not _recent().search(match[0])):
        return deaths[0].value if len(deaths) == 1 else None
    around = block.text[max(0, match.start() - 80) : match.end() + 60]
    if date is None or not date.is_day or not _recent().search(around):
        return None
    return DateInterval(date.first - datetime.timedelta(days=8), date.last)


def written_number(written: str) -> int:
    """The value of an age in digits or a word."""
    return SPELT.get(written.lower()) or int(written)


def _moved(place: tuple[int, int], by: int) -> tuple[int, int]:
    return place[0] + by, place[1] + by


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Rough ends of sentences: enough to keep two people apart."""
    start = 0
    for match in _sentence().finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
