"""What captions and alt texts say of the body's people and figures: names, ages and numbers beside the body's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.arithmetic.surroundings import stem, words_beside
from linter.analysis.names.persons import persons
from linter.analysis.numbers.agreement import rounds_to, same_kind, within_limit
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

_SHORTEST = 4
"""Letters of a name, below which two names are easily alike."""


class CaptionNumber(NamedTuple):
    """A number of a caption and the only one that the body has for the same thing.

    stated: the caption's. body: the body's. shared: the words that stand beside both.
    closed: whether both count one noun, or are money, percentages or years, and nothing else tells them apart.
    """

    stated: Number
    body: Number
    shared: frozenset[str]
    closed: bool


class CaptionAge(NamedTuple):
    """A person's age in a caption and in the body, where they differ.

    block, start, end: the age in the caption.
    name: whose it is.
    age, body: the age of the caption and that of the body.
    place: the block of the body and the characters of the age there.
    """

    block: Block
    start: int
    end: int
    name: str
    age: int
    body: int
    place: tuple[Block, int, int]


class CaptionName(NamedTuple):
    """A full name in a caption that the body lacks, and the one full name of the body that is most like it.

    block, start, end: the word in the caption that differs.
    name: the caption's name.
    other: the body's word.
    body: the body's name.
    place: the body's block and the characters of that name.
    """

    block: Block
    start: int
    end: int
    name: str
    other: str
    body: str
    place: tuple[Block, int, int]


def _captions(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.CAPTION and block.text]


@analysis
def caption_numbers(document: Document) -> tuple[CaptionNumber, ...]:
    """The numbers of captions for which the body has another one, in the order of the source."""
    found: list[CaptionNumber] = []
    body: list[Number] | None = None
    for block in _captions(document):
        if _OTHER_YEAR.search(block.text):
            continue  # "The bridge in 2011, when 4,000 …"
        for stated in numbers(block):
            if stated.kind not in {"plain", "money", "percent", "year"} or stated.part or stated.value <= 1:
                continue
            if body is None:
                body = [number for other in document.body for number in numbers(other)]
            clash = _rival(stated, body)
            if clash is not None:
                found.append(clash)
    return tuple(found)


_OTHER_YEAR = expression(
    r"\b(?:in|since|before|from|until|of|during) (?:[A-Z][a-z]+ )?(?:1[89]|20)\d\d, |\b(?:file|archive|library)\b"
)


def _rival(stated: Number, body: Sequence[Number]) -> CaptionNumber | None:
    """The body's number for what the caption's number is of, if the body has one for it and not the caption's."""
    if any(same_kind(stated, other) and other.value == stated.value for other in body):
        return None
    beside = words_beside(stated)
    unit = stem(stated.unit)
    rivals = []
    for other in body:
        if other.kind != stated.kind or other.currency != stated.currency or other.part:
            continue
        shared = beside & words_beside(other)
        if unit and stem(other.unit) == unit:
            shared -= {unit}
        elif unit and other.unit and not _variant(unit, stem(other.unit)):
            continue
        if shared and (stated.kind != "year" or _slip_of_digits(stated, other)):
            rivals.append((len(shared), other, shared))
    values = {other.value for _, other, _ in rivals}
    if len(values) != 1:
        return None
    _, other, shared = max(rivals, key=lambda item: item[0])
    near = rounds_to(stated, other) or rounds_to(other, stated)
    limit = within_limit(
        stated, other, less=stated.bound in {"below", "about"}, more=stated.bound in {"above", "about"}
    )
    loose = (stated.approximate or other.approximate) and 1 / _FAR < stated.value / max(other.value, 1e-9) < _FAR
    if near or limit or loose:
        return None
    closed = bool(unit and (stem(other.unit) == unit or _variant(unit, stem(other.unit)))) or (
        not unit and stated.kind in {"money", "percent", "year"}
    )
    return CaptionNumber(stated, other, frozenset(shared), closed or len(shared) > 2)


_FAR = 1.5
"""How far, as a factor, a figure with "about" may be from another and still be it."""


def _variant(one: str, other: str) -> bool:
    """Whether one noun is a short form of the other: "pups", "puppies"."""
    one, other = sorted((one.rstrip("s"), other.rstrip("s")), key=len)
    return len(one) > 2 and other.startswith(one)


def _slip_of_digits(one: Number, other: Number) -> bool:
    """Whether two numbers have the same digits in another order, or differ in one digit."""
    if len(one.text) != len(other.text):
        return False
    return sorted(one.text) == sorted(other.text) or sum(map(str.__ne__, one.text, other.text)) == 1


_NAME_AND_AGE = expression(
    r"\b(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|de|da|von|van|al|bin|der|la)){1,4}), (?:aged |who is |now )?"
    r"(?P<age>\d{1,3})(?=[,.;)]| (?:and|with|who|at|in|on|of|outside|from)\b|$)"
)


@analysis
def caption_ages(document: Document) -> tuple[CaptionAge, ...]:
    """The ages of captions that differ from the body's for the same full name."""
    captions = [block for block in _captions(document) if _NAME_AND_AGE.search(block.text)]
    if not captions:
        return ()
    ages: dict[str, tuple[int, tuple[Block, int, int]] | None] = {}
    for block in document.body:
        for match in _NAME_AND_AGE.finditer(block.text):
            name, age = match["name"], int(match["age"])
            if name in ages and (known := ages[name]) is not None and known[0] != age:
                ages[name] = None  # two people of one name, or two times
            else:
                ages.setdefault(name, (age, (block, match.start("age"), match.end("age"))))
    found = []
    for block in captions:
        for match in _NAME_AND_AGE.finditer(block.text):
            known = ages.get(match["name"])
            age = int(match["age"])
            if known is not None and known[0] != age:
                found.append(CaptionAge(block, match.start("age"), match.end("age"), match["name"], age, *known))
    return tuple(found)


@analysis
def caption_names(document: Document) -> tuple[CaptionName, ...]:
    """The full names of captions that the body has in another spelling only, in the order of the source."""
    captions = _captions(document)
    if not captions:
        return ()
    pairs = [
        (block, match) for block in captions for match in _TWO_WORDS.finditer(block.text) if match[1] not in _NO_GIVEN
    ]
    if not pairs:
        return ()
    givens, surnames = ({match[group] for _, match in pairs} for group in (1, 2))
    text = " ".join(block.text for block in document.body)
    people = [person for person in persons(document) if person.given]
    known = {(person.given, person.surname) for person in people if person.name.block.kind is BlockKind.CAPTION}
    told = [
        (person.given, person.surname, person.name.block, person.name.start, person.name.end)
        for person in people
        if person.name.block.kind is not BlockKind.CAPTION
    ]
    company = {
        block.index for block, match in pairs if f"{match[1]} {match[2]}" in text and not _RELATIVES.search(block.text)
    }
    in_company = bool(company)
    for block in document.body:  # surnames that are words, which count once the draft has them alone too
        told.extend(
            (match[1], match[2], block, match.start(1), match.end(2))
            for match in _TWO_WORDS.finditer(block.text)
            if (match[1] in givens or match[2] in surnames)  # nothing else is compared with a caption's name
            and match[1] not in _NO_GIVEN
            and (in_company or (text.count(match[2]) > 1 and len(re.findall(rf"\b{match[2]}\b", text)) > 1))
        )
    found = []
    for block, match in pairs:
        if any((match[1], match[2]) == one[:2] for one in told):
            continue
        others = [one for one in told if one[:2] not in known]
        clash = _other_name(block, match, others, text, in_company=block.index in company)
        if clash is not None:
            found.append(clash)
    return tuple(found)


_RELATIVES = expression(
    r"\b(?:son|daughter|brother|sister|wife|husband|father|mother|widow|family|parents|twins?|cousin|uncle|aunt|nephew"
    r"|niece|grand\w+|partner|children|sons|daughters|brothers|sisters)\b"
)
"""Who shares a surname with somebody of the body and is another person."""
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_TWO_WORDS = expression(  # "Judge Ellen" and "Ellen Marsh"
    rf"\b(?=([{_CAPITAL}][^\W\d_’'-][\w’'-]+) ([{_CAPITAL}][^\W\d_][\w’'-]+)\b)"
)
_NO_GIVEN = frozenset(
    {
        "Mr",
        "Mrs",
        "Miss",
        "The",
        "Doctor",
        "Judge",
        "President",
        "Professor",
        "Saint",
        "New",
        "North",
        "South",
        "East",
        "West",
    }
)


def _other_name(
    block: Block,
    match: re.Match[str],
    told: Sequence[tuple[str, str, Block, int, int]],
    text: str,
    *,
    in_company: bool,
) -> CaptionName | None:
    """The body's name that one of a caption is meant for.

    in_company: whether another name of the caption is the body's, so that this one may be more than a slip away.
    """
    found: dict[tuple[str, str], CaptionName] = {}
    for given, surname, where, start, end in told:
        if surname == match[2]:
            group, other = 1, given
        elif given == match[1]:
            group, other = 2, surname
        else:
            continue
        near = _alike(match[group], other) or (in_company and f"{match[1]} {match[2]}" not in text)
        if near and not re.search(rf"\b{re.escape(match[group])}\b", text):
            found[given, surname] = CaptionName(
                block,
                match.start(group),
                match.end(group),
                f"{match[1]} {match[2]}",
                other,
                f"{given} {surname}",
                (where, start, end),
            )
    return next(iter(found.values())) if len(found) == 1 else None


def _alike(one: str, other: str) -> bool:
    """Whether two names differ by a slip, and neither is a short form of the other."""
    if min(len(one), len(other)) < _SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    far = edit_distance(one.lower(), other.lower())
    return far <= (1 if len(one) < 5 and one[0] != other[0] else 2) or (far == 3 and one[:3] == other[:3])
