"""Clauses that hang on a noun before them, with "that" or without: "the days the club had", "the girl he helped"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.forms_after import TIMES_AFTER
from linter.analysis.grammar.noun_number import COLLECTIVES, noun_number
from linter.analysis.grammar.subject_forms import INFORMING, REPORTED
from linter.analysis.grammar.word_classes import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, TIMES, VERBS
from linter.analysis.words.person_nouns import PERSONS
from linter.dates import MONTHS

_LONGEST = 4
"""Words of the clause's own subject."""
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_SUPERLATIVES = frozenset("best worst only few hardest happiest finest darkest".split())  # noqa: SIM905
_ALL = frozenset("all everything anything nothing whatever what much little most".split())  # noqa: SIM905
_HEARING = frozenset("court tribunal inquest hearing jury inquiry judge reporters police magistrates".split())  # noqa: SIM905
"""Who is told something besides persons."""
_NO_HEADS = TIMES | TIMES_AFTER | {month.lower() for month in MONTHS}
"""Nouns that say when: "last year the club had" is no clause on a noun."""


def is_contact_clause(words: Sequence[str], verb: int, first: int) -> bool:
    """Whether the clause of a verb hangs on a noun, whose own verb is still to come.

    words: the tokens of a block in lower case; verb: the number of the verb's; first: that of its sentence's first.
    """
    start = _subject_start(words, verb, first)
    if start is None or start <= first or words[first] in PREPOSITIONS:
        return False  # "in the storm the tower had fallen"
    at = start - 1
    if words[at] in _RELATIVE:
        at -= 1
    head = words[at] if at >= first else ""
    if head in REPORTED or head in VERBS:
        return False  # "they concede that the club had fallen"
    told = words[at + 1] == "that" and head in PERSONS | COLLECTIVES | _HEARING
    if told and not INFORMING.isdisjoint(words[max(first, at - _LONGEST) : at]):
        return False  # "he told the court that he had drank"
    praised = at > first and words[at - 1] in _SUPERLATIVES
    return bool(noun_number(head) or head in COLLECTIVES or head in _ALL) and (praised or head not in _NO_HEADS)


def _subject_start(words: Sequence[str], verb: int, first: int) -> int | None:
    """Where a pronoun, a noun with its determiner, or one bare word before a relative begins, right before the verb."""
    at = verb - 1
    if at < first:
        return None
    if words[at] in SUBJECT_PRONOUNS or words[at] in ("it", "you") or words[at - 1] in _RELATIVE:
        return at
    for start in range(at - 1, max(first - 1, at - _LONGEST), -1):
        if words[start] in DETERMINERS:
            return start
        if not words[start].isalpha():
            return None
    return None
