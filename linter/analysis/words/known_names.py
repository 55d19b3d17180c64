"""Well-known names that an unknown capitalised word is a slip for: countries, days, big cities, companies.

They are closed classes, so a word near one is rarely a name of its own; people's names are none of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linter.analysis.word_model.model import word_model
from linter.analysis.words.corrections import bones_one_edit
from linter.analysis.words.distance import distance, skeleton
from linter.analysis.words.lexicon import Lexicon, lexicon
from linter.dates import MONTHS, WEEKDAYS
from linter.edit_distance import EditDistance
from linter.records import NamedTuple

SHORTEST, LONGEST = 5, 24
"""Letters of a word that may be a slip for a name."""
_MOST_APART, _MOST_EDITS = 2, 2
"""Letters by which a word and the name may differ in length, and edits between them."""
_COST = {5: 5.8, 6: 6.0, 7: 6.8, 8: 7.5}
"""The dearest slip in a word of so many letters (see distance.py); of five, only letters may have changed places."""
_TWO_SLIPS = 9.0
"""The same for longer words."""


_PLACED, _SHORTEST_PLACED, _SHORTEST_FAR = 11.0, 7, 8
"""The dearest slip where a place must stand, from so many letters on; by vowels alone from so many."""
_PLACED_SHORT = 7.5
"""The same in words of the fewest letters."""
_PLACED_ALIKE = 14.0
"""The same where all consonants are right."""
_TIME_COST, _SHORTEST_TIME = 6.0, 4
"""The dearest slip where a month or day must stand, and its fewest letters."""
_TIMES = tuple(name for name in (*MONTHS, *WEEKDAYS) if len(name) >= _SHORTEST_TIME)


_NO_ENDINGS = frozenset("kgtpbcmf")
"""Letters that make no other form of a name when they are added to it: "Hertzt"."""
_LAST_LETTERS = frozenset("aeiosnyrdt")
"""The last letters in which two forms of a name differ."""
_DOUBLE = re.compile(r"(.)\1")
_LONG = 7
"""Letters of a name that a word may be by its sound, or by a letter in another place."""
_SOUNDS = {
    "borough": "bro",
    "brough": "bro",
    "borogh": "bro",
    "burgh": "bro",
    "burry": "bury",
    "berry": "bury",
    "hamton": "hampton",
    "leich": "leic",
    "shere": "shire",
    "ph": "f",
    "x": "ks",
    "cs": "ks",
    "ck": "k",
    "ea": "i",
    "ie": "i",
    "ei": "i",
    "ee": "i",
}


ORDINARY = 0.3
"""The share of its uses that news has in lower case of a word that is not mostly a name."""


class KnownName(NamedTuple):
    """A well-known name, as written, and what the slip for it costs."""

    name: str
    cost: float


@lru_cache(maxsize=4000)
def known_name(word: str, *, placed: bool = False) -> KnownName | None:
    """The name that a lower-case word, which is none, is the cheapest slip for; None if it is near none.

    placed: whether the name of a place must stand there, which may be further off.
    """
    length = len(word)
    words = lexicon()
    if not SHORTEST <= length <= LONGEST or "'" in word or (word[-1] == "s" and words.flags(word[:-1])):
        return None  # Hawai'i; the two Koreas
    bones = skeleton(word)
    listed = [name for name in words.meant_by(word) if name[0].isupper()]
    if listed:
        return KnownName(listed[0], distance(word, listed[0].lower()))
    shapes = {bones, *bones_one_edit(bones, words.begins_name)}
    limit = _TWO_SLIPS if length > max(_COST) else _COST[length]
    near_enough = limit
    if placed and length >= _SHORTEST_PLACED:
        limit = _PLACED if length >= _SHORTEST_FAR else _PLACED_SHORT
    edits = EditDistance(word)
    near = [
        KnownName(name, cost)
        for name in _with_skeletons(words, shapes)
        if abs(len(name) - length) <= _MOST_APART
        and len(name) >= SHORTEST
        and (length > SHORTEST or sorted(word) == sorted(name.lower()))
        and (edits.to(name.lower()) <= _MOST_EDITS or _single(word) == _single(name.lower()))
        and not _other_form(word, name.lower())
        and (cost := _cost(word, name.lower(), limit)) <= limit
        and (cost <= near_enough or _lost(bones, skeleton(name.lower())))
    ] or _heard(word)
    if placed and not near and length >= _SHORTEST_FAR:
        near = [
            KnownName(name, _PLACED)
            for name in words.names_with_skeleton(bones)
            if abs(len(name) - length) <= _MOST_APART
            and not _other_form(word, name.lower())
            and distance(word, name.lower(), _PLACED_ALIKE) <= _PLACED_ALIKE
        ]
    return min(near, key=lambda found: (found.cost, found.name)) if near else None


def _lost(bones: str, others: str) -> bool:
    """Whether some consonants are all the others, in order, or all but some: no letter is another."""
    rest = iter(others)
    return all(letter in rest for letter in bones)


def names_near(word: str) -> list[str]:
    """The well-known names whose consonants are those of a lower-case word, or one more, less or another."""
    words, bones = lexicon(), skeleton(word)
    return _with_skeletons(words, {bones, *bones_one_edit(bones, words.begins_name)})


@lru_cache(maxsize=1000)
def known_time(word: str) -> KnownName | None:
    """The month or day that a lower-case word, which is neither, is one slip away from; None if it is near none."""
    if len(word) < _SHORTEST_TIME or lexicon().flags(word):
        return None
    near = (KnownName(name, distance(word, name.lower(), _TIME_COST)) for name in _TIMES if name[0].lower() == word[0])
    return min((one for one in near if one.cost <= _TIME_COST), key=lambda one: one.cost, default=None)


def mostly_a_name(word: str) -> bool:
    """Whether news has a word, given in lower case, nearly always with a capital, or does not have it."""
    model = word_model()
    number = model.word_id(word)
    return number is None or model.use(number) < ORDINARY * model.total(number)


def _cost(word: str, name: str, limit: float) -> float:
    """The cost of the slip; of one that doubles the wrong letter ("Morroco"), at most `limit`."""
    displaced = len(word) >= _LONG and sorted(word) == sorted(name) and word[-1] == name[-1]  # "Kazhakstan"
    if displaced or (len(word) > SHORTEST and _single(word) == _single(name)):
        return min(limit, distance(word, name))
    return distance(word, name, limit)


def _heard(word: str) -> list[KnownName]:
    """The names that are written in another way and sound alike: "Netflics", "Greenpiece"."""
    if len(word) < _LONG or not any(letters in word for letters in _SOUNDS):
        return []
    names = _by_sound().get(_sound(word), ())
    return [
        KnownName(name, min(_TWO_SLIPS, distance(word, name.lower())))
        for name in names
        if word[0] == name[0].lower() and not _other_form(word, name.lower())
    ]


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in lexicon().names():
        if len(name) >= _LONG:
            found.setdefault(_sound(name.lower()), []).append(name)
    return found


def _sound(word: str) -> str:
    """A word with one letter for those that sound alike."""
    for written, heard in _SOUNDS.items():
        word = word.replace(written, heard)
    return _single(word)


def _single(word: str) -> str:
    """A word with single letters for double ones."""
    return _DOUBLE.sub(r"\1", word)


def _with_skeletons(words: Lexicon, shapes: set[str]) -> list[str]:
    return [name for shape in shapes for name in words.names_with_skeleton(shape)]


def _other_form(word: str, name: str) -> bool:
    """Whether one is the other without its end, or with another: Koreas, Korea; Brasil, Brazil."""
    if word.startswith(name):
        return not (len(word) == len(name) + 1 and (word[-1] == name[-1] or word[-1] in _NO_ENDINGS))
    return (
        name.startswith(word)
        or (word[:-1] == name[:-1] and {word[-1], name[-1]} <= _LAST_LETTERS)
        or word.replace("z", "s") == name.replace("z", "s")
    )
