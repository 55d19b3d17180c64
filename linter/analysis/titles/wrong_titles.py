"""Titles beside names that lack a word, or that the body in them does not have, by the compiled table of titles."""

from __future__ import annotations

import re

from linter.analysis.names.vocabulary import CALENDAR
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.titles.heads_by_kind import kinds_of_bodies
from linter.analysis.titles.held_offices import may_hold
from linter.analysis.titles.parsed_title import RANKS, ROLE_CLASSES
from linter.analysis.titles.phrases_beside_names import NamedPhrase, phrases_beside_names
from linter.analysis.titles.title_phrases import COUNTRY, PhraseWord
from linter.analysis.titles.title_table import END, OFFICE, WrongTitle, title_table
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple


class WrongWords(NamedTuple):
    """A title as written that the table knows for wrong.

    phrase: the words and the name beside them.
    start, end: the characters of the title in the block.
    entry: what the table says.
    right: the titles that may be meant, written as the draft writes its own.
    """

    phrase: NamedPhrase
    start: int
    end: int
    entry: WrongTitle
    right: tuple[str, ...]

    @property
    def written(self) -> str:
        """The title as written."""
        return self.phrase.block.text[self.start : self.end]


_SHORT = 6  # letters up to which a last word of a title says little
_SLIPS = 2  # letters in which a misspelt one differs


@analysis
def wrong_titles(document: Document) -> tuple[WrongWords, ...]:
    """The wrong titles of all running text. Raises DataError if the table can't be used."""
    found = (_wrong(phrase, document) for phrase in phrases_beside_names(document))
    return tuple(one for one in found if one is not None)


_DEPARTMENTS = {
    "pentagon secretary": ("minister:defence", "Defense Secretary"),
    "state department secretary": ("minister:foreign", "Secretary of State"),
}
"""Titles made of a department's house, with the type of who heads it and what that is called."""


def _headed(phrase: NamedPhrase, written: str, document: Document) -> tuple[str, ...]:
    """The office of who heads the department, if the register has the person in it, as the draft writes its own."""
    kind, title = _DEPARTMENTS.get(written.lower(), ("", ""))
    if not kind:
        return ()
    date = document.date
    terms = offices_of(document).terms_of(phrase.name)
    heads = any(
        kind in term.types and term.country == "United States" and (date is None or may_hold(term, date))
        for term in terms
    )
    return (title if written.rsplit(maxsplit=1)[-1][0].isupper() else title.lower(),) if heads else ()


def _wrong(phrase: NamedPhrase, document: Document) -> WrongWords | None:
    words = phrase.words
    for first in range(len(words)):
        key = " ".join(word.word for word in words[first:])
        entry = title_table().wrong(key)
        if entry is not None:
            if not _counts(phrase, first, entry) or _is_whole(words, entry):
                return None
            title = words[first:]
            text = phrase.block.text
            written = text[title[0].start : title[-1].end]
            completed = (_completed(text, title, meant) for meant in entry.right)
            right = tuple(dict.fromkeys((*_headed(phrase, written, document), *completed)))
            if any(_is_misspelt(phrase.name, meant) for meant in right):
                return None
            return WrongWords(phrase, title[0].start, title[-1].end, entry, right)
    return None


def _is_whole(words: tuple[PhraseWord, ...], entry: WrongTitle) -> bool:
    """Whether the phrase ends with a title that is meant: "general secretary of Unite" with "secretary of Unite"."""
    written = " " + " ".join(word.word for word in words)
    return any(written.endswith(f" {meant.lower()}") for meant in entry.right)


def _is_misspelt(name: str, meant: str) -> bool:
    """Whether a name begins with the last word of a title, misspelt: "Represenative Ann Berger"."""
    first, last = name.split(maxsplit=1)[0].lower(), meant.rsplit(maxsplit=1)[-1].lower()
    return len(last) > _SHORT and edit_distance(first, last) <= _SLIPS


def _counts(phrase: NamedPhrase, first: int, entry: WrongTitle) -> bool:
    """Whether nothing around the words makes them another title."""
    words = phrase.words
    text = phrase.block.text
    before = words[first - 1] if first else None
    if entry.kind == END:
        return _may_be_cut(phrase, first, text[words[first].start : words[-1].end])
    if before is not None and (before.word in _ONE_OF_MANY or (entry.kind == OFFICE and before.word in RANKS)):
        return False
    leading = [word.word for word in words[:first] if word.word not in _LEADING]
    if phrase.place == "after" and leading and not _is_owner(leading):
        return False
    if (words[-1].word == "surgeon" and text[words[-1].start].islower()) or (
        words[first].word == "deputy" and text[words[first].start].islower()
    ):
        return False  # a doctor; a deputy of a city or district
    if before is None or words[first].word == COUNTRY or before.word == COUNTRY:
        return True
    return not text[before.start].isupper() or before.word in _LEADING | CALENDAR | FUNCTION_WORDS | RANKS


def _is_owner(words: list[str]) -> bool:
    """Whether words are a body or country whose officer the title may be."""
    return words == [COUNTRY] or " ".join(words) in _HOUSES or " ".join(words) in kinds_of_bodies()


_HOUSES = frozenset(("white house", "pentagon", "kremlin", "downing street", "state department"))


def _may_be_cut(phrase: NamedPhrase, first: int, written: str) -> bool:
    """Whether words that lack their noun can be nothing else: "for national security Ann Berger" ends a title."""
    words = phrase.words
    before = words[first - 1].word if first else ""
    hyphened = phrase.block.text[words[first].start - 1 : words[first].start] == "-"  # "co-chairman of the"
    if phrase.place != "before" or before in _JOINTS or before in ROLE_CLASSES or hyphened:
        return False  # "for National Security", "Chairman Joint Chiefs"
    if words[-1].word in ("of", "spokes"):
        last = phrase.name.split()[-1].lower()
        if words[-1].word == "spokes" and phrase.name.split()[0] in title_table().given:
            return True
        return mostly_a_name(last) or not lexicon().ordinary(last)  # not "leader of the Aldermouth Archdiocese"
    if words[first].word == "who" and not written.startswith("WHO"):
        return False
    return written[0].isupper() or (words[first].word in _CHAMBERS and words[-1].word in _PARTIES)


_JOINTS = frozenset(("of", "for", "to", "on", "in"))
_CHAMBERS = ("senate", "house")
_PARTIES = ("majority", "minority")
_ONE_OF_MANY = frozenset("a an another one and his her their its regional local".split())  # noqa: SIM905
_LEADING = frozenset("the former then current outgoing new acting ex late with by".split())  # noqa: SIM905


_SMALL = ("of", "the", "and", "for")


_OWNS = ("'s", "’s")


def _completed(text: str, title: tuple[PhraseWord, ...], meant: str) -> str:
    """The title that is meant with the words that are there as they are written."""
    capital = text[title[-1].start].isupper()
    there = list(title)
    pieces: list[str] = []
    last_end = -1
    for number, (joint, word) in enumerate(re.findall(r"(^|[ -])([^ -]+)", meant)):
        if there and there[0].word == word:
            one = there.pop(0)
            between = text[last_end : one.start] if last_end >= 0 else joint
            last_end = one.end + 2 if there and text[one.end : one.end + 2] in _OWNS else one.end
            pieces.append((between if number else "") + text[one.start : last_end])
        else:
            added = word.capitalize() if capital and word not in _SMALL else word
            pieces.append(f"{joint}{added}")
            last_end = -1
    if not there:
        return "".join(pieces)
    country = text[title[0].start : title[0].end] if title[0].word == COUNTRY else ""
    return _cased(meant.replace(COUNTRY, country), text, title)


def _cased(meant: str, text: str, title: tuple[PhraseWord, ...]) -> str:
    """A title of which a word is written otherwise, after the words with which it begins as the draft's."""
    same = 0
    words = meant.split(" ")
    while same < min(len(title), len(words)) and words[same].lower().replace(".", "") == title[same].word:
        same += 1
    rest = [word.title() if text[title[-1].start].isupper() and word not in _SMALL else word for word in words[same:]]
    kept = text[title[0].start : title[same - 1].end] if same else ""
    return " ".join([kept, *rest] if kept else rest)
