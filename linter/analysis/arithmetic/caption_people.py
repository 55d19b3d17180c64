"""What captions and alt texts say of people: names and ages beside those of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from linter.analysis.arithmetic.captions import CAPTIONS, caption_blocks, content
from linter.analysis.names.countries import place_words
from linter.analysis.names.persons import persons
from linter.analysis.names.short_names import are_forms_of_one
from linter.analysis.names.vocabulary import CALENDAR, NO_NAMES
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import sentences
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

_SHORTEST = 4
"""Letters of a name, below which two names are easily alike."""


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


_FULL = r"(?<!\w[’'-])[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|(?:de|da|von|van|al|bin|der|la)\b)){1,4}"
_NAME_AND_AGE = expression(
    rf"\b(?P<name>{_FULL})(?:, | \(|, who (?:has )?died(?: [A-Za-z]+){{0,3}} (?:aged|at|at the age of) "
    rf"|,? who has died aged )"
    r"(?:aged |who is |now |both )?(?P<age>\d{1,3})(?=[,.;)]| (?:and|with|who|at|in|on|of|outside|from)\b|$)"
    rf"|\b(?P<age2>\d{{1,3}})-year-old (?:[a-z-]+ ){{0,3}}(?P<name2>{_FULL})"
    rf"|\b(?P<name3>{_FULL}) (?:is|was|turned) (?P<age3>\d{{1,3}})(?=[,.;]| and\b| when\b|$)"
    rf"|\b(?P<name4>{_FULL}) (?:has )?died (?:[\w’'-]+ ){{0,5}}?(?:aged|at the age of) (?P<age4>\d{{1,3}})\b"
)
_PAIR = expression(
    r"\b(?P<one>[A-Z][a-z’'-]+) and (?P<other>[A-Z][a-z’'-]+)(?: [A-Z][\w’'-]+)?, both (?P<age>\d{1,3})\b"
)


def _ages_of(block: Block) -> list[tuple[str, int, int, int]]:
    """The names of a block with their ages and where these stand; a pair of given names counts as one name."""
    found = []
    for match in _NAME_AND_AGE.finditer(block.text):
        number = next(number for number in ("", "2", "3", "4") if match[f"age{number}"])
        found.append(
            (" ".join(match[f"name{number}"].split()[-2:]), int(match[f"age{number}"]), *match.span(f"age{number}"))
        )
    found += [
        (f"{match['one']} and {match['other']}", int(match["age"]), *match.span("age"))
        for match in _PAIR.finditer(block.text)
    ]
    return found


@analysis
def caption_ages(document: Document) -> tuple[CaptionAge, ...]:
    """The ages of captions that differ from the body's for the same full name."""
    captions = [(block, *one) for block in caption_blocks(document) for one in _ages_of(block)]
    if not captions:
        return ()
    ages: dict[str, tuple[int, tuple[Block, int, int]] | None] = {}
    for block in document.body:
        for name, age, start, end in _ages_of(block):
            if name in ages and (known := ages[name]) is not None and known[0] != age:
                ages[name] = None  # two people of one name, or two times
            else:
                ages.setdefault(name, (age, (block, start, end)))
    found = []
    for block, name, age, start, end in captions:
        known = ages.get(name)
        if known is not None and known[0] != age and not _OTHER_TIME.search(block.text):
            found.append(CaptionAge(block, start, end, name, age, *known))
    return tuple(found)


_OTHER_TIME = expression(
    r"\b(?:then|at the time|as a (?:child|boy|girl|baby|student|teenager|young)|in his youth|in her youth"
    r"|(?:in|from|at|of|during|after|before) (?:the )?(?:[A-Z][\w’'-]+ )?(?:1[89]|20)\d\d)\b"
)


@analysis
def caption_names(document: Document) -> tuple[CaptionName, ...]:
    """The full names of captions that the body has in another spelling only, in the order of the source."""
    captions = caption_blocks(document)
    if not captions:
        return ()
    pairs = [
        (block, match)
        for block in captions
        if not _is_headline(block.text)
        for match in _TWO_WORDS.finditer(block.text)
        if match[1] not in _NO_GIVEN and _may_be_name(match[1], match[2])
    ]
    if not pairs:
        return ()
    givens, surnames = ({match[group] for _, match in pairs} for group in (1, 2))
    text = " ".join(block.text for block in document.body)
    people = [person for person in persons(document) if person.given]
    known = {(person.given, person.surname) for person in people if person.name.block.kind in CAPTIONS}
    told = [
        (person.given, person.surname, person.name.block, person.name.start, person.name.end)
        for person in people
        if person.name.block.kind not in CAPTIONS
    ]
    in_body = cache(text.__contains__)  # a draft has few names, which stand in many places
    is_known = cache(partial(_is_known, text=text))
    company = {
        block.index for block, match in pairs if in_body(f"{match[1]} {match[2]}") and not _RELATIVES.search(block.text)
    }
    in_company = bool(company)
    for block in document.body:  # surnames that are words, which count once the draft has them alone too
        told.extend(
            (match[1], match[2], block, match.start(1), match.end(2))
            for match in _TWO_WORDS.finditer(block.text)
            if (match[1] in givens or match[2] in surnames)  # nothing else is compared with a caption's name
            and match[1] not in _NO_GIVEN
            and _may_be_name(match[1], match[2])
            and (in_company or is_known(match[1], match[2]))
        )
    written = {(given.lower(), surname.lower()) for given, surname, *_ in told}  # "DeVries" is "Devries"
    having: dict[str, list[int]] = {}  # a given name, or a surname -> those with it
    for number, (given, surname, *_) in enumerate(told):
        if (given, surname) not in known:
            for name in {given, surname}:
                having.setdefault(name, []).append(number)
    found = []
    for block, match in pairs:
        if (match[1].lower(), match[2].lower()) in written:
            continue
        others = [told[number] for number in sorted({*having.get(match[1], ()), *having.get(match[2], ())})]
        clash = _other_name(block, match, others, text, in_company=block.index in company)
        if clash is not None:
            found.append(clash)
    return tuple(found)


def _is_headline(text: str) -> bool:
    """Whether most words of a caption have a capital, so that these say nothing of names."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > _SHORTEST and sum(word[0].isupper() for word in words) > _CAPITALS * len(words)


_CAPITALS = 0.7


def _may_be_name(given: str, surname: str) -> bool:
    """Whether two words with capitals may be a person's or a storm's name."""
    if given.isupper() or surname.isupper() or given.lower() in CALENDAR:
        return False
    if given.lower() in NO_NAMES or (given.lower() in place_words() and surname.lower() in CALENDAR):
        return False
    words = lexicon()
    everyday = words.ordinary(given.lower()) and words.frequency(given.lower()) > _EVERYDAY
    return not (everyday and words.ordinary(surname.lower()))


_EVERYDAY = 3.0
"""The frequency of a word from which on it is more than a name."""


def _is_known(given: str, surname: str, text: str) -> bool:
    """Whether a given name is no other word, or the surname stands in the text alone, too."""
    return not lexicon().ordinary(given.lower()) or len(re.findall(rf"\b{surname}\b", text)) > 1


_RELATIVES = expression(
    r"\b(?:son|daughter|brother|sister|wife|husband|father|mother|widow|family|parents|twins?|cousin|uncle|aunt|nephew"
    r"|niece|grand\w+|partner|children|sons|daughters|brothers|sisters|relation|namesake)\b"
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
            if are_forms_of_one(given, match[1]):
                continue
            group, other = 1, given
        elif given == match[1]:
            group, other = 2, surname
        else:
            continue
        near = (
            _alike(match[group], other)
            or (in_company and f"{match[1]} {match[2]}" not in text)
            or (not _RELATIVES.search(block.text) and _of_one_event(block, match, where, start))
        )
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


def _of_one_event(block: Block, match: re.Match[str], where: Block, start: int) -> bool:
    """Whether a caption and the sentence of the body's name share so many words that they tell of one thing."""
    for sentence in sentences(where):
        if sentence.start <= start < sentence.end:
            names = content(match[0])
            rest = content(block.text) - names
            return len(rest & content(sentence.text)) > _SHARED
    return False


_SHARED = 2
"""Words beside names that caption and body share where both may still tell of two people."""


def _alike(one: str, other: str) -> bool:
    """Whether two names differ by a slip, and neither is a short form of the other."""
    if min(len(one), len(other)) < _SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    far = edit_distance(one.lower(), other.lower())
    return far <= (1 if len(one) < 5 and one[0] != other[0] else 2) or (far == 3 and one[:3] == other[:3])
