"""Titles that one draft gives to one person and that nobody holds together, whoever the register has.

Read are the titles before names and the appositions after them, of people by full name and by a surname that one full
name of the draft has. What counts is an office of which a country has one (head of state or government, a classic
ministry) and whose holder has no other: "Foreign Minister Ann Berg" and "Berg, the defence minister," of one country,
or one office of two countries. Left out are titles beside a word of another time or claim ("former", "shadow",
"-elect", a year), and paragraphs that tell of a change of office.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.analysis.names.persons import persons
from linter.analysis.text.sentences import Sentence, sentences
from linter.analysis.titles.held_offices import EXCLUSIVE, HEADS, NEIGHBOURS, PORTFOLIO_WORDS, types_of_title
from linter.analysis.titles.parsed_title import Reading, read_title
from linter.document.analysed import analysis, analysis_of_text
from linter.records import NamedTuple
from linter.registers.people import name_key

if TYPE_CHECKING:
    from linter.analysis.names.persons import PersonName
    from linter.document.model import Block, Document


class TitleOfOne(NamedTuple):
    """A title beside a person's name: the block, the characters of the title in it, excluded end, and its reading."""

    block: Block
    start: int
    end: int
    reading: Reading
    types: frozenset[str]

    @property
    def text(self) -> str:
        """The title as written."""
        return self.block.text[self.start : self.end]


class Clash(NamedTuple):
    """Two titles of one person, the later of which goes with none before it. person: the name with the later one."""

    person: PersonName
    first: TitleOfOne
    second: TitleOfOne


@analysis
def clashing_titles(document: Document) -> tuple[Clash, ...]:
    """The titles that exclude an earlier one of the same person, at most one a person."""
    found: list[Clash] = []
    listed = persons(document)
    titled = [person for person in listed if person.name.title is not None or person.name.apposition is not None]
    if len(titled) < 2:
        return ()
    by_surname = {person.surname for person in titled if not person.given}
    names: dict[str, set[str]] = {}
    for person in listed:
        if person.given and person.surname in by_surname:
            names.setdefault(person.surname, set()).add(name_key(person.name.text))
    before: dict[str, list[TitleOfOne]] = {}
    clashed: set[str] = set()
    for person in titled:
        full = names.get(person.surname, set())
        key = name_key(person.name.text) if person.given else next(iter(full)) if len(full) == 1 else ""
        title = _title_of(person) if key and key not in clashed else None
        if title is None:
            continue
        for earlier in before.setdefault(key, []):
            if _exclude(earlier, title):
                found.append(Clash(person, earlier, title))
                clashed.add(key)
                break
        if not any(_is_like(earlier, title) for earlier in before[key]):
            before[key].append(title)
    return tuple(found)


_OTHER = re.compile(
    r"\b(?:former\w*|ex|then|late|acting|interim|caretaker|elect|designate|nominee|nominated|candidates?|hopeful|shadow|"
    r"opposition|incoming|outgoing|next|future|previous\w*|once|wife|husband|son|daughter|brother|sister|aide|deputy|"
    r"vice|assistant|spokes\w+|adviser|advisor|would-be|predecessor|successor|rival|honorary|under|during|"
    r"counterpart|fictional|played?|film|had been|used to)\b|\d{4}",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:appoint\w*|bec[ao]m\w*|named|promot\w*|reshuffl\w*|sworn|succeed\w*|replac\w*|took over|takes? over|moved?|"
    r"switch\w*|elected|resign\w*|stepp\w+ down|served|serving|sacked|demot\w*|both|doubles?|also|portfolios?|"
    r"previously|formerly|later|earlier|double)\b"
)


def _title_of(person: PersonName) -> TitleOfOne | None:
    """The title beside a name, if it is of an exclusive office and the sentence is of the present."""
    name = person.name
    block = name.block
    place = name.title or name.apposition
    if place is None:
        return None
    start, end = place
    text = block.text[start:end]
    opening = re.match(r"(the|a|an)\s+", text)
    start += opening.end() if opening else 0
    text = block.text[start:end]
    if len(text.split()) > _LONGEST or (opening is not None and opening[1] != "the"):
        return None
    reading = read_title(text)
    types = types_of_title(text, reading) & EXCLUSIVE
    if not types or reading.ranks or reading.content - PORTFOLIO_WORDS or len(reading.countries) > 1:
        return None
    if types & HEADS and not reading.countries and (name.title is None or not text[0].isupper()):
        return None
    if _OTHER.search(_sentence(block, min(start, name.start), max(end, name.end))) or _tells_of_a_change(block):
        return None
    return TitleOfOne(block, start, end, reading, types)


_LONGEST = 7  # words of a title


def _sentence(block: Block, start: int, end: int) -> str:
    """The sentence around a place, as far as _REACH characters on either side of it go."""
    found = sentences(block)
    number = bisect_right(found, start, key=_start) - 1
    if number < 0 or start >= found[number].end:
        return block.text[start:end]
    sentence = found[number]
    return block.text[max(sentence.start, start - _REACH) : min(max(sentence.end, end), end + _REACH)]


def _start(sentence: Sentence) -> int:
    return sentence.start


@analysis_of_text
def _tells_of_a_change(block: Block) -> bool:
    """Whether a paragraph tells of a change of office."""
    return _CHANGE.search(block.text) is not None


_REACH = 80


def _is_like(one: TitleOfOne, other: TitleOfOne) -> bool:
    return one.types == other.types and one.reading.countries == other.reading.countries


def _exclude(one: TitleOfOne, other: TitleOfOne) -> bool:
    """Whether nobody holds both offices."""
    same_country = (
        not one.reading.countries or not other.reading.countries or one.reading.countries == other.reading.countries
    )
    if not same_country:
        return bool(one.types & other.types)
    if one.types & other.types:
        return False
    portfolios = [{kind.removeprefix("minister:") for kind in title.types} for title in (one, other)]
    return not any(portfolios[0] & set(group) and portfolios[1] & set(group) for group in NEIGHBOURS)
