"""Whether two words are forms or spellings of one, so that neither is a slip for the other."""

from __future__ import annotations

from linter.analysis.words.word_facts import lemma

_ENDINGS = ("s", "es", "d", "ed", "'s", "ly", "y", "ing", "er", "ers", "n", "r")
_VARIANTS = (
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("our", "or"),
    ("ll", "l"),
    ("ence", "ense"),
    ("tre", "ter"),
    ("grey", "gray"),
    ("mould", "mold"),
    ("plough", "plow"),
    ("tyre", "tire"),
    ("kerb", "curb"),
    ("storeys", "stories"),
    ("storey", "story"),
    ("enquir", "inquir"),
    ("practis", "practic"),
    ("dgement", "dgment"),
    ("mme", "m"),
    ("ae", "e"),
    ("oe", "e"),
)
"""Endings that make a form of the same word, and spellings of which both are right."""


def is_same_word(one: str, other: str) -> bool:
    """Whether two words in lower case are forms of one word, or spellings: "firms" and "firm", "tyre" and "tire"."""
    if lemma(one) == lemma(other) or plain_spelling(one) == plain_spelling(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def plain_spelling(word: str) -> str:
    """A word in lower case as one of the spellings has it that are right for it."""
    for written, plain in _VARIANTS:
        word = word.replace(written, plain)
    return word
