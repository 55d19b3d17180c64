"""Which unknown words are slips for one word alone, so that it may be put in their place without a second look."""

from __future__ import annotations

import re

from linter.analysis.text.software import is_about_software
from linter.analysis.words.corrections import JOINTS, Correction
from linter.analysis.words.everyday_slips import SHORT, everyday_slip, letter_twice
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.analysis.words.owners import noun_may_follow
from linter.analysis.words.slip_odds import NEAR_START
from linter.document.model import Document

LONGEST_TAG = 60
KNOWN_PART = 9.0
"""The binary logarithm of the uses of a word that may have been run together with a small one before it."""
SHORTEST_PART = 3
_OPENING_TAG = re.compile(r"<(?:em|i|b|strong|tt|code|var|kbd|samp|cite|dfn)\b[^<>]*>$")
_MARKS = frozenset("_*~`")
_BEFORE_NOUNS = frozenset("the to of in on at by for and or".split())  # noqa: SIM905


def is_certain(document: Document, unknown: UnknownWord, best: Correction, *, copy_lost_spaces: bool) -> bool:
    """Whether nothing but `best` can have been meant, as far as the word's shape, its marks and the draft tell.

    Not so: names; footnote numbers at the end of a word; words cut off at the start; a plural that may be a possessive;
    short words, but for letters that changed places or stand twice; words of other languages; two words in one, unless
    one of them is small; a word for which two run together may stand as well ("theair"); an adverb for which a noun is
    offered; a word that is emphasised by itself, which may be one that the text speaks of; two words in one in a draft
    about software, whose names are made so ("foreach"), but where `copy_lost_spaces` everywhere.
    """
    word, meant = unknown.word, best.word
    if unknown.capitalised or not word.replace("'", "").isalpha() or word[-1] in "aio" or _cut(unknown, meant):
        return False
    if is_emphasised_alone(document, unknown):
        return False
    if " " in meant:
        parts = meant.split(" ")
        return not JOINTS.isdisjoint(parts) and (copy_lost_spaces or not is_about_software(document))
    short = len(word) <= SHORT and sorted(word) != sorted(meant)
    if short and not letter_twice(word, meant) and "'" not in meant:
        return False
    return not (_may_be_another(unknown, meant) or (meant not in lexicon().meant_by(word) and _splits(word)))


def _may_be_another(unknown: UnknownWord, meant: str) -> bool:
    """Whether a plural may be a possessive, or a noun is offered for an adverb."""
    word = unknown.word
    if word == f"{meant}s" or (word.endswith("ly") and not meant.endswith("ly")):
        return True
    plural = meant.endswith("s") and lexicon().ordinary(meant[:-1])
    return plural and not unknown.ending and noun_may_follow(unknown)


def is_emphasised_alone(document: Document, unknown: UnknownWord) -> bool:
    """Whether marks or tags of emphasis stand right before a word and right behind it."""
    source, span = document.source, unknown.span
    before = source[max(0, span.start - 1) : span.start]
    if before in _MARKS and before:
        return source.startswith(before, span.end)
    tagged = before == ">" and _OPENING_TAG.search(source, max(0, span.start - LONGEST_TAG), span.start) is not None
    return tagged and source.startswith("</", span.end)


def is_name_of_programs(document: Document, unknown: UnknownWord, best: Correction, *, copy_lost_spaces: bool) -> bool:
    """Whether a word of a draft about software is likelier a name in it: two words in one, or one that it has again."""
    if unknown.capitalised or not is_about_software(document):
        return False
    if " " in best.word:
        return not copy_lost_spaces
    meant = best.word in lexicon().meant_by(unknown.word) or everyday_slip(unknown.word, best)
    return unknown.uses > 1 and not meant


def _splits(word: str) -> bool:
    """Whether a word may be a small one and a common one behind it."""
    for place in range(1, len(word) - SHORTEST_PART + 1):
        rest = word[place:]
        if word[:place] in _BEFORE_NOUNS and lexicon().ordinary(rest) and lexicon().frequency(rest) >= KNOWN_PART:
            return True
    return False


def _cut(unknown: UnknownWord, meant: str) -> bool:
    """Whether the start of a lower-case word may be missing: a capital is due, or its first letter stands before it."""
    before = unknown.block.text[max(0, unknown.start - NEAR_START) : unknown.start]
    start = before.rstrip(" \n\"“‘'(")
    return not start or (start[-1] in ".?!" and start != before) or f"{start[-1].lower()}{unknown.word}" == meant
