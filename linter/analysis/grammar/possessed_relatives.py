"""Whether "who's" stands for "whose" before a noun, or "who is" before what is said of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from linter.analysis.grammar.noun_number import COLLECTIVES, PLURAL, noun_number
from linter.analysis.grammar.word_classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_adverb
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import tokens
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_pasts
from linter.analysis.words.verb_forms import base_of_past
from linter.document.model import Block

FINITE = frozenset(
    """
    is was has had are were have will would can could should may might must wasn't isn't hasn't
    """.split()  # noqa: SIM905
)
SPEAKERS = frozenset({"i", "he", "she", "we", "they", "you", "it"})
ENDS_OF_CLAUSE = frozenset(". , ; : ? ! )".split())  # noqa: SIM905


@cache
def pasts() -> frozenset[str]:
    """The pasts of irregular verbs, and third persons that are no nouns."""
    pasts = {past for verb in irregular_verbs().values() for past in verb.pasts if past != verb.base}
    return frozenset(pasts) - {"left", "found", "lay", "saw", "felt", "ground", "bound", "rent", "cleft", "spoke"}


def is_possessed(words: Sequence[str], number: int) -> bool:
    """Whether "who's" stands before a noun that a verb follows ("who's licence had expired"), or a subject does."""
    for noun in (number + 1, number + 2):
        if noun + 1 >= len(words) or not words[noun].isalpha() or words[noun] in _NEVER_POSSESSED | _TIMES:
            return False
        after = words[noun + 1]
        ended = after in FINITE or after in pasts()
        several = noun_number(words[noun]) == PLURAL and noun == number + 1  # "who's contracts ended"
        ended = ended or (several and (after in mere_pasts() or bool(base_of_past(after))))
        if noun_number(words[noun]) and words[noun] not in _OFFICES and ended:
            return True
        if words[noun].endswith(("ing", "ed", "ly")) or is_adverb(words[noun]) or words[noun] in PREPOSITIONS:
            return False
    return False


def is_said_of(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether "who's" stands before a place or an adjective: "who's home sick", "anyone who's black has"."""
    after, later = (*words[number + 1 : number + 3], ".", ".")[:2]
    if after in _WHERE:
        town = later in COLLECTIVES or noun_number(later)
        verb = words[number + 3] if town and number + 3 < len(words) else later
        return not (verb in FINITE or verb in pasts() or verb.endswith("ed"))
    start = tokens(block).starts[number + 1]
    found = parsed(sentence_of(block, number))
    said = after in _KINDS_OF_PEOPLE and (later in FINITE or later in PREPOSITIONS or later in ENDS_OF_CLAUSE)
    adjective = next((one for one in found if one.start == start and one.upos == "ADJ"), None)
    governor = None if adjective is None or adjective.relation != "amod" else found.head(adjective)
    return said or (adjective is not None and (governor is None or governor.upos == "ADJ"))


_KINDS_OF_PEOPLE = frozenset(
    "conservative liberal progressive radical native black white gay single male female adult catholic muslim".split()  # noqa: SIM905
)
"""Adjectives that are nouns as often."""
_WHERE = frozenset("home here there away back".split())  # noqa: SIM905
_NEVER_POSSESSED = AUXILIARIES | DETERMINERS | SPEAKERS | frozenset({"not", "to", "who", "what", "that"})
_TIMES = frozenset({"long", "ever", "since", "then", "late"})
"""Adverbs that stand before a participle: "who's long had"."""
_OFFICES = frozenset("boss king queen president captain head chief part home chairman".split())  # noqa: SIM905
"""Nouns that "is" takes without an article."""
