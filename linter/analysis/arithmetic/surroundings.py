"""The words around a number that say what it is of, so that two mentions of one figure can be told from two things."""

from __future__ import annotations

import re

from linter.analysis.numbers.numbers import Number
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, tokens

_REACH = 5
"""Words beside a number, on either side, that say what it is of."""
_SHORT = 4
"""Letters of a word from which on endings are taken off."""


def stem(word: str) -> str:
    """A word without the endings of a plural or a verb's form, cut to letters that its forms share."""
    word = word.lower()
    irregular = _IRREGULAR.get(word)
    if irregular:
        return irregular
    return re.sub(r"(?:ies|ing|ed|es|s|e|y)$", "", word) if len(word) > _SHORT else word


_IRREGULAR = {
    "feet": "foot", "men": "man", "women": "woman", "children": "child", "dead": "die", "died": "die", "dies": "die",
    "death": "die", "deaths": "die", "built": "build", "sold": "sell", "cost": "cost", "costs": "cost", "lost": "lose",
    "won": "win", "people": "people", "metre": "metr", "metres": "metr",
}  # fmt: skip


def words_beside(number: Number) -> set[str]:
    """The stems of the content words near a number, in its clause."""
    listed = tokens(number.block)
    first, last = listed.at(number.start), listed.at(number.end - 1)
    stems: set[str] = set()
    for step, place in ((-1, first - 1), (1, last + 1)):
        for at in range(place, place + step * _REACH, step):
            if not 0 <= at < len(listed.texts) or listed.texts[at] in {".", ";", ":", "!", "?"}:
                break
            word = listed.texts[at].lower()
            if listed.kinds[at] == WORD and word not in FUNCTION_WORDS and len(word) > 2:
                stems.add(stem(word))
    return stems
