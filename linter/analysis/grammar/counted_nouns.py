"""Nouns that edited news never has behind a word that counts, told by how often it has other words there.

"Several resident" does not occur where "several residents" does; "two ferry" does, as in "two ferry firms".
"""

from __future__ import annotations

from functools import lru_cache

from linter.analysis.word_model.model import word_model

_COUNTING = ("several", "many", "few", "both", "two", "three", "four", "five", "six", "ten")
_USES = 12.0
"""How often the plural stands behind those words, so that the absence of the singular says something."""
_SHARE = 0.02
"""What the singular may have of the plural's uses at most."""


@lru_cache(maxsize=4000)
def only_plural_is_counted(singular: str, plural: str) -> bool:
    """Whether news has the plural behind numerals and their kind, and the singular never. Both in lower case.

    Raises DataError if the counts of news can't be read.
    """
    model = word_model()
    one, several = model.word_id(singular), model.word_id(plural)
    if one is None or several is None:
        return False
    counting = [number for number in map(model.word_id, _COUNTING) if number is not None]
    right = sum(model.sequence(number, several) for number in counting)
    return right >= _USES and sum(model.sequence(number, one) for number in counting) <= _SHARE * right


@lru_cache(maxsize=2000)
def only_measured(noun: str) -> bool:
    """Whether news has "much" before a noun in lower case, and never "many": evidence, damage.

    Raises DataError if the counts of news can't be read.
    """
    model = word_model()
    much, many, number = model.word_id("much"), model.word_id("many"), model.word_id(noun)
    if much is None or many is None or number is None:
        return False
    measured = model.sequence(much, number)
    return measured >= _USES and model.sequence(many, number) <= _SHARE * measured
