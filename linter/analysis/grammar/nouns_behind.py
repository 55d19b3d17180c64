"""The noun that a verb has behind it, and its number: "there are a dozen boats", "on the quay lie two nets"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, noun_number
from linter.analysis.grammar.word_classes import (
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    THIRD_OF_BASE,
    is_adverb,
)

DEFINITE = frozenset("the these those his her its their our your my".split())  # noqa: SIM905
COUNTING = frozenset("many several various numerous countless both few hundreds dozens thousands".split())  # noqa: SIM905
_INDEFINITE = frozenset("a an one another".split())  # noqa: SIM905
_APPROXIMATE = frozenset("so too not at least most about around some up to more than over fewer".split())  # noqa: SIM905
"""What stands before a number that is no more than near."""
_BEFORE_PLURALS = COUNTING | DEFINITE | NUMERALS | {"no", "some", "other", "more"}
_ENDS = frozenset(". ? ! , ; : that who which to we they you he she it i when where why how still left".split())  # noqa: SIM905
_ENDS_SINGULAR = frozenset(". ? ! ; : of that who which to in on at for with from before after when where".split())  # noqa: SIM905
_QUANTITIES = frozenset(
    """
    ton tonne diversity abundance array arsenal heap pile mountain sea wave pinch fistful sprinkling sprinkle smattering
    scattering spattering slew raft flurry spate swarm plethora myriad bevy clutch trickle torrent surfeit profusion
    preponderance cluster barrage litany stack dusting glut flood stream welter wealth cascade
    """.split()  # noqa: SIM905
)
_FARTHEST = 5
"""Words of a noun's phrase, and of a number's."""


def noun_after(words: Sequence[str], start: int) -> tuple[int, str] | None:
    """The position of the noun of the phrase that begins at one, and its number: SINGULAR or PLURAL.

    words: the words of a block, in lower case. None where no noun is sure, or where it says how many there are.
    """
    while start < len(words) - 1 and (is_adverb(words[start]) or words[start] in _APPROXIMATE):
        start += 1
    return _singular_after(words, start) if words[start] in _INDEFINITE else plural_after(words, start)


def _singular_after(words: Sequence[str], start: int) -> tuple[int, str] | None:
    at = start + 1
    while at < min(len(words), start + _FARTHEST) and words[at].isalpha() and not noun_number(words[at]):
        if words[at] in PREPOSITIONS or words[at] in PRONOUNS:
            return None
        at += 1
    if at >= len(words) or noun_number(words[at]) != SINGULAR or words[at] in _QUANTITIES:
        return None
    while at + 1 < len(words) and noun_number(words[at + 1]) == SINGULAR and words[at + 1] not in THIRD_OF_BASE:
        at += 1
    after = words[at + 1] if at + 1 < len(words) else "."
    return (at, SINGULAR) if after in _ENDS_SINGULAR else None


def plural_after(words: Sequence[str], start: int) -> tuple[int, str] | None:
    """The same for a phrase that counts, or whose first word is a plural."""
    if not (words[start] in _BEFORE_PLURALS or noun_number(words[start]) == PLURAL):
        return None
    for at in range(start, min(len(words), start + _FARTHEST)):
        word = words[at]
        if word in PREPOSITIONS or (at > start and word in DETERMINERS) or not word.isalpha():
            return None
        if noun_number(word) == PLURAL:
            after = words[at + 1] if at + 1 < len(words) else "."
            return (at, PLURAL) if after in PREPOSITIONS or after in _ENDS else None
    return None


def is_quantity(words: Sequence[str], noun: int) -> bool:
    """Whether "of" and a plural follow a noun, of which it may say how many there are."""
    if words[noun + 1 : noun + 2] != ["of"]:
        return False
    for at in range(noun + 2, min(len(words), noun + 2 + _FARTHEST)):
        if words[at] in PREPOSITIONS or words[at] in DETERMINERS or not words[at].isalpha():
            return False
        if noun_number(words[at]) == PLURAL:
            return True
    return False
