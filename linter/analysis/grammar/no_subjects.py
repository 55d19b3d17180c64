"""Words before a verb that a walk takes for its subject, or for the start of its clause, though they are none."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import PLURAL, noun_number
from linter.analysis.grammar.word_classes import BASE_OF_THIRD, DETERMINERS, PREPOSITIONS, is_adverb

_COMPARING = frozenset("more most less least better best further no longer".split())  # noqa: SIM905
_MOST_ADVERBS = 4
_BASES = frozenset(BASE_OF_THIRD.values()) | {"have", "do"}
_BEFORE_CLAUSES = frozenset("in except given provided now so save but".split())  # noqa: SIM905
"""With "that" these begin a clause: "wrong in that ferries were late"."""


def is_split_infinitive(words: Sequence[str], verb: int) -> bool:
    """Whether adverbs alone stand between "to" and a base: "the decision to more formally begin"."""
    if words[verb] not in _BASES:
        return False
    at = verb - 1
    farthest = max(0, verb - 1 - _MOST_ADVERBS)
    while at > farthest and (is_adverb(words[at]) or words[at] in _COMPARING or words[at] == "and"):
        at -= 1
    return words[at] == "to"


def is_plural_compound(words: Sequence[str], last: int) -> bool:
    """Whether a word ends a compound whose first part has the plural: "presidents-elect", "mothers-in-law"."""
    at = last
    while at > 1 and words[at - 1] == "-":
        at -= 2
    return at < last and noun_number(words[at]) == PLURAL


def is_demonstrative(words: Sequence[str], that: int) -> bool:
    """Whether "that" stands between a preposition and its noun: "on that lone street"."""
    before = words[that - 1] if that else ""
    clause = before in _BEFORE_CLAUSES and words[that + 1] in DETERMINERS
    return before in PREPOSITIONS and not clause and noun_number(words[that + 1]) != PLURAL
