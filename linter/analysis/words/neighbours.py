"""Words that may be one slip apart, found among many without comparing each with all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

LONGEST = 60
"""Letters of a word from which on no neighbours are looked for: it is no name, and has too many parts."""
_FEW = 8
"""So many words are compared one by one; it costs less than the index does."""
_MOST_DOUBLES = 4
"""Doubled letters of a word that may be written as one while two others are swapped: more than names have."""


def one_letter_less(word: str) -> set[str]:
    """A word, and what is left of it without each of its letters.

    Two words have one of these in common if one letter left out, added, changed or swapped with its neighbour makes one
    of the other (T. Bocek et al., Fast similarity search in large dictionaries, 2007).
    """
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def one_slip_less(word: str) -> set[str]:
    """What two words have one of in common if one is a slip for the other.

    One slip, that is, but that an apostrophe, or of a double letter one, may be missing besides: that costs so little.
    """
    word = word.replace("'", "")
    keys = one_letter_less(word)
    doubles = [place for place, (letter, following) in enumerate(pairwise(word)) if letter == following]
    for place in doubles[:_MOST_DOUBLES]:
        keys |= one_letter_less(word[:place] + word[place + 1 :])
    return keys


class Neighbours:
    """Finds those of `words` that may be neighbours of a word: that begin with its letter and share one of its `keys`.

    All neighbours have a key in common; what has one need be no neighbour. Where few words begin with a letter, all of
    them may be. Words of more than LONGEST letters have no neighbours.
    """

    def __init__(self, words: Iterable[str], keys: Callable[[str], Iterable[str]] = one_letter_less) -> None:
        self._keys = keys
        self._beginning: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            if len(word) <= LONGEST:
                self._beginning.setdefault(word[:1], []).append(word)
        self._having: dict[str, dict[str, list[int]]] = {}

    def of(self, word: str) -> Sequence[str]:
        """The words that may be neighbours of `word`, itself among them if it is one of them, in the order given."""
        letter = word[:1]
        words = self._beginning.get(letter, ()) if len(word) <= LONGEST else ()
        if len(words) <= _FEW:
            return words
        having = self._having.get(letter)
        if having is None:
            having = self._having[letter] = {}
            for number, one in enumerate(words):
                for key in set(self._keys(one)):
                    having.setdefault(key, []).append(number)
        numbers = {number for key in self._keys(word) for number in having.get(key, ())}
        return [words[number] for number in sorted(numbers)]
