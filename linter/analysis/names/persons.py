"""The people that a draft names, by full name or by surname."""

from __future__ import annotations

import re

from linter.analysis.names.countries import place_words
from linter.analysis.names.names import Name, names
from linter.analysis.names.title_vocabulary import ALSO_NAMES, MODIFIERS, ROLES
from linter.analysis.names.vocabulary import BODY_ENDS, CALENDAR, HEADS, PARTICLES, SUFFIXES
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple


class PersonName(NamedTuple):
    """A person's name, without particles.

    name: the name in the draft.
    given: the given names, "" for a surname alone.
    surname: the surname.
    evident: whether a title, an apposition or a verb of speech stands beside it.
    honorific: the "Mr", "Ms" or the like before a surname, or "".
    """

    name: Name
    given: str
    surname: str
    evident: bool
    honorific: str = ""

    @property
    def surname_place(self) -> tuple[int, int]:
        """Where the surname stands: characters of the name's block."""
        start = self.name.block.text.rfind(self.surname, self.name.start, self.name.end)
        return start, start + len(self.surname)

    @property
    def given_place(self) -> tuple[int, int]:
        """Where the given name stands: characters of the name's block."""
        start = self.name.block.text.find(self.given, self.name.start, self.name.end)
        return start, start + len(self.given)


@analysis
def persons(document: Document) -> tuple[PersonName, ...]:
    """The people named, in the order of the source: full names first recognised, then surnames that stand for them.

    A full name is two capitalised words or more, no word of which is that of a body or a place; unless a title, an
    apposition or a verb of speech stands beside it, the last may not be an ordinary word. A surname alone is a single
    word of which the same is true, and counts only with such evidence or where a full name of the draft ends in it.
    """
    found: list[PersonName | None] = []
    singles: list[tuple[int, Name]] = []
    surnames: set[str] = set()
    for name in names(document):
        if not name.reliable:
            continue
        words = [word for word in name.words if word not in SUFFIXES and word not in PARTICLES]
        if not words:
            continue
        if len(words) == 1:
            singles.append((len(found), name))
            found.append(None)
        elif (person := _full(name, words)) is not None:
            surnames.add(person.surname)
            found.append(person)
    for place, name in singles:
        found[place] = _single(name, surnames)
    return tuple(person for person in found if person is not None)


_SPEECH = frozenset(
    "said says told tells added wrote writes argued warned insisted declined tweeted testified replied asked".split()  # noqa: SIM905
)
_WORD_AFTER = re.compile(r"(?:, \d\d,)? (\w+)")
_WORD_BEFORE = re.compile(r"[”\"’',] (\w+) $")
_SAID_REACH = 20  # characters: more than the longest match, so that a long block is not searched for every name
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr"})


def _evident(name: Name) -> bool:
    text = name.block.text
    title = name.title_text.lower().rstrip(".")
    if name.apposition is not None or any(word in ROLES or word in _HONORIFICS for word in re.findall(r"\w+", title)):
        return True
    after = _WORD_AFTER.match(text, name.end)
    if after is not None and after[1] in _SPEECH:
        return True
    before = _WORD_BEFORE.search(text, max(0, name.start - _SAID_REACH), name.start)
    return before is not None and before[1] in _SPEECH


def _full(name: Name, words: list[str]) -> PersonName | None:
    given, surname = words[0], words[-1]
    if len(words) > 4 or not (given[0].isupper() and surname[0].isupper()):
        return None
    small = [word.lower() for word in words]
    if any(not _may_be_a_name(word) for word in words) or surname.isupper() or len(surname) < 3:
        return None
    if any(word in place_words() for word in small):
        return None
    evident = _evident(name)
    if _is_ordinary(small[-1]) and (not evident or _is_ordinary(small[0])):
        return None
    return PersonName(name, given, surname, evident)


def _is_ordinary(small: str) -> bool:
    """Whether a word is an everyday one besides; the list also knows "lim" and "lin", which are names first."""
    return lexicon().ordinary(small) and lexicon().frequency(small) >= _EVERYDAY


_EVERYDAY = 3.0


def _may_be_a_name(word: str) -> bool:
    small = word.lower().rstrip(".")
    if small in HEADS or small in BODY_ENDS or small in CALENDAR or small in FUNCTION_WORDS:
        return False
    if small in MODIFIERS or (small in ROLES and small not in ALSO_NAMES):
        return False
    return word.replace("-", "").replace("'", "").replace("’", "").rstrip(".").isalpha()


def _single(name: Name, surnames: set[str]) -> PersonName | None:
    (word,) = (word for word in name.words if word not in SUFFIXES and word not in PARTICLES)
    if len(word) < 3 or word.isupper() or not _may_be_a_name(word) or word.lower() in place_words():
        return None
    title = re.findall(r"\w+", name.title_text)
    honorific = title[-1] if title and title[-1].lower() in _HONORIFICS else ""
    evident = _evident(name)
    if not evident and word not in surnames:
        return None
    if _is_ordinary(word.lower()) and not honorific and word not in surnames:
        return None
    return PersonName(name, "", word, evident, honorific)
