"""Slips that writers make again and again: a letter lost, doubled or swapped in a word that all drafts have."""

from __future__ import annotations

from linter.analysis.words.corrections import Correction

EVERYDAY_COST, EVERYDAY_FREQUENCY = 6.4, 8.0
"""The cost of the dearest slip that is taken for one however often it is made; the frequency of what it is made for."""
LOST_COST, RARER, LONG_ENOUGH = 4.2, 5.0, 7
"""The same of a letter lost from a long word or swapped in it."""
RATHER_COMMON = 7.0
"""The binary logarithm of the uses of a word that most drafts might have."""
SHORT = 5
"""Letters of a word so short that one letter more or less makes many others ("libor", "afer")."""


def everyday_slip(word: str, best: Correction) -> bool:
    """Whether it is one of the slips that writers make again and again: close to a word that all drafts have.

    A lost, doubled or swapped letter, a lost apostrophe, one vowel for another; the wrong one of two letters doubled
    ("sherrif"). In a long word a lost or swapped letter is a slip for a rarer one, too ("manoevre"). Not so the words
    of a trade or of another language ("dihydrate", "substantia").
    """
    everyday = best.cost <= EVERYDAY_COST and best.frequency >= EVERYDAY_FREQUENCY
    lost = best.cost <= LOST_COST and best.frequency >= RARER and len(word) >= LONG_ENOUGH
    doubled = best.frequency >= RATHER_COMMON and single(word) == single(best.word) and len(word) >= LONG_ENOUGH
    return (
        (everyday or lost or doubled)
        and len(word) >= SHORT
        and word[-1] not in "aio"
        and " " not in best.word
        and word[:-1] != best.word
    )


def single(word: str) -> str:
    """A word without its double letters."""
    return "".join(letter for number, letter in enumerate(word) if not number or letter != word[number - 1])


def letter_twice(word: str, meant: str) -> bool:
    """Whether a letter of one stands twice in the other, where it is meant once: "boook"."""
    shorter, longer = sorted((word, meant), key=len)
    return any(longer[:n] + longer[n + 1 :] == shorter and longer[n] == longer[n - 1] for n in range(1, len(longer)))
