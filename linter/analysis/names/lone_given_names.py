"""First names that stand alone and are one slip away from the first name of somebody in the draft: "Micheal said no".

Who is called by the first name was named in full before or is later. Where the odd name belongs to anybody else in the
draft, both are right.
"""

from __future__ import annotations

import re

from linter.analysis.names.persons import persons
from linter.analysis.text.tokens import capitalised, tokens
from linter.analysis.words.distance import distance
from linter.analysis.words.lexicon import lexicon, normalised, split_ending
from linter.analysis.words.neighbours import Neighbours, one_slip_less
from linter.analysis.words.person_nouns import PERSONS
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple

_SHORTEST = 5
"""Letters of both names; shorter ones are easily alike."""
_COST = 7.5
"""The dearest slip (see analysis/words/distance.py): a letter lost, added, doubled or swapped, a vowel for another."""
_TWO = 2
"""Letters by which two names that are a slip apart differ at most; they differ less in length."""
_SHORT_FORMS, _STEM = ("ie", "y", "ey"), 4
"""Endings of names that friends use, and the letters that such a name has of the whole one."""
_MOST_USES = 2
"""Uses of the odd name; whoever is called so more often is called so."""
_SPEECH = ("said", "says", "told", "added")
"""What follows a person, and no everyday word that begins a sentence: "Brain said"."""


_PARTICLE = re.compile(r" [‘’']?(?:[a-z]{1,3} ){1,2}[A-Z]")
"""A surname that begins with small words."""


_ROLE = re.compile(r"([a-z]+),? $")
"""A word right before a name that may say who it is."""
_PLACE = re.compile(r"\b(?:(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]t) |(?:Street|Road|Avenue|Lane|Square|Park), )$")
"""What stands before a town: "born in Sydney", "a shop in George Street, Sydney"."""
_MARRIED = re.compile(r"\b(?:married|wed|divorced) $")
_KIN_OF = re.compile(r", (?:the )?(?:[a-z]+ )?(?:daughter|son|sister|brother|widow|wife|niece|nephew|child) of\b")
"""What introduces one more person: "he married Frances, daughter of a miller"."""
_NEAR = 30


class LoneGivenName(NamedTuple):
    """A first name that stands alone, and the first name of the person who was probably meant.

    block, start, end: where it stands, in characters of the block's text.
    name: the first name that somebody in the draft has.
    known: where that is written, in the source.
    """

    block: Block
    start: int
    end: int
    name: str
    known: Span


class _Use(NamedTuple):
    block: Block
    number: int
    alone: bool


@analysis
def lone_given_names(document: Document) -> tuple[LoneGivenName, ...]:
    """The odd first names of a draft, in order."""
    pairs = _alike(document)
    if not pairs:
        return ()
    uses = _uses(document, {name for pair in pairs for name in pair})
    odd_ones = {odd for odd, _ in pairs if _stands_alone(uses[odd])}
    full = {name: next((place for place in uses[name] if not place.alone), None) for _, name in pairs}
    likely = [(odd, name, right) for odd, name in pairs if odd in odd_ones and (right := full[name]) is not None]
    people = persons(document) if likely else ()
    givens, surnames = {person.given for person in people}, {person.surname for person in people}
    found = []
    for odd, name, right in likely:
        usual = word_facts(name.lower()).first_name
        of_somebody = name in givens or (usual and _leads(right))
        if word_facts(odd.lower()).first_name and not usual:
            continue  # "Shron Okafor … his wife, Sharon": the full name is the slip, if there is one
        if odd not in surnames and of_somebody:
            start = tokens(right.block).starts[right.number]
            known = right.block.span(start, start + len(name))
            for place in uses[odd]:
                begin = tokens(place.block).starts[place.number]
                found.append(LoneGivenName(place.block, begin, begin + len(odd), name, known))
    return tuple(sorted(found, key=lambda one: (one.block.index, one.start)))


def _stands_alone(places: list[_Use]) -> bool:
    """Whether a name is used so seldom, and each time by itself, that it may be a slip."""
    return len(places) <= _MOST_USES and all(place.alone and _may_be_a_person(place) for place in places)


def _alike(document: Document) -> list[tuple[str, str]]:
    """Pairs of the draft's words with a capital of which the first may be a slip for the second."""
    names: set[str] = set()
    for block in document.prose:
        texts = tokens(block).texts
        names.update([texts[number] for number in capitalised(block) if len(texts[number]) >= _SHORTEST])
    plain = {split_ending(normalised(name))[0] if "'" in name or "’" in name else name for name in names}
    alike = [name for name in sorted(plain) if name[1:].islower() and name.isalpha()]
    near = Neighbours(alike, one_slip_less)
    return [
        (odd, name)
        for odd in alike
        for name in near.of(odd)
        if abs(len(odd) - len(name)) < _TWO and len(set(odd).symmetric_difference(name)) <= _TWO and _is_slip(odd, name)
    ]


def _uses(document: Document, names: set[str]) -> dict[str, list[_Use]]:
    """Where each of some names stands, and whether alone or beside another word with a capital."""
    found: dict[str, list[_Use]] = {name: [] for name in names}
    for block in document.prose:
        listed = tokens(block)
        numbers = capitalised(block)
        capitals = frozenset(numbers)
        for number in numbers:
            name = split_ending(normalised(listed.texts[number]))[0]
            if name in found:
                beside = (number - 1 in capitals and _touch(block, number - 1)) or (
                    number + 1 in capitals and _touch(block, number)
                )
                found[name].append(_Use(block, number, not beside))
    return found


def _leads(place: _Use) -> bool:
    """Whether a word with a capital follows."""
    texts = tokens(place.block).texts
    return _touch(place.block, place.number) and texts[place.number + 1][0].isupper()


def _touch(block: Block, number: int) -> bool:
    """Whether nothing but a space parts a token from the next."""
    listed = tokens(block)
    return number + 1 < len(listed.texts) and listed.ends[number] + 1 == listed.starts[number + 1]


def _may_be_a_person(place: _Use) -> bool:
    """Whether a lone word is no everyday word that begins a sentence, and no surname follows it: "Gerard van Dam"."""
    listed = tokens(place.block)
    start = listed.starts[place.number]
    introduced = _ROLE.search(place.block.text, max(0, start - _NEAR), start)
    another = introduced is not None and introduced[1] in PERSONS  # "her nephew, Stephan"
    another = another or _PLACE.search(place.block.text, max(0, start - _NEAR), start) is not None
    another = another or _MARRIED.search(place.block.text, max(0, start - _NEAR), start) is not None
    end = listed.ends[place.number]
    if another or _PARTICLE.match(place.block.text, end) or _KIN_OF.match(place.block.text, end):
        return False
    name = split_ending(normalised(listed.texts[place.number]))[0].lower()
    if not lexicon().ordinary(name):
        return True
    return "".join(listed.texts[place.number + 1 : place.number + 2]) in _SPEECH


def _is_slip(odd: str, name: str) -> bool:
    """Whether a name is one slip away from another, and none of its forms: "Julia", "Julian"."""
    if odd.endswith(_SHORT_FORMS) and odd[:_STEM] == name[:_STEM]:
        return False  # "Stevie" of Steve
    if odd[:-1] == name or name[:-1] == odd or odd[:-1] == name[:-1] or min(len(odd), len(name)) < _SHORTEST:
        return False
    return distance(odd.lower(), name.lower(), _COST) <= _COST
