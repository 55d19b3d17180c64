"""The unknown words of text in capitals."""

from __future__ import annotations

import re

from linter.analysis.text.tokens import tokens
from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.document.analysed import analysis
from linter.document.model import Document

_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z]{2,}(?:[ ,:]{1,2}(?:\d{1,4}[ ,:]{1,2})?[A-Z]{2,})+(?![\w'’-])")
SHORTEST = 6
"""Letters of a word in capitals that is looked at."""


@analysis
def words_in_capitals(document: Document) -> tuple[UnknownWord, ...]:
    """The long unknown words of two words and more in a row that have no small letter, but for what is accepted."""
    accepted = {word.casefold() for word in document.accepted}
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
