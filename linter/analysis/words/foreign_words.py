"""Unknown words that are another language's, by what stands beside them: "le corps propre", "Pulex irritans".

A misspelling stands among English words. So a word with a small word of another language beside it, or with a word that
nobody could mean as an English one, is hardly a slip, unless it is one of those that all writers make.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.words.corrections import Correction, candidates
from linter.analysis.words.everyday_slips import everyday_slip
from linter.analysis.words.lexicon import LOWER, RARE, UnknownWord, lexicon
from linter.analysis.words.word_facts import word_facts
from linter.document.recognised_languages import small_words_elsewhere

_LANGUAGES = (
    "Latin|Greek|French|Italian|Spanish|Portuguese|German|Dutch|Danish|Norwegian|Swedish|Finnish|Icelandic|Norse|Irish|"
    "Gaelic|Welsh|Cornish|Breton|Russian|Polish|Czech|Hungarian|Turkish|Arabic|Hebrew|Persian|Hindi|Urdu|Bengali|Tamil|"
    "Sanskrit|Punjabi|Malay|Indonesian|Chinese|Mandarin|Cantonese|Japanese|Korean|Vietnamese|Thai|Swahili|Zulu|Xhosa|"
    "Yoruba|Igbo|Hausa|Maori|Māori|Hawaiian|Saxon|English|Frankish|Yiddish"
)
_OF_LANGUAGE = re.compile(
    rf"\b(?:(?:{_LANGUAGES})(?: \w+)? (?:word|term|noun|verb|adjective|phrase|expression|name|root|slang)s?(?: for)?|"
    rf"(?:from|in|Old|Middle|Medieval|Ancient|Classical) (?:{_LANGUAGES})(?: \w+ or)?|"
    r"genitive|dative|accusative|nominative|vocative|ablative)[ ,:“\"‘'(]+$"
)
"""What says that a word of another language, or the form of one, follows."""
_GLOSS = re.compile(r" \((?:[a-z]+ ){0,2}[a-z]+\)")
"""A few words in brackets that say what the word before means."""
_IN_BRACKETS = re.compile(r"\(([^\W\d_]+(?:[ -][^\W\d_]+){1,3})\)")
_BEFORE = 40
"""Characters before a word in which others say what it is."""
_NEAR = 7
"""Tokens either side of a word in which others of its language count."""
_MOST_STRANGE = 2
"""Names of things in a trade's own letters that may stand near a slip ("kubelet", "cni")."""
_SELDOM = 6.0
"""Binary logarithm of the uses below which a name, or a small word of another language, is no part of English copy."""
_ARTICLES = frozenset("le la les des du un une el et il der und den del lo gli".split())  # noqa: SIM905
"""Small words that names bring into English copy; before a lower-case word they are no part of one."""
_ENGLISH_TOO = frozenset({"im", "ya", "til", "ta"})
"""Small words of other languages that careless English has."""
_SHORTEST = 4
"""Letters of a capitalised word that may be the first of a foreign name."""


def is_foreign(unknown: UnknownWord, best: Correction) -> bool:
    """Whether an unknown word, for which `best` may have been meant, is likelier one of another language."""
    told = _OF_LANGUAGE.search(unknown.block.text, max(0, unknown.start - _BEFORE), unknown.start) is not None
    if told or (unknown.abroad and _among_strangers(unknown)):
        return True
    if best.word in lexicon().meant_by(unknown.word):
        return False
    before, after = _beside(unknown)
    if not _small_words().isdisjoint((before, after)) or before in _ARTICLES:
        return True
    if unknown.capitalised:
        return False
    if everyday_slip(unknown.word, best) or best.word in FUNCTION_WORDS:
        return _is_bracketed(unknown)
    glossed = _GLOSS.match(unknown.block.text, unknown.end) is not None
    return glossed or _begins_name(before) or _is_bracketed(unknown) or _is_strange(before) or _is_strange(after)


def _beside(unknown: UnknownWord) -> tuple[str, str]:
    """The words before and after with nothing but a space between, as written; "" where there is none."""
    listed = tokens(unknown.block)
    texts, number = listed.texts, unknown.number
    before = texts[number - 1] if number and listed.ends[number - 1] + 1 == unknown.start else ""
    follows = number + 1 < len(texts) and listed.starts[number + 1] == unknown.end + 1
    spaced = unknown.block.text[unknown.start - 1 : unknown.start] == " "
    return (
        before if spaced and before.isalpha() else "",
        texts[number + 1] if follows and texts[number + 1].isalpha() else "",
    )


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    """The small words of other languages that English copy hardly has as words of its own."""
    words = lexicon()
    return frozenset(
        word for word in small_words_elsewhere() if word not in _ENGLISH_TOO and words.frequency(word) < _SELDOM
    )


def _begins_name(before: str) -> bool:
    """Whether a capitalised word is hardly known, and nobody's first name: "Pulex", "Monarchie"."""
    lower = before.lower()
    if len(before) < _SHORTEST or not before[0].isupper() or not before[1:].islower():
        return False
    flags = lexicon().flags(lower)
    known = flags & LOWER and not flags & RARE
    return not known and lexicon().frequency(lower) < _SELDOM and not word_facts(lower).first_name


def _is_bracketed(unknown: UnknownWord) -> bool:
    """Whether the few words in brackets around a word are no English ones either: "(le corps vécu)"."""
    text = unknown.block.text
    opening = text.rfind("(", max(0, unknown.start - _BEFORE), unknown.start)
    inside = _IN_BRACKETS.match(text, opening) if opening >= 0 else None
    if inside is None or inside.end() < unknown.end:
        return False
    others = [word for word in re.split(r"[ -]", inside[1]) if word != unknown.text]
    strange = any(
        word.lower() in _small_words() or word in _ARTICLES or not lexicon().flags(word.lower()) & LOWER
        for word in others
    )
    return strange and FUNCTION_WORDS.isdisjoint(others)


def _is_strange(text: str) -> bool:
    """Whether a lower-case word is unknown, and no slip for an everyday word."""
    words = lexicon()
    if len(text) < _SHORTEST or not text.islower() or not text.isascii() or words.flags(text) or words.meant_by(text):
        return False
    found = candidates(words, text)
    return not (found and (" " in found[0].word or everyday_slip(text, found[0])))


def _among_strangers(unknown: UnknownWord) -> bool:
    """Whether three words near an unknown one are no slips of everyday words either, so of another language."""
    words, listed = lexicon(), tokens(unknown.block).texts
    near = listed[max(0, unknown.number - _NEAR) : unknown.number + _NEAR + 1]
    strange = 0
    for text in near:
        if len(text) > 1 and text != unknown.text and text.isalpha() and text.islower() and words.foreign(text):
            found = () if words.flags(text) else candidates(words, text)
            strange += not (words.meant_by(text) or (found and everyday_slip(text, found[0])))
    return strange > _MOST_STRANGE
