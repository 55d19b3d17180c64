"""What the register of offices says about the titles in a draft, at the draft's date.

Four verdicts, each only where the register leaves no other reading (every namesake's rows count, and any row that fits
the title silences):

- "office": the person never held an office of the title's type and, at the date, certainly holds another exclusive one
  (head of state or government, vice-president, minister) of the same country. History needs no guard.
  A country without such an office (a prime minister of the United States) needs no date.
- "country": the same type of office at the date, but of another country, and none ever in the country named.
- "former": all rows that fit ended more than 60 days before the draft.
- "premature": all rows that fit began more than 60 days after it.

The last two need a sentence that speaks of the present and no cue of history, and only explicit ends count: what is
open is unknown after the row's as-of date. A partial date is an interval; they must be wrong throughout. A draft
without a date gets "office" and "country" alone, and only where the title names the country; the shipped register,
which is short, tells "office" only with a date that it covers and in a sentence without history.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.text.sentences import Sentence, sentences
from linter.analysis.titles.countries_without_office import without_premier, without_president
from linter.analysis.titles.parsed_title import Reading, country_key, initials, read_title
from linter.analysis.titles.title_claims import TitleClaim, title_claims
from linter.dates import DateInterval
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term

GRACE = datetime.timedelta(days=60)
"""How far a register's date may lie from the day on which news changes a title."""

HEADS = ("head of state", "head of government")


class TitleVerdict(NamedTuple):
    """A claim that the register contradicts: `kind` is "office", "country", "former" or "premature".

    term: the row that shows it: the office held at the date, the last that ended, the first that begins.
    """

    claim: TitleClaim
    kind: str
    term: Term


@analysis
def title_verdicts(document: Document) -> tuple[TitleVerdict, ...]:
    """The contradicted claims in the order of the source."""
    found = (_judged(claim, document.date) for claim in title_claims(document))
    return tuple(verdict for verdict in found if verdict is not None)


def _judged(claim: TitleClaim, date: DateInterval | None) -> TitleVerdict | None:
    reading = claim.reading
    if not reading.role:
        return None
    types = _types(claim)
    fitting = [term for term in claim.terms if _fits(reading, types, term)]
    if not fitting:
        return _never(claim, types, date)
    return _dated(claim, types, fitting, date) if date is not None else None


def _types(claim: TitleClaim) -> frozenset[str]:
    from linter.registers.office_types import types_of

    keys = claim.reading.countries
    country = adjectives()[next(iter(keys))].noun if len(keys) == 1 else ""
    types = frozenset(types_of(claim.title, "", country))
    # A president who leads the government is no prime minister.
    return types - {"head of government"} if claim.reading.role == "president" else types


def _kinds(term: Term) -> frozenset[str]:
    """The types of a row, as far as they go with its own role noun."""
    row = _read(term)
    types = frozenset(term.types)
    return types - {"head of government"} if row.role == "president" and not row.content else types


def _read(term: Term) -> Reading:
    return read_title(term.office)


def _countries(term: Term) -> frozenset[str]:
    found = set(_read(term).countries)
    for name in (term.country, *re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", term.organisation)):
        key = country_key(name)
        if key:
            found.add(key)
    return frozenset(found)


def _words(term: Term) -> frozenset[str]:
    """The words by which a title may call the office's body."""
    words = read_title(term.organisation).content | _read(term).content | read_title(term.country).content
    more = {initials(name) for name in (term.organisation, term.country) if " " in name}
    return words | more | {name[:3] for name in more}  # the CDC is that of "Control and Prevention"


_TOP = frozenset(("chief", "president", "chair", "director", "director-general", "secretary-general", "executive"))
_TOP_LOOSE = _TOP | {"administrator", "commissioner", "governor", "representative", "commander"}
_MINISTERS = frozenset(("minister", "secretary", "chancellor", "premier"))


def _same_role(one: str, other: str) -> bool:
    if one == other:
        return True
    if "chief" in (one, other):
        return {one, other} <= _TOP_LOOSE
    return False


def _fits(reading: Reading, types: frozenset[str], term: Term) -> bool:
    """Whether the title can mean this row's office, its time left aside."""
    row = _read(term)
    abroad = _countries(term)
    if reading.countries and abroad and not reading.countries & abroad:
        return False
    if types & _kinds(term) & _EXCLUSIVE and reading.ranks == row.ranks:
        return True
    if types & _kinds(term) and not reading.content:
        return True
    if reading.content:
        return _same_role(reading.role, row.role) and reading.ranks == row.ranks and reading.content <= _words(term)
    return _same_role(reading.role, row.role) and reading.ranks == row.ranks


_EXCLUSIVE = frozenset(
    (
        "head of state",
        "head of government",
        "vice",
        "deputy head of government",
        "attorney general",
        "minister:foreign",
        "minister:defence",
        "minister:interior",
        "minister:finance",
        "minister:justice",
        "minister:health",
        "minister:agriculture",
        "minister:education",
    )
)


_HELD_ALONE = _EXCLUSIVE | {"spokesperson", "central-bank-governor"}
"""Offices that nobody holds together with one of the exclusive ones."""


def _near(reading: Reading, types: frozenset[str], term: Term) -> bool:
    """Whether a register row resembles the printed title closely enough to suppress a finding."""
    row = _read(term)
    if types & _kinds(term) - {"minister"}:
        return True
    if reading.ranks != row.ranks:
        return False
    if row.role == reading.role or (row.role in _TOP_LOOSE and reading.role in _TOP_LOOSE):
        return not reading.content or bool(reading.content & _words(term))
    return bool(reading.content) and reading.content <= _words(term)


def _dated(claim: TitleClaim, types: frozenset[str], fitting: list[Term], date: DateInterval) -> TitleVerdict | None:
    """ "former" or "premature", if no row that fits or is near can have been held at the date."""
    reading = claim.reading
    near = [term for term in claim.terms if term in fitting or _near(reading, types, term)]
    if any(_possible(term, date) for term in near):
        return None
    if reading.content - _PORTFOLIO_WORDS and not all(reading.content <= _words(term) for term in fitting):
        return None
    exact = [term for term in fitting if _exact(reading, types, term)]
    past = [term for term in exact if term.end is not None and date.first - term.end.last > GRACE]
    future = [term for term in exact if term.start is not None and term.start.first - date.last > GRACE]
    earlier = any(term.start is None or term.start.first <= date.last for term in near)
    verdict = None
    if past:
        verdict = TitleVerdict(claim, "former", max(past, key=lambda term: term.end or date))
    elif future and not earlier and reading.role != "spokes" and not (claim.title.islower() and not reading.content):
        first = min(future, key=lambda term: term.start or date)
        verdict = TitleVerdict(claim, "premature", first) if _surely_first(claim, first, date) else None
    if verdict is None or _other_initials(claim.name, exact) or not _present(claim):
        return None
    return verdict


def _surely_first(claim: TitleClaim, term: Term, date: DateInterval) -> bool:
    """Whether no earlier term can be missing from the register.

    Ministers go from one cabinet into the next, and registers often know the later one alone; chief executives and
    the leaders of parties come back. An attorney general without a country may be a state's. The shipped register
    has few first terms of others than heads of states, governments and institutions.
    """
    types = set(term.types)
    if types & _RETURNED_TO or ("attorney general" in types and not claim.reading.countries):
        return False
    if all(row.layer == "shipped" for row in claim.terms) and not types & _HELD_ONCE:
        return False
    if types & set(HEADS) or not types & {"minister", "vice", "deputy head of government"}:
        return True
    return term.start is not None and term.start.first - date.last > CABINETS


_RETURNED_TO = frozenset(("chief executive", "party-leader", "speaker", "whip", "chair", "legislator"))
_HELD_ONCE = frozenset(
    (
        *HEADS,
        "secretary-general",
        "director-general",
        "managing director",
        "high representative",
        "high commissioner",
        "central-bank-governor",
        "president",
        "director",
    )
)
CABINETS = datetime.timedelta(days=900)
"""How long before a minister's known term an unknown one is taken to be possible."""


def _exact(reading: Reading, types: frozenset[str], term: Term) -> bool:
    """Whether a row fits well enough to accuse: an office of which a country has one, or the same body by name."""
    row = _read(term)
    if types & _kinds(term) & _EXCLUSIVE:
        return True
    if not reading.content:
        return not row.content - _words_of_country(term) and bool(reading.countries)
    body = read_title(term.organisation).content
    named = bool(body) and (
        body <= reading.content or initials(term.organisation)[:3] in {word[:3] for word in reading.content}
    )
    return named or row.content <= reading.content


def _words_of_country(term: Term) -> frozenset[str]:
    return read_title(term.country).content


def _other_initials(name: str, terms: list[Term]) -> bool:
    """Whether the name has initials that no name of the rows has: George H.W. Bush is not George W. Bush."""
    written = re.findall(_INITIALS, name)
    listed = [re.findall(_INITIALS, other) for term in terms for other in (term.person, *term.aliases)]
    return bool(written) and any(listed) and written not in listed


_INITIALS = r"\b([A-Z])(?:\.|\b)"


def _possible(term: Term, date: DateInterval) -> bool:
    """Whether the office may have been held on a day of the draft's date, 60 days more or less."""
    if term.start is not None and term.start.first - date.last > GRACE:
        return False
    return term.end is None or date.first - term.end.last <= GRACE


def _held(term: Term, date: DateInterval) -> bool:
    """Whether the office was certainly held on some day of the date."""
    if term.start is None or term.start.last > date.last:
        return False
    if term.end is not None:
        return term.end.first >= date.first
    return term.as_of is not None and term.as_of >= date.first


def _never(claim: TitleClaim, types: frozenset[str], date: DateInterval | None) -> TitleVerdict | None:
    """ "office" or "country": the title is of an exclusive type that no row of the person has."""
    reading = claim.reading
    claimed = types & _EXCLUSIVE
    if not claimed or len(reading.countries) > 1 or reading.content - _PORTFOLIO_WORDS:
        return None
    (country,) = reading.countries or ("",)
    head = _head_of_another_kind(claim, country)
    if head is not None:
        return TitleVerdict(claim, "office", head)
    if date is None and not country:
        return None
    now = [
        term
        for term in claim.terms
        if set(term.types) & _HELD_ALONE and (_held(term, date) if date is not None else term.start is not None)
    ]
    at_home = [term for term in claim.terms if country in _countries(term)]
    if country and not at_home:
        same = [term for term in now if _kinds(term) & claimed and _read(term).ranks == reading.ranks]
        return TitleVerdict(claim, "country", same[-1]) if same else None
    # Other people of that name, or one person of two countries; the office of a body without a country is neither.
    namesakes = bool(country) and any(_countries(term) for term in claim.terms if term not in at_home)
    return None if namesakes else _other_office(claim, types, now, date)


def _head_of_another_kind(claim: TitleClaim, country: str) -> Term | None:
    """The office of a head of state or government whose country has no such office as the title; dates don't matter.

    Everybody of that name in the register must be of that country, and a title that other bodies give too ("President")
    must stand in capitals right before the name, in a draft that names the country.
    """
    lacking = {"premier": without_premier(), "president": without_president()}.get(claim.reading.role, frozenset())
    homes = [_countries(term) for term in claim.terms]
    if claim.reading.ranks or claim.reading.content - {"prime"} or not homes or any(home != homes[0] for home in homes):
        return None
    if not homes[0] <= lacking or (country and country not in homes[0]):
        return None
    if claim.reading.role == "president" and not country:
        (home,) = homes[0] if len(homes[0]) == 1 else ("",)
        known = {home, adjectives()[home].noun} if home else set()
        if not claim.before or claim.title != "President" or not _has_any(claim.block, known, without=claim.name):
            return None
    heads = [term for term in claim.terms if set(term.types) & set(HEADS)]
    return heads[-1] if heads else None


def _has_any(block: Block, words: set[str], *, without: str) -> bool:
    """Whether the block has one of the words elsewhere than in a name; each pair is looked for once."""
    known = _words_sought(block)
    for word in words:
        if (word, without) not in known:
            known[word, without] = word in block.text.replace(without, "")
        if known[word, without]:
            return True
    return False


@analysis
def _words_sought(block: Block) -> dict[tuple[str, str], bool]:  # noqa: ARG001 - what is remembered of it fills up
    return {}


def _other_office(
    claim: TitleClaim, types: frozenset[str], now: list[Term], date: DateInterval | None
) -> TitleVerdict | None:
    """ "office", if one of the offices held `now` shows that the title is none of the person's."""
    if not now or any(_kinds(term) & types - {"minister"} or _near_portfolio(types, term) for term in claim.terms):
        return None
    if all(term.layer == "shipped" for term in claim.terms):
        # The shipped register is short: an earlier office may be missing from it.
        now = [term for term in now if date is not None and term.surely_holds(date)]
        if not now or not _without_history(claim):
            return None
    term = next((term for term in now if set(term.types) & set(HEADS)), now[-1])
    if "deputy head of government" in types and not set(term.types) & set(HEADS):
        return None  # who has a ministry besides
    certain = claim.reading.countries or claim.reading.role == "premier" or set(term.types) & set(HEADS)
    return TitleVerdict(claim, "office", term) if certain else None


_PORTFOLIO_WORDS = frozenset(
    """external affair foreign defence interior finance justice health agriculture education state prime affairs
    affair""".split()  # noqa: SIM905
)
_NEIGHBOURS = (
    ("finance", "economy", "trade", "budget", "treasury", "labour"),
    ("interior", "justice", "security"),
    ("foreign", "europe", "trade"),
    ("health", "labour", "education", "social"),
    ("agriculture", "environment"),
)


def _near_portfolio(types: frozenset[str], term: Term) -> bool:
    """Whether a row's portfolio is one that ministries share with the one claimed."""
    claimed = {one.removeprefix("minister:") for one in types if one.startswith("minister:")}
    held = {one.removeprefix("minister:") for one in term.types if one.startswith("minister:")}
    return any(claimed & set(group) and held & set(group) for group in _NEIGHBOURS)


_YEAR = r"(?<!\d)(?:1[5-9]\d\d|20\d\d|(?:19|20)?[5-9]0s)(?!\d)"
_HISTORY = (
    r"\b(?:[Tt]hen|[Uu]nder|[Dd]uring|era|[Ss]ince|[Aa]go|years?|decades?|earlier this|previously|originally|once|"
    r"[Aa]ppointed|signed|served|serving|nominated|administration|legacy|tenure|presidency|predecessor|successor|"
    r"succeed\w*|replac\w+|oust\w*|resign\w*|stepp\w+ down|elect\w*|died|dead|late|biography|memoirs?|book|portrait|"
    r"Photo|history|historic\w*|first|when|at the time|[Ll]ast (?:year|month)|next year|had been|was an?|used to|"
    r"former\w*|ex|will become|to become|nominee|wartime|war|assassinat\w+|[Ll]ibrary|award|inaugurat\w*|back in|"
    r"going to)\b"
)
_SPEECH = r"(?:says?|said|told|tells|warns|warned|added|insisted|confirmed|dismissed|denied|rejected|tweeted)"
_ACTS = (
    rf"(?:{_SPEECH}|is (?!believed|said|thought|reported)|are|will|has|wants|plans|hopes|condemns|expects|visits|meets)"
)
_ACTED = r"(?:condemned|thanked|welcomed|announced|called|urged|vowed|wrote|met|arrived|flew|made|issued|criticised)"
_DAY = (
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]omorrow|[Yy]esterday|tonight|"
    r"this (?:week|morning|afternoon|evening|month))\b"
)
_NOW = r"\b(?:now|currently|will|is|are|has|says)\b"


def _without_history(claim: TitleClaim) -> bool:
    """Whether the sentence has no year and no other cue that it speaks of the past."""
    own = _sentence(claim)
    return own is not None and not re.search(_YEAR, own) and not re.search(_HISTORY, own)


def _place(claim: TitleClaim) -> tuple[int, int] | None:
    """Where the claim's sentence begins and ends, as far as REACH goes; None if none is found."""
    found = sentences(claim.block)
    number = bisect_right(found, claim.start, key=_start) - 1
    if number < 0 or claim.start >= found[number].end:
        return None
    first, last = min(claim.start, claim.name_start), max(claim.end, claim.name_end)
    return max(found[number].start, first - REACH), min(max(found[number].end, claim.end), last + REACH)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _sentence(claim: TitleClaim) -> str | None:
    place = _place(claim)
    return claim.block.text[place[0] : place[1]] if place is not None else None


REACH = 2000
"""Characters on either side of a claim as far as its sentence is read."""


@analysis
def _tells_of_the_past(block: Block) -> bool:
    """Whether a paragraph has a year or the like: a past tense without a day then tells of that time."""
    return re.search(_YEAR, block.text) is not None or re.search(_PAST, block.text) is not None


_PAST = r"\b(?:[Ww]ithin that|early on|the day|later (?:wrote|said)|[Aa]t that time|[Tt]hat (?:day|year|summer))\b"


def _present(claim: TitleClaim) -> bool:
    """Whether the sentence speaks of the present: the person acts or speaks, with a day or a present verb."""
    text = claim.block.text
    place = _place(claim)
    if place is None:
        return False
    start, stop = place
    words = text[start:stop]
    own = words.replace(text[claim.start : claim.end], " ")
    if re.search(_YEAR, own) or re.search(_HISTORY, own):
        return False
    after = text[max(claim.end, claim.name_end) : stop]
    first, last = min(claim.start, claim.name_start), max(claim.end, claim.name_end)
    before = text[start:first]
    dated = re.search(_DAY, own) is not None
    if not dated and not re.search(_NOW, own) and _tells_of_the_past(claim.block):
        return False
    comma = "" if claim.before else ",?"  # "who worked for President X, says" is about somebody else
    if re.match(rf"{comma} (?:also |later |recently )?{_ACTS}\b", after):
        return True
    if re.search(rf"[,”\"’'] {_SPEECH} (?:the )?$", before):
        return True
    passive = re.search(rf"\b{_ACTED} by (?:the )?$", before) and not re.match(r"['’]s?\b", after)
    acted = re.match(rf"{comma} {_ACTED}\b", after) is not None or "who is the" in text[first:last]
    return dated and (acted or bool(passive))
