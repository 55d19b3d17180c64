"""The possessive that an unknown word was meant for: "companys", "womens", "womens'"."""

from __future__ import annotations

import re

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.analysis.words.slip_odds import CONSONANT_AND_Y

_IRREGULAR_PLURALS = ("men", "children", "people")
_NEXT_WORD = re.compile(r" ([a-z]+)(?![\w'’])")


def owner_meant(unknown: UnknownWord) -> str:
    """The possessive that was meant by a plural that there is not ("companys", "womens") before a noun, "" if none."""
    noun = unknown.word[:-1]
    if unknown.ending or not unknown.word.endswith("s") or not noun_may_follow(unknown) or noun in FUNCTION_WORDS:
        return ""
    if not noun.endswith(_IRREGULAR_PLURALS) and not CONSONANT_AND_Y.fullmatch(noun[-2:]):
        return ""
    return f"{noun}'s" if lexicon().ordinary(noun) else ""


def owners_meant(unknown: UnknownWord) -> str:
    """The possessive of an irregular plural that was given an "s" before its apostrophe ("womens'"), "" of others."""
    noun, mark = unknown.word[:-1], unknown.block.text[unknown.end : unknown.end + 1]
    irregular = mark in ("'", "’") and unknown.word.endswith("s") and noun.endswith(_IRREGULAR_PLURALS)
    return f"{noun}{mark}s" if irregular and lexicon().ordinary(noun) else ""


def noun_may_follow(unknown: UnknownWord) -> bool:
    """Whether the next word may be a noun, of which this one, if it ends in s, may say whose it is."""
    following = _NEXT_WORD.match(unknown.block.text, unknown.end)
    return following is not None and following[1] not in FUNCTION_WORDS
