"""How well the words of a name explain an acronym."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from linter.edit_distance import edit_distance
from linter.registers.words import NameWord

_SKIPPED_WORD = 1.0
_SKIPPED_NATION = 0.6
_FURTHER_LETTER = 0.4


def explained(words: Sequence[NameWord], acronym: str) -> float:
    """The least cost of reading `acronym` (letters only) off `words` in order; infinite if it can't be done.

    An initial is free, a connector may give its initial or be passed over; a word left out costs 1 (a leading nation
    0.6), each further letter of a word 0.4.
    """
    letters = acronym.lower()
    texts = ["us" if word.stem == "us" else word.surface.rstrip("-") for word in words]
    joins = [word.is_connector for word in words]

    @cache
    def cost(word: int, letter: int) -> float:
        if letter == len(letters):
            return sum(_SKIPPED_WORD for join in joins[word:] if not join)
        if word == len(texts):
            return float("inf")
        skip = 0.0 if joins[word] else (_SKIPPED_NATION if word == 0 else _SKIPPED_WORD)
        best = skip + cost(word + 1, letter)
        text = texts[word]
        if text and text[0] == letters[letter]:
            price, at, used = 0.0, 1, letter + 1
            best = min(best, cost(word + 1, used))
            while used < len(letters):
                at = text.find(letters[used], at) + 1
                if not at:
                    break
                used += 1
                price += 0.0 if text in ("us", "un", "uk") else _FURTHER_LETTER
                best = min(best, price + cost(word + 1, used))
        return best

    return cost(0, 0)


def initials(words: Sequence[NameWord], *, connectors: bool = False) -> str:
    """The first letters of the words in capitals, connectors left out unless asked for."""
    return "".join(
        word.stem.upper() if word.stem in ("us", "un", "uk") else word.surface[0].upper()
        for word in words
        if connectors or not word.is_connector
    )


def near_acronym(one: str, other: str) -> bool:
    """Whether two acronyms of three letters or more differ by one letter or by the order of their letters."""
    one, other = one.upper(), other.upper()
    if one == other or min(len(one), len(other)) < 2 or max(len(one), len(other)) < 3:
        return False
    return sorted(one) == sorted(other) or edit_distance(one, other) == 1
