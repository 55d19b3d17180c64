"""Checks for one person whose name is spelled in two ways.

Why: “Jussi Lindqvist” in the second paragraph and “Lindquist” in the sixth leave the reader with two people, and one of
the two is somebody else's name.
Not flagged: two people whose names differ by a letter, if each has a full name of their own; peoples and families
("Koreans", "the Lindqvists"); given names written short ("Steve", "Steven"); names that differ in more than one letter,
unless both are ways to write one name of another alphabet ("Zelenskiy", "Zelensky").
Source: the draft itself; the spelling that it uses more is taken for the right one, else the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from linter.analysis.names.transliteration import romanised, same_when_romanised
from linter.analysis.titles.parsed_title import folded
from linter.analysis.words.neighbours import Neighbours, one_letter_less
from linter.api import (
    Block,
    Document,
    Evidence,
    Finding,
    PersonName,
    Precision,
    Rule,
    Severity,
    lexicon,
    offices_of,
    persons,
)
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

_SHORTEST = 5  # letters of a name, below which two are easily alike
_USES = 3  # of a surname, from which on another given name with it is surprising
_HONORIFICS = ("mr", "mrs", "ms", "miss")


class _Odd(NamedTuple):
    """A word of a name spelt otherwise than elsewhere; places are characters of the block."""

    block: Block
    start: int
    end: int
    usual: str
    seen: PersonName
    sure: bool = True


class Names(Rule):
    """Reports the spelling of a name that the draft uses less."""

    severity = Severity.WARNING
    precision = Precision(
        hits=16,
        right=13,
        corpus="5,000 texts of news and 18 other beats, 3.2 million words; warnings, two readers",
    )
    examples = (
        (
            "The mayor, Jussi Lindqvist, came late. Lindqvist said that the harbour stays open. "
            "[[Lindquist=>Lindqvist]] said so in May too."
        ),
        (
            "The talks with Katarina Marrowick ended. Marrowick and her lawyer, Ann Berger, left. On Friday "
            "[[Katerina=>Katarina]] Marrowick said that she was tired."
        ),
        (
            "President Yaroslav Hrytsenko spoke in Lviv. Hrytsenko left at noon. Later Yaroslav "
            "[[Hritsenko=>Hrytsenko]] said more."
        ),
        (
            "The talks with [[Dorohty=>Dorothy]] Marrowick ended. Marrowick and her lawyer, Ann Berger, left. On "
            "Friday Dorothy Marrowick said that she was tired."
        ),
        "The mayor, Jussi Lindqvist, came late. His deputy, Ann Lindquist, said that Lindqvist was ill.",
        "The mayor, Jussi Lindqvist, came late. Lindqvist said the Lindqvists were Swedes.",
        "The court sat on Monday. Mr. [[Marrowick]] said that the harbour stays open, and Mr. Marrowick left.",
        "The court sat on Monday. Jussi Marrowick said that the harbour stays open, and Mr. Marrowick left.",
        "Steven Marrowick said that the harbour stays open. Steve Marrowick said no more, and Marrowick left.",
        "Jussi Lindqvist, also spelled Jussi Lindquist, came late. Lindqvist left, and Lindqvist sang.",
        "The senator, Ann Marlowe, said no. Marlowe said it twice. Marlow said nothing; it is a town in England.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the people of a draft with each other."""
        people = persons(document)
        if people:
            draft = _Draft(document, people)
            for person in people:
                odd = draft.other_given(person) or draft.other_surname(person)
                if odd is not None and not _is_variant(person):
                    yield self._finding(odd, draft.uses)
            yield from self._without_first_reference(document, draft)

    def _without_first_reference(self, document: Document, draft: _Draft) -> Iterator[Finding]:
        """The first "Mr. Lindqvist" of a draft that never says who that is."""
        told = set(draft.owners)
        strangers: list[PersonName] = []
        for person in draft.people:
            surname = person.surname
            if person.given or person.honorific.lower() not in _HONORIFICS or surname in told:
                continue
            told.add(surname)
            if person.name.block.text[person.name.end : person.name.end + 1] != "-":
                strangers.append(person)
        known = _after_another_name(document.source, {person.surname for person in strangers})
        for person in strangers:
            if person.surname not in known:
                yield self.finding(
                    person.name.span,
                    f"“{person.honorific} {person.surname}” is never introduced by full name",
                    severity=Severity.NOTE,
                    confidence=0.6,
                )

    def _finding(self, odd: _Odd, uses: Counter[str]) -> Finding:
        written = odd.block.text[odd.start : odd.end]
        name = odd.seen.name
        often = f", which the draft has {_times(uses[odd.seen.surname])}" if odd.usual == odd.seen.surname else ""
        return self.finding(
            odd.block.span(odd.start, odd.end),
            f"“{written}” is spelt differently in “{name.text}”{often}",
            suggestions=(odd.usual,),
            evidence=(Evidence("the other spelling", name.span),),
            severity=None if odd.sure else Severity.NOTE,
            confidence=0.8 if odd.sure else 0.5,
        )


_VARIANT = re.compile(
    r"(?:\b(?:also|or|alias|aka|spelled|spelt|written|recorded|forms?|variants?|spellings?|certificate|named?)\b[^.!?]{0,40})$"
)
"""What says that a name stands here in another of its spellings."""
_NEAR = 60


def _is_variant(person: PersonName) -> bool:
    """Whether the words before a name say that it is another spelling: "also spelled Dovid Schmidel"."""
    text, start = person.name.block.text, person.name.start
    return _VARIANT.search(text, max(0, start - _NEAR), start) is not None


def _alike(one: str, other: str) -> bool:
    """Whether two words may be one name spelt two ways."""
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST or one.rstrip("s") == other.rstrip("s"):
        return False
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.startswith(shorter):
        return longer == shorter + shorter[-1]  # "Smollett"; other endings make peoples and families
    first, second = _plain(one), _plain(other)
    if first == second or first[:-1] == second[:-1]:
        return False  # accents are a matter of style; a last letter that differs makes another case or people
    return edit_distance(first, second) == 1 or (
        abs(len(first) - len(second)) <= 2 and same_when_romanised(first, second)
    )


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return folded(word).replace("’", "'")


def _keys(word: str) -> set[str]:
    """What two words have one of in common if they are `_alike`."""
    plain = _plain(word)
    return {*one_letter_less(plain), f"={romanised(plain)}"}


class _Draft:
    """The people of a draft: how often each surname stands there, and who has it by full name."""

    def __init__(self, document: Document, people: tuple[PersonName, ...]) -> None:
        self.people = people
        self.uses = Counter(person.surname for person in people)
        self.named = {(person.given, person.surname): person for person in reversed(people) if person.given}
        self.owners: dict[str, list[str]] = {}
        for given, surname in self.named:
            self.owners.setdefault(surname, []).append(given)
        self._document = document
        self._times = Counter((person.given, person.surname) for person in people)
        self._surnames = Neighbours(self.owners, _keys)
        self._givens: dict[str, Neighbours] = {}
        self._known: dict[tuple[str, str], int] = {}
        self._likeliest: dict[str, PersonName] = {}
        self._nearest: dict[tuple[str, str], PersonName | None] = {}
        self._usual: dict[tuple[str, str], PersonName | None] = {}

    def other_surname(self, person: PersonName) -> _Odd | None:
        """The surname of a full name of the draft that this one's nearly is, if that is the more likely spelling."""
        surname = person.surname
        if lexicon().ordinary(surname.lower()) or (not person.given and (surname in self.owners or not person.evident)):
            return None
        seen = self._nearly(person.given, surname)
        if seen is None or self._weight(seen) <= self._weight(person):
            return None
        # Two surnames that many have, one of them without a given name: perhaps two people (McConnell, McDonnell).
        sure = bool(person.given) or not (lexicon().knows(surname) and lexicon().knows(seen.surname))
        return _Odd(person.name.block, *person.surname_place, seen.surname, seen, sure)

    def _nearly(self, given: str, surname: str) -> PersonName | None:
        """The likeliest full name with a surname that this one's nearly is, and the same given name if one is given."""
        if (given, surname) not in self._nearest:
            near = [
                self.named[given, other] if given else self._likeliest_of(other)
                for other in self._surnames.of(surname)
                if other != surname and (not given or (given, other) in self.named)
            ]
            near.sort(key=self._weight, reverse=True)
            alike = (seen for seen in near if _alike(surname, seen.surname))
            self._nearest[given, surname] = next(alike, None)
        return self._nearest[given, surname]

    def _likeliest_of(self, surname: str) -> PersonName:
        """The likeliest of the full names with a surname."""
        if surname not in self._likeliest:
            owners = (self.named[given, surname] for given in self.owners[surname])
            self._likeliest[surname] = max(owners, key=self._weight)
        return self._likeliest[surname]

    def other_given(self, person: PersonName) -> _Odd | None:
        """The given name that the same surname more often has, or has first."""
        if not person.given or self.uses[person.surname] < _USES:
            return None
        name = (person.given, person.surname)
        if name not in self._usual:
            self._usual[name] = self._usual_given(*name)
        seen = self._usual[name]
        return _Odd(person.name.block, *person.given_place, seen.given, seen) if seen is not None else None

    def _usual_given(self, given: str, surname: str) -> PersonName | None:
        """The first full name with this surname and nearly this given name more usual here, or before it."""
        if surname not in self._givens:
            self._givens[surname] = Neighbours(self.owners[surname], _keys)
        own = self._rank(given, surname)
        for other in self._givens[surname].of(given):
            if other != given and self._rank(other, surname) > own and _alike(given, other):
                return self.named[other, surname]
        return None

    def _rank(self, given: str, surname: str) -> tuple[int, int, int]:
        """How often the draft has a full name, more if others know it, and whether that is before another."""
        first = self.named[given, surname].name
        known = 2 * lexicon().knows(given) + 5 * offices_of(self._document).knows(f"{given} {surname}")
        return self._times[given, surname] + known, -first.block.index, -first.start

    def _weight(self, person: PersonName) -> tuple[int, int, int]:
        """How likely a spelling is the right one: uses, then whether others know it, then which comes first."""
        name = (person.given, person.surname)
        known = self._known.get(name)
        if known is None:
            known = 2 * lexicon().knows(person.surname)
            if person.given and offices_of(self._document).knows(" ".join(name)):
                known += 5
            self._known[name] = known
        return self.uses[person.surname] + known, -person.name.block.index, -person.name.start


_HONORIFIC = r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? "
_RUN = r"[\w'’]*"
_BACKWARDS = r"[\w'’-]+?[A-ZÀ-Þ]|\.[A-Z]"
"""A name or an initial at the end of a text, read from its end: no place of a long word is a start to be tried."""


def _after_another_name(text: str, surnames: set[str]) -> set[str]:
    """Which of the surnames, of letters and apostrophes, stand somewhere after another name or an initial."""
    if not surnames:
        return set()
    found: set[str] = set()
    lengths = sorted({len(surname) for surname in surnames})
    initials = {surname[0] for surname in surnames}
    before = ""
    for piece in re.sub(_HONORIFIC, "", text).split(" "):
        if piece[:1] in initials:
            run = re.match(_RUN, piece)
            word = run[0] if run else ""
            for length in lengths:
                if length > len(word):
                    break
                ends = length == len(word) or word[length] in "'’"
                if ends and word[:length] in surnames and re.match(_BACKWARDS, before[::-1]):
                    found.add(word[:length])
        before = piece
    return found


def _times(uses: int) -> str:
    return {1: "once", 2: "twice"}.get(uses, f"{uses} times")
