"""Words after a quantifier that look like its noun, and are an adjective before it, or the quantifier's own verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from linter.analysis.grammar.noun_number import PLURAL, noun_number
from linter.analysis.grammar.subject_forms import REPORTED
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    THIRD_OF_BASE,
    is_adverb,
)
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_pasts
from linter.analysis.words.lexicon import lexicon
from linter.document.model import Block


def is_first_of_row(block: Block, noun: int) -> bool:
    """Whether a comma and more adjectives stand between a word and a plural: "the key, long-held views"."""
    listed, words = tokens(block), lower_texts(block)
    if words[noun + 1] != ",":
        return False
    for at in range(noun + 2, min(len(words), noun + 2 + _LONGEST_ROW)):
        word = words[at]
        if listed.texts[at] != word or word in _NOT_IN_ROW or word in mere_pasts():
            return False
        if noun_number(word) == PLURAL:
            return True
        if not word.isalpha() and word not in ("-", ","):
            return False
    return False


_LONGEST_ROW = 6
_NOT_IN_ROW = PREPOSITIONS | AUXILIARIES | DETERMINERS | SUBJECT_PRONOUNS | {"it", "you", "to", "who", "which", "that"}


def is_verb_of_all(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether a quantifier alone is the subject of what looks like a noun: "which many fear", "these four rank at"."""
    word, after = words[number + 1], words[number + 2] if number + 2 < len(words) else "."
    if words[number] not in _ALONE or not (word in BASE_OF_THIRD or may_be_verb(word)):
        return False
    first = at = number
    opening = sentence_of(block, number).first
    while first > opening and words[first - 1] in _BEFORE_ALONE:
        first -= 1
    before = words[first - 1] if first > opening else ""
    if before in ("which", "that", "whom", "what", "than", "as") and words[number] != "much":
        return True
    clause = first == opening or before in _BEFORE_CLAUSE or before in REPORTED
    shown = words[number] == "much" or first < at
    return clause and shown and after not in AUXILIARIES and (after in PREPOSITIONS or is_adverb(after) or after == ".")


_ALONE = NUMERALS | {"many", "few", "several", "much"}
_BEFORE_ALONE = frozenset("these those the other all too so very not only".split())  # noqa: SIM905
_BEFORE_CLAUSE = frozenset(", ; : – — and but or that which because if when while as though although whether".split())  # noqa: SIM905


@lru_cache(maxsize=4000)
def may_be_verb(word: str) -> bool:
    """Whether a noun's form may be a verb's, too: "measures", "plan"."""
    bases = [base for base in (word, word.removesuffix("s"), word.removesuffix("es")) if len(base) > 2]
    past = [form for base in bases for form in (base + "ed", base + "d", base + base[-1] + "ed", base[:-1] + "ied")]
    if any(base in irregular_verbs() for base in bases):
        return True
    return any(lexicon().ordinary(form) for form in past) or word in BASE_OF_THIRD or word in THIRD_OF_BASE
