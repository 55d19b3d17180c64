"""Names of a draft one slip away from another name: one that the draft uses again and again, or an accepted one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from linter.analysis.text.tokens import WORD, capitalised, tokens
from linter.analysis.words.distance import distance
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import UnknownWord, lexicon, normalised, split_ending, unknown_words, words_of
from linter.analysis.words.neighbours import Neighbours, one_slip_less
from linter.analysis.words.person_nouns import PERSONS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple

SHORTEST = 6
"""Letters that the odd name has at least; two shorter names are easily alike."""
_SHORTEST_BESIDE = 5
"""The same where the rest of the name stands beside it; also the letters of an accepted name."""
_COST = 7.5
"""The dearest slip (see distance.py): a letter left out, added, doubled, swapped, or a vowel for another."""
_OWN_NAME = 3
"""Uses from which a word that the draft never writes as the accepted name is a name of its own."""


class _Place(NamedTuple):
    block: Block
    start: int
    end: int


class _AcceptedName(NamedTuple):
    """A word of an accepted name, and the words that stand before and after it there."""

    name: str
    before: frozenset[str]
    after: frozenset[str]


class NearName(NamedTuple):
    """An unknown capitalised word, and the name that was probably meant.

    unknown: the word.
    name: the name, without possessive ending.
    uses: how often the draft has the name.
    first: where the name first stands in the source, None if it does not.
    accepted: whether the configuration accepts the name; if not, the draft has it at least twice.
    sure: whether the draft has the name at least twice and the word once, or the word belongs to an accepted name whose
        other words stand beside it. One accepted word alone is not enough: most similar names are other people's.
    """

    unknown: UnknownWord
    name: str
    uses: int
    first: Span | None
    accepted: bool
    sure: bool


@analysis
def near_names(document: Document) -> tuple[NearName, ...]:
    """The odd names of a draft, in order; a sure one goes before another, one used more before one used less."""
    unknown = [word for word in unknown_words(document) if word.capitalised and len(word.word) >= _SHORTEST_BESIDE]
    accepted = _accepted_names(document.accepted)
    odd = unknown if accepted else [word for word in unknown if word.uses == 1 and len(word.word) >= SHORTEST]
    if not odd:
        return ()
    uses, places = _names(document, {word.word[0] for word in odd})
    repeated = {name.lower(): name for name, count in uses.items() if count > 1}
    alike_here, alike_accepted = Neighbours(repeated, one_slip_less), _neighbours(document.accepted)
    found = []
    for word in odd:
        near: list[tuple[bool, int, str]] = []  # unsure, the uses with a minus, the name
        for lower in alike_accepted.of(word.word):
            name = accepted[lower].name
            if (word.uses < _OWN_NAME or uses.get(name, 0)) and _is_slip(word.word, lower):
                beside = _stands_beside(word, accepted[lower])
                if beside or len(word.word) >= SHORTEST:
                    near.append((not beside, -uses.get(name, 0), name))
        if word.uses == 1 and len(word.word) >= SHORTEST:
            near += [
                (False, -uses[repeated[lower]], repeated[lower])
                for lower in alike_here.of(word.word)
                if _is_slip(word.word, lower) and not _are_two(document, word, repeated[lower], uses)
            ]
        if near:
            unsure, count, name = min(near)
            place = places.get(name)
            first = place.block.span(place.start, place.end) if place is not None else None
            found.append(NearName(word, name, -count, first, name.lower() in accepted, not unsure))
    return tuple(found)


def _are_two(document: Document, word: UnknownWord, name: str, uses: Mapping[str, int]) -> bool:
    """Whether two names are two persons', each with a first name of their own, or one is the other's plural."""
    if word.word.endswith("s") and word.text[: len(word.word) - 1] in uses:
        return True  # "the two Indias"
    before = tokens(word.block).texts[word.number - 1] if word.number else ""
    if before in ("Al", "El") or _is_of_foreign_name(word, name):
        return True  # "Al Arabiya" beside "Arabia"
    first = _first_name(word.block, word.number)
    if not first:
        return False
    others: set[str] = _first_names(document).get(name, set())
    return bool(others) and first not in others and not any(other[0] == first[0] for other in others)


def _is_of_foreign_name(word: UnknownWord, name: str) -> bool:
    """Whether an English word is meant, and a capitalised word that nobody knows follows: "Arcipelago Toscano"."""
    texts, following = tokens(word.block).texts, word.number + 1
    after = texts[following] if following < len(texts) and word.block.text[word.end : word.end + 1] == " " else ""
    words = lexicon()
    return after[:1].isupper() and not words.flags(after.lower()) and words.ordinary(name.lower())


@analysis
def _first_names(document: Document) -> dict[str, set[str]]:
    """The first names that stand right before each name."""
    found: dict[str, set[str]] = {}
    for block in document.prose:
        for number in capitalised(block):
            first = _first_name(block, number)
            if first:
                found.setdefault(split_ending(normalised(tokens(block).texts[number]))[0], set()).add(first)
    return found


def _first_name(block: Block, number: int) -> str:
    """The first name right before a token, "" where there is none."""
    listed = tokens(block)
    if not number or listed.ends[number - 1] + 1 != listed.starts[number]:
        return ""
    before = listed.texts[number - 1]
    lower = before.lower()
    named = _is_name(before) and mostly_a_name(lower) and lower not in PERSONS and lower not in _TITLES
    return before if named else ""


_TITLES = frozenset(
    """
    mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col capt lt sgt maj cpl rev hon judge justice president
    senator congressman congresswoman governor mayor chancellor king queen prince princess pope saint st the
    """.split()  # noqa: SIM905
)
"""What stands before a name and is no first name."""


@lru_cache(maxsize=8)
def _accepted_names(entries: frozenset[str]) -> Mapping[str, _AcceptedName]:
    """The names among what a configuration accepts, by themselves in lower case."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for entry in entries:
        words = words_of(entry)
        for number, word in enumerate(words):
            if len(word) >= _SHORTEST_BESIDE and _is_name(word):
                before.setdefault(word, set()).update(words[max(0, number - 1) : number])
                after.setdefault(word, set()).update(words[number + 1 : number + 2])
    return {
        word.lower(): _AcceptedName(word, frozenset(before[word]), frozenset(after[word])) for word in sorted(before)
    }


@lru_cache(maxsize=8)
def _neighbours(entries: frozenset[str]) -> Neighbours:
    """The same names, to be found by what is nearly one."""
    return Neighbours(_accepted_names(entries), one_slip_less)


def _stands_beside(word: UnknownWord, accepted: _AcceptedName) -> bool:
    """Whether a word of the accepted name stands beside the odd word, with nothing but a space between."""
    listed = tokens(word.block)
    number, texts = word.number, listed.texts
    before = texts[number - 1] if number and listed.ends[number - 1] + 1 == word.start else ""
    following = number + 1 < len(texts) and listed.starts[number + 1] == word.end + 1
    after = split_ending(normalised(texts[number + 1]))[0] if following else ""
    return normalised(before) in accepted.before or after in accepted.after


def _names(document: Document, initials: set[str]) -> tuple[dict[str, int], dict[str, _Place]]:
    """The names of the draft that start with one of `initials`: how often it has each, and where first."""
    uses: dict[str, int] = {}
    places: dict[str, _Place] = {}
    capitals = {letter.upper() for letter in initials}
    for block in document.prose:
        here = tokens(block)
        for number in capitalised(block):
            text = here.texts[number]
            if text[0] in capitals and len(text) >= _SHORTEST_BESIDE and here.kinds[number] == WORD and _is_name(text):
                name, ending = split_ending(normalised(text))
                uses[name] = uses.get(name, 0) + 1
                places.setdefault(name, _Place(block, here.starts[number], here.ends[number] - len(ending)))
    return uses, places


def _is_name(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()


def _is_slip(odd: str, name: str) -> bool:
    if odd == name or odd[0] != name[0] or abs(len(odd) - len(name)) > 1:
        return False
    if odd[:-1] == name or name[:-1] == odd or odd[:-1] == name[:-1]:
        return False  # Korea, Korean, Koreas
    return distance(odd, name, _COST) <= _COST
