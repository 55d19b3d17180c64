"""How well the words of a name explain an acronym."""

from __future__ import annotations

from collections.abc import Sequence

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
    texts = ["us" if word.stem == "us" else word.surface.rstrip("-") for word in words]
    joins = [word.is_connector for word in words]
    return _Reading(texts, joins, acronym.lower()).cost(0, 0)


class _Reading:
    """Reads `letters` off the words `texts`, of which `joins` says whether they are connectors."""

    def __init__(self, texts: Sequence[str], joins: Sequence[bool], letters: str) -> None:
        self._texts = texts
        self._joins = joins
        self._letters = letters
        self._known: dict[tuple[int, int], float] = {}

    def cost(self, word: int, letter: int) -> float:
        """The least cost of the letters from number `letter` on, read off the words from number `word` on."""
        found = self._known.get((word, letter))
        if found is None:
            found = self._known[word, letter] = self._cost(word, letter)
        return found

    def _cost(self, word: int, letter: int) -> float:
        letters = self._letters
        if letter == len(letters):
            return sum(_SKIPPED_WORD for join in self._joins[word:] if not join)
        if word == len(self._texts):
            return float("inf")
        skip = 0.0 if self._joins[word] else (_SKIPPED_NATION if word == 0 else _SKIPPED_WORD)
        best = skip + self.cost(word + 1, letter)
        text = self._texts[word]
        if text and text[0] == letters[letter]:
            price, at, used = 0.0, 1, letter + 1
            best = min(best, self.cost(word + 1, used))
            while used < len(letters):
                at = text.find(letters[used], at) + 1
                if not at:
                    break
                used += 1
                price += 0.0 if text in ("us", "un", "uk") else _FURTHER_LETTER
                best = min(best, price + self.cost(word + 1, used))
        return best


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
