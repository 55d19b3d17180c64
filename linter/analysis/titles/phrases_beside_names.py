"""Words of a title beside the full name of a person: what a table of titles can be asked about.

Read are words with one of the table's last words right before a name ("UN secretary Paul Okoro"), before a name between
commas ("the UN secretary, Paul Okoro,") and after one ("Paul Okoro, the UN secretary,"); not in headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

from linter.analysis.names.title_vocabulary import ABBREVIATED, MODIFIERS, ROLES
from linter.analysis.names.vocabulary import BODY_ENDS, CALENDAR, HEADS
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import Tokens, tokens
from linter.analysis.titles.title_phrases import PhraseWord, phrase_before
from linter.analysis.titles.title_table import title_table
from linter.analysis.titles.titles import NAME
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Offices

Place = Literal["before", "before comma", "after"]


class NamedPhrase(NamedTuple):
    """The words of a clause that end beside a name.

    block: the block that they are in.
    words: the last words, as they are compared; the title is the end of them.
    name: the full name.
    name_start: its first character in `block.text`.
    place: where the words stand, as seen from the name.
    """

    block: Block
    words: tuple[PhraseWord, ...]
    name: str
    name_start: int
    place: Place


@analysis
def phrases_beside_names(document: Document) -> tuple[NamedPhrase, ...]:
    """The phrases of all running text, in the order of the source. Raises DataError if the table can't be used."""
    return tuple(
        phrase
        for block in document.prose
        if block.kind not in _NOT_READ
        for phrase in _phrases(block, tokens(block), offices_of(document))
    )


_NOT_READ = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.BYLINE)
_NAME_BEFORE = re.compile(rf"(?P<name>{NAME}),(?: who (?:is|was))? (?:the )?$")
_REACH = 70  # characters before an apposition in which the name is looked for
_AFTER_TITLE = frozenset("said told says who has will was is".split())  # noqa: SIM905
_BETWEEN_COMMAS = re.compile(rf", (?P<name>{NAME})(?:,|\.$| said\b| told\b)")


def _phrases(block: Block, listed: Tokens, offices: Offices) -> Iterator[NamedPhrase]:
    table = title_table()
    ends, nouns, texts = _ends(), table.nouns, listed.texts
    for number in [number for number, text in enumerate(texts) if text in ends]:
        text = texts[number]
        if text == "the" and (number < 2 or texts[number - 1] != "of"):
            continue
        start, end = listed.starts[number], listed.ends[number]
        following = texts[number + 1] if number + 1 < len(texts) else "."
        if following[0].isupper():
            if following.lower() in ROLES or following.lower() in MODIFIERS or following in ABBREVIATED:
                continue  # the title goes on: "Secretary General", "Vice Adm."
            if text == "the" and following not in table.given:
                continue  # "Speaker of the Knesset Ann Berger"
            named = re.compile(NAME).match(block.text, listed.starts[number + 1])
            if named is not None and is_person(named[0], offices):
                yield _phrase(block, end, named[0], named.start(), "before")
        elif following == "," and text in nouns:
            named = _BETWEEN_COMMAS.match(block.text, end)
            if named is not None and is_person(named["name"], offices):
                yield _phrase(block, end, named["name"], named.start("name"), "before comma")
        if text in nouns and (following[0] in ",.;)" or following in _AFTER_TITLE) and _after_comma(block, start):
            yield from _after_name(block, start, end, offices)


@cache
def _ends() -> frozenset[str]:
    """The words with which titles of the table end, and the "the" of "Speaker of the"."""
    return (title_table().last_words | {"the"}) - {"of", "for"}


def _after_comma(block: Block, start: int) -> bool:
    """Whether a comma after a word with a capital stands shortly before the characters from `start` on."""
    return block.text.rfind(", ", max(0, start - _REACH), start) > 0


def _after_name(block: Block, start: int, end: int, offices: Offices) -> Iterator[NamedPhrase]:
    words = phrase_before(block.text, end)
    if not words or words[0].start > start:
        return
    first = next((n for n, word in enumerate(words) if word.word not in _OPENING), len(words))
    if first == len(words):
        return
    at = words[first].start
    named = _NAME_BEFORE.search(block.text[max(0, at - _REACH) : at])
    if named is not None and is_person(named["name"], offices):
        place = max(0, at - _REACH) + named.start("name")
        yield NamedPhrase(block, tuple(words[first:]), named["name"], place, "after")


_OPENING = frozenset(("the", "who", "is", "was"))


def _phrase(block: Block, end: int, name: str, name_start: int, place: Place) -> NamedPhrase:
    return NamedPhrase(block, tuple(phrase_before(block.text, end)), name, name_start, place)


def is_person(name: str, offices: Offices) -> bool:
    """Whether two words or more with capitals are a person's name: none of them a body's or a day's.

    A given name that is an everyday word ("Grant", "Will") needs a last word that is none; an unknown one may not be
    an everyday word, nor the last.
    """
    words = [word.rstrip("’'.") for word in re.sub(r"['’]s$", "", name).split()]
    if any(word.endswith(("'s", "’s")) or _is_compound(word) for word in words):
        return False
    while len(words) > 2 and (len(words[0]) == 1 or words[0] in _SHORT):
        del words[0]
    given, last = words[0], words[-1]
    if len(given) > 2 and given.isupper() and given not in title_table().given:
        return False  # "Health CAS Ann Berger": a shortened title
    if len(last) < 2 or last.isupper() or any(word.lower() in _NO_NAME for word in words):
        return False
    if given not in title_table().given and not (len(given) == 1 and len(words) > 2):
        return offices.knows(name) or not (_is_everyday(given) or _is_everyday(last))
    # "Max Hill" after a title is somebody; "Will" and "May" there may begin what he does.
    small = given.lower()
    return small not in FUNCTION_WORDS | CALENDAR or not (_is_everyday(given) and _is_everyday(last))


def _is_compound(word: str) -> bool:
    """ "Hamas-led" and the like."""
    tail = word.rpartition("-")[2]
    return tail != word and tail.islower() and _is_everyday(tail)


def _is_everyday(word: str) -> bool:
    small = word.lower()
    return lexicon().ordinary(small) and lexicon().frequency(small) >= _EVERYDAY


_EVERYDAY = 3.0  # the list also knows "harris" and "nancy"


_SHORT = frozenset(("Gen", "Lt", "Col", "Adm", "Maj", "Sir", "Dr", "Rear", "Dame", "Lord"))
_NO_NAME = (
    HEADS | BODY_ENDS | CALENDAR | FUNCTION_WORDS | frozenset("street road park county award prize law".split())  # noqa: SIM905
)
