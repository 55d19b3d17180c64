"""The unknown words of text in capitals."""

from __future__ import annotations

import re

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.words.lexicon import UnknownWord, lexicon, unknown_words
from linter.document.analysed import analysis
from linter.document.model import Document

_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z]{2,}(?:[ ,:]{1,2}(?:\d{1,4}[ ,:]{1,2})?[A-Z]{2,})+(?![\w'’-])")
SHORTEST = 6
"""Letters of a word in capitals that is looked at."""


@analysis
def words_in_capitals(document: Document) -> tuple[UnknownWord, ...]:
    """The long unknown words of two words and more in a row that have no small letter, but for what is accepted.

    Nor is one that the prose has as a name: "HARBOUR SHUT, SAYS SKJELBO" over "Jo Skjelbo said".
    """
    accepted = {word.casefold() for word in document.accepted} | _names(document)
    words = lexicon()
    found = []
    for block in document.prose:
        if not _CAPITALS.search(block.text):
            continue
        listed = tokens(block)
        for run in _CAPITALS.finditer(block.text):
            number = listed.at(run.start())
            while number < len(listed.texts) and listed.starts[number] < run.end():
                text, start = listed.texts[number], listed.starts[number]
                lower = text.lower()
                if len(text) >= SHORTEST and text.isalpha() and not words.flags(lower) | (lower in accepted):
                    end = listed.ends[number]
                    found.append(UnknownWord(block, number, start, end, lower, lower, "", 0, 1, False, False, False))
                number += 1
    return tuple(found)


def _names(document: Document) -> frozenset[str]:
    """The unknown words that stand beside another word with a capital, both with small letters: "Jo Skjelbo"."""
    return frozenset(
        unknown.word
        for unknown in unknown_words(document)
        if unknown.capitalised
        and not unknown.text.isupper()
        and any(text.istitle() and text.lower() not in FUNCTION_WORDS for text in _beside(unknown))
    )


def _beside(unknown: UnknownWord) -> list[str]:
    texts = tokens(unknown.block).texts
    return [*texts[max(0, unknown.number - 1) : unknown.number], *texts[unknown.number + 1 : unknown.number + 2]]
