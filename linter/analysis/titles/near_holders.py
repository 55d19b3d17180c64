"""Names beside titles that the register does not have, and holders of those offices with nearly that name.

The title, its country and the draft's date select the holders; one of the name's two words must be the holder's, the
other may be an edit away, two in a long word. Other ways to write a name of another alphabet are the same name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.names.title_vocabulary import MODIFIERS, ROLES
from linter.analysis.names.transliteration import same_when_romanised, without_umlauts
from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.parsed_title import country_key, folded, read_title
from linter.analysis.titles.title_phrases import COUNTRY, PhraseWord, phrase_before
from linter.analysis.titles.title_table import title_table
from linter.analysis.titles.titles import NAME, Title, titles
from linter.analysis.words.lexicon import lexicon
from linter.dates import DateInterval
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term

SHORTEST = 4
"""Letters of a word that another can be told to be a slip for."""
LONG = 8
"""Letters of a word in which two edits are still a slip."""


class NearHolder(NamedTuple):
    """A name beside a title, and the one holder of the office whom it nearly names.

    block: the block that they are in.
    start, end: the characters of the name in the block.
    wrong: the characters of the word that is spelled otherwise.
    right: that word as the register has it.
    term: the holder's term.
    certain: whether the office's own words, not only its date, select the holder, and the register's row may accuse.
    """

    block: Block
    start: int
    end: int
    wrong: tuple[int, int]
    right: str
    term: Term
    certain: bool


class _Claimed(NamedTuple):
    """What the words beside a name say of the office: its types, rank words and countries."""

    types: frozenset[str]
    ranks: frozenset[str]
    countries: frozenset[str]


@analysis
def near_holders(document: Document) -> tuple[NearHolder, ...]:
    """The misspelt holders of a draft, in the order of the source. Raises DataError for damaged data."""
    found = []
    for title in titles(document):
        one = _near(document, title.block, title.name, title.name_start, partial(_claimed, title))
        if one is not None:
            found.append(one)
    found += _generals(document)
    found += _knights(document)
    return tuple(sorted(found, key=lambda one: (one.block.index, one.start)))


def _claimed(title: Title) -> _Claimed:
    return _claimed_by(phrase_before(title.block.text, title.end), title.block.text, title.end)


def _claimed_by(words: list[PhraseWord], text: str, end: int) -> _Claimed:
    from linter.registers.office_types import types_of

    first = len(words)
    while first and (words[first - 1].word in _OFFICE_WORDS or text[words[first - 1].start].isupper()):
        first -= 1
    written = text[words[first].start : end].strip() if first < len(words) else ""
    keys = frozenset(
        key for word in words if word.word == COUNTRY and (key := country_key(text[word.start : word.end]))
    )
    country = adjectives()[next(iter(keys))].noun if len(keys) == 1 else ""
    types = set(types_of(written, "", country))
    if written.lower().endswith("foreign policy chief"):
        types.add("high representative")  # as news calls the European Union's
    return _Claimed(frozenset(types), read_title(written).ranks, keys)


_OFFICE_WORDS = MODIFIERS | ROLES | {COUNTRY, "of", "for", "state", "policy", "general", "affairs"}
_SELECTING = frozenset(
    ("head of state", "head of government", "vice", "deputy head of government", "attorney general",
     "secretary-general", "director-general", "managing director", "high representative", "central-bank-governor",
     "governor", "regional head of government", "speaker", "national-security-adviser", "president")
)  # fmt: skip
"""Types of offices that few hold at a time."""


_GENERAL = re.compile(
    r"(?<![\w-])(?:(?:[Ss]ecretary|[Dd]irector|[Aa]ttorney|[Gg]overnor)[ -][Gg]eneral|[Gg]overnor|Gov\.|[Tt]aoiseach|"
    r"Fed(?:eral Reserve)? [Cc]hair(?:man|woman)?) "
    rf"(?P<name>{NAME})"
)
_IN_HEADLINES = re.compile(rf"(?<![\w-])(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Ss]ecretary) (?P<name>{NAME})")


def _generals(document: Document) -> Iterator[NearHolder]:
    """Names after titles that `titles` does not read: those that end in "general", a governor's, and in headlines."""
    for block in document.prose:
        headline = block.kind is BlockKind.HEADLINE
        if headline or any(word in block.text for word in ("eneral ", "overnor ", "Gov. ", "aoiseach ", "Fed ")):
            found = [_GENERAL, _IN_HEADLINES] if headline else [_GENERAL]
            for match in (one for pattern in found for one in pattern.finditer(block.text)):
                words = phrase_before(block.text, match.start("name"))
                claimed = partial(_claimed_by, words, block.text, match.start("name"))
                one = _near(document, block, match["name"], match.start("name"), claimed)
                if one is not None:
                    yield one


_KNIGHT = r"(?<![\w’'-])(?:Sir|Dame) ([A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w-]+)(?![\w-]| [A-Z])"
_BRITISH = frozenset((country_key("United Kingdom"),))


def _knights(document: Document) -> Iterator[NearHolder]:
    """Names after "Sir" and "Dame"."""
    for block in document.prose:
        if "Sir " in block.text or "Dame " in block.text:
            for match in re.finditer(
                r"(?<![\w’'-])(?:Sir|Dame) ([A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w-]+)(?![\w-]| [A-Z])", block.text
            ):
                one = _near(
                    document, block, match[1], match.start(1), lambda: _Claimed(frozenset(), frozenset(), _BRITISH)
                )
                if one is not None:
                    yield one


def _near(document: Document, block: Block, name: str, start: int, read: Callable[[], _Claimed]) -> NearHolder | None:
    name = re.sub(r"['’]s?$", "", name)
    words = [(match[0], match.start(), match.end()) for match in re.finditer(r"[^\W\d_][\w’'-]*", name)]
    if len(words) < 2 or "." in name or offices_of(document).knows(name):
        return None
    first, last = words[0], words[-1]
    one, two = folded(first[0]), folded(last[0])
    if not (one.isalpha() and two.isalpha()):
        return None
    people = list(_alike(one, two))
    if not people:
        return None
    claimed = read()
    held: dict[str, tuple[Term, tuple[str, int, int], str]] = {}
    for given, _, person in people:
        term = _held(document, person, claimed)
        other = (two, folded(person.split()[-1])) if given == one else (one, folded(person.split()[0]))
        if term is not None and not _one_name(*other, term):
            wrong = last if given == one else first
            right = person.split()[-1] if given == one else person.split()[0]
            held.setdefault(folded(person), (term, wrong, right))
    if len(held) != 1:
        return None
    ((term, wrong, right),) = held.values()
    if _somebody_else(document, last[0], first[0]):
        return None
    certain = bool(claimed.types & set(term.types) & _SELECTING or _portfolio(claimed, term))
    certain = certain or "chancellor" in claimed.types
    if wrong is first and (first[0] in title_table().given or right.startswith(first[0]) or first[0].startswith(right)):
        certain = certain and bool(claimed.countries)
    if not claimed.types:  # a knight: there may be others
        alone = wrong is first and len(list(title_table().people(last=two))) == 1
        certain = alone or not lexicon().knows(wrong[0])
    place = (start + wrong[1], start + wrong[2])
    # A row that nobody confirms may have the name wrong itself.
    return NearHolder(block, start, start + last[2], place, right, term, certain and term.accuses)


def _portfolio(claimed: _Claimed, term: Term) -> bool:
    return any(kind.startswith("minister:") and kind in term.types for kind in claimed.types)


def _alike(one: str, two: str) -> Iterator[tuple[str, str, str]]:
    """Holders of offices who share a word of the name and nearly have the other."""
    for given, surname, person in title_table().people(first=one):
        if _is_slip(two, surname):
            yield given, surname, person
    for given, surname, person in title_table().people(last=two):
        if _is_slip(one, given):
            yield given, surname, person


def _is_slip(written: str, meant: str) -> bool:
    """Whether a word may be a slip for another, both folded; two ways to write a foreign name are for `_one_name`."""
    if min(len(written), len(meant)) < SHORTEST - 1 or max(len(written), len(meant)) < SHORTEST or written == meant:
        return False
    if not meant.isalpha() or abs(len(written) - len(meant)) > 2 or written == meant + "s":
        return False
    if meant.startswith(written) and written.capitalize() in title_table().given:
        return False  # Steve, of Steven
    return edit_distance(written, meant) <= (2 if min(len(written), len(meant)) >= LONG - 1 else 1)


def _one_name(written: str, meant: str, term: Term) -> bool:
    """Whether two spellings are one name of another alphabet; a doubled letter only if somebody writes it so.

    In any language "ö" may be written "oe".
    """
    if without_umlauts(written) == without_umlauts(meant):
        return True
    if country_key(term.country.removeprefix("The ")) not in _other_alphabets():
        return False
    if same_when_romanised(written, meant, doubled=False):
        return True
    if country_key(term.country) == "Ukrainian" and written.replace("g", "h") == meant.replace("g", "h"):
        return True  # one letter of Ukrainian: Sergii, Serhii
    if country_key(term.country) not in _ONE_SYSTEM and _consonants(written) == _consonants(meant):
        return True
    return same_when_romanised(written, meant) and lexicon().knows(written.capitalize())


def _consonants(word: str) -> str:
    """What most systems agree on in a romanised name; "ss" is an s between vowels."""
    return re.sub(r"[aeiouyhw]", "", word.replace("q", "k").replace("c", "k").replace("ss", "s"))


_ONE_SYSTEM = frozenset(("Chinese", "Japanese"))
"""Countries whose names all news writes by one system."""


@cache
def _other_alphabets() -> frozenset[str]:
    """Countries, by their adjective, whose names are written in another alphabet at home."""
    return frozenset(map(country_key, _OTHER_ALPHABETS.replace("\n", " ").split("; "))) - {""}


_OTHER_ALPHABETS = """Russia; Ukraine; Belarus; Bulgaria; Serbia; Montenegro; North Macedonia; Bosnia; Greece; Cyprus;
Georgia; Armenia; Azerbaijan; Kazakhstan; Kyrgyzstan; Tajikistan; Turkmenistan; Uzbekistan; Mongolia; Israel; Palestine;
Lebanon; Syria; Jordan; Iraq; Iran; Saudi Arabia; Yemen; Oman; UAE; Qatar; Bahrain; Kuwait; Egypt; Libya; Tunisia;
Algeria; Morocco; Mauritania; Sudan; South Sudan; Somalia; Djibouti; Ethiopia; Eritrea; Afghanistan; Pakistan; India;
Nepal; Bhutan; Bangladesh; Sri Lanka; Maldives; Myanmar; Thailand; Laos; Cambodia; China; Taiwan; Japan; South Korea;
North Korea; Indonesia; Malaysia; Brunei; Chad; Comoros"""


def _held(document: Document, person: str, claimed: _Claimed) -> Term | None:
    """The term of a person that the title and the date allow."""
    fitting = [term for term in offices_of(document).terms_of(person) if _fits(term, claimed, document)]
    fitting.sort(key=lambda term: (not term.accuses, not set(term.types) & _SELECTING))
    return fitting[0] if fitting else None


def _fits(term: Term, claimed: _Claimed, document: Document) -> bool:
    date = document.date
    if date is not None and not _holds(term, date):
        return False
    key = country_key(term.country.removeprefix("The "))
    if claimed.countries and key and key not in claimed.countries:
        return False
    if read_title(term.office).ranks - claimed.ranks:
        return False
    if not claimed.types:
        return date is not None or bool(claimed.countries)
    types = set(term.types)
    if "chancellor" in claimed.types and not claimed.countries:  # of the exchequer, of Germany
        return bool(types & {"minister:finance", "head of government"})
    return bool(claimed.types & types - {"minister"})


def _holds(term: Term, date: DateInterval) -> bool:
    """Whether the term can cover the date, as far as is known."""
    begun = term.start is None or term.start.first <= date.last
    return begun and (term.end is None or date.first <= term.end.last)


def _somebody_else(document: Document, surname: str, given: str) -> bool:
    """Whether the draft has somebody else of that surname: another given name before it."""
    return bool(_before_words(document).get(surname, frozenset()) - {given})


@analysis
def _before_words(document: Document) -> dict[str, set[str]]:
    """The given names that stand before each word with a capital."""
    found: dict[str, set[str]] = {}
    for match in re.finditer(r"(?<!\w)(?<!\w[’-])([A-ZÀ-Þ][\w’-]+) (?=([A-ZÀ-Þ][\w-]+))", document.source):
        if match[1] in title_table().given:
            found.setdefault(match[2], set()).add(match[1])
    return found
