"""One person has one name in a draft.

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

from linter.api import (
    Block,
    Document,
    Evidence,
    Finding,
    NamedTuple,
    PersonName,
    Precision,
    Rule,
    Severity,
    folded,
    lexicon,
    offices_of,
    one_slip,
    persons,
    same_when_romanised,
)

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
    precision = Precision(hits=125, right=121, corpus="14,000 news articles, 2012-2020")
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
        "The mayor, Jussi Lindqvist, came late. His deputy, Ann Lindquist, said that Lindqvist was ill.",
        "The mayor, Jussi Lindqvist, came late. Lindqvist said the Lindqvists were Swedes.",
        "The court sat on Monday. Mr. [[Marrowick]] said that the harbour stays open, and Mr. Marrowick left.",
        "The court sat on Monday. Jussi Marrowick said that the harbour stays open, and Mr. Marrowick left.",
        "Steven Marrowick said that the harbour stays open. Steve Marrowick said no more, and Marrowick left.",
        "The senator, Ann Marlowe, said no. Marlowe said it twice. Marlow said nothing; it is a town in England.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the people of a draft with each other."""
        people = persons(document)
        if people:
            draft = _Draft(document, people)
            for person in people:
                odd = draft.other_given(person) or draft.other_surname(person)
                if odd is not None:
                    yield self._finding(odd, draft.uses)
            yield from self._without_first_reference(document, draft)

    def _without_first_reference(self, document: Document, draft: _Draft) -> Iterator[Finding]:
        """The first "Mr. Lindqvist" of a draft that never says who that is."""
        told = set(draft.owners)
        for person in draft.people:
            surname = person.surname
            if person.given or person.honorific.lower() not in _HONORIFICS or surname in told:
                continue
            told.add(surname)
            if person.name.block.text[person.name.end : person.name.end + 1] == "-":
                continue
            if re.search(rf"(?:[A-ZÀ-Þ][\w'’-]+|[A-Z]\.) {re.escape(surname)}\b", _without_honorifics(document.source)):
                continue
            yield self.finding(
                person.name.span,
                f"“{person.honorific} {surname}” has no first reference: the draft has no full name that ends so",
                severity=Severity.NOTE,
                confidence=0.6,
            )

    def _finding(self, odd: _Odd, uses: Counter[str]) -> Finding:
        written = odd.block.text[odd.start : odd.end]
        name = odd.seen.name
        often = f", which the draft has {uses[odd.seen.surname]} times" if odd.usual == odd.seen.surname else ""
        return self.finding(
            odd.block.span(odd.start, odd.end),
            f"“{written}” is spelt otherwise in “{name.text}”{often}",
            suggestions=(odd.usual,),
            evidence=(Evidence("so it is spelt here", name.span),),
            severity=None if odd.sure else Severity.NOTE,
            confidence=0.8 if odd.sure else 0.5,
        )


def _alike(one: str, other: str) -> bool:
    """Whether two words may be one name spelt two ways."""
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST or one.rstrip("s") == other.rstrip("s"):
        return False
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.startswith(shorter):
        return longer == shorter + shorter[-1]  # "Smollett"; other endings make peoples and families
    first, second = (folded(word).replace("’", "'") for word in (one, other))
    if first == second or first[:-1] == second[:-1]:
        return False  # accents are a matter of style; a last letter that differs makes another case or people
    return one_slip(first, second) or (abs(len(first) - len(second)) <= 2 and same_when_romanised(first, second))


class _Draft:
    """The people of a draft: how often each surname stands there, and who has it by full name."""

    def __init__(self, document: Document, people: tuple[PersonName, ...]) -> None:
        self.people = people
        self.uses = Counter(person.surname for person in people)
        self.named = {(person.given, person.surname): person for person in reversed(people) if person.given}
        self.owners: dict[str, set[str]] = {}
        for given, surname in self.named:
            self.owners.setdefault(surname, set()).add(given)
        self._document = document

    def other_surname(self, person: PersonName) -> _Odd | None:
        """The surname of a full name of the draft that this one's nearly is, if that is the more likely spelling."""
        surname = person.surname
        if lexicon().ordinary(surname.lower()) or (not person.given and (surname in self.owners or not person.evident)):
            return None
        near = [
            seen
            for (given, other), seen in self.named.items()
            if other != surname and person.given in ("", given) and _alike(surname, other)
        ]
        seen = max(near, key=self._weight, default=None)
        if seen is None or self._weight(seen) <= self._weight(person):
            return None
        # Two surnames that many have, one of them without a given name: perhaps two people (McConnell, McDonnell).
        sure = bool(person.given) or not (lexicon().knows(surname) and lexicon().knows(seen.surname))
        return _Odd(person.name.block, *person.surname_place, seen.surname, seen, sure)

    def other_given(self, person: PersonName) -> _Odd | None:
        """The given name that the same surname more often has, or has first."""
        if not person.given or self.uses[person.surname] < _USES:
            return None
        own = self.named[person.given, person.surname]
        for (given, surname), seen in self.named.items():
            if surname != person.surname or given == person.given or not _alike(person.given, given):
                continue
            if self._times(seen) > self._times(own):
                return _Odd(person.name.block, *person.given_place, seen.given, seen)
        return None

    def _times(self, person: PersonName) -> tuple[int, int]:
        """How often the draft has a full name, and whether that is before another."""
        same = [one for one in self.people if (one.given, one.surname) == (person.given, person.surname)]
        return len(same), -person.name.span.start

    def _weight(self, person: PersonName) -> tuple[float, int]:
        """How likely a spelling is the right one: uses, then whether others know it, then which comes first."""
        known = 2 * lexicon().knows(person.surname)
        if person.given and offices_of(self._document).knows(f"{person.given} {person.surname}"):
            known += 5
        return self.uses[person.surname] + known, -person.name.span.start


def _without_honorifics(text: str) -> str:
    return re.sub(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ", "", text)
