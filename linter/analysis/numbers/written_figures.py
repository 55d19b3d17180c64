"""The prose of a draft as one text, searched once for the figures in it, in digits and in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class WrittenFigures(NamedTuple):
    """Where the figures of a draft stand, as starts and ends in its text, in the order of the text.

    digits: runs of digits, with commas and points inside. words: whole number words.
    """

    digits: tuple[tuple[int, int], ...]
    words: tuple[tuple[int, int], ...]


@analysis
def joined_prose(document: Document) -> str:
    """The text of all prose, a line a block, so that a draft can be searched at once."""
    return "\n".join([block.text for block in document.prose])


@analysis
def prose_text(document: Document) -> str:
    """The same in lower case, each character at its place, for a look whether a draft has some words at all."""
    return joined_prose(document).replace("İ", "I").lower()  # the one letter that is two in lower case


_LETTERS = bytes(byte if 97 <= byte <= 122 else 32 for byte in range(256))
_ZEROS = bytes(48 if 48 <= byte <= 57 else 32 for byte in range(256))
_NUMBER = re.compile(r"[0-9](?:[0-9,.]*[0-9])?")
_WORD = re.compile(
    rb" (?:bo(?:th|y)|couple|d(?:ozen|uo)|e(?:ight(?:een|h|hs|y)?|leven)|f(?:i(?:ft(?:een|y)|ve)|o(?:rty|ur(?:teen)?))"
    rb"|girl|h(?:alf|undred)|man|nin(?:e(?:t(?:een|y))?|ths?)|one|pair|qu(?:artet|intet)|s(?:even(?:t(?:een|hs?|y))?"
    rb"|ix(?:t(?:een|hs?|y))?)|t(?:en|h(?:irt(?:een|y)|ree)|ri(?:o|plets)|w(?:e(?:lve|nty)|i(?:ce|ns)|o))|woman)(?= )"
)
"""Number words, and words for a group or one of a pair, between signs that are no letters."""


@analysis
def written_figures(document: Document) -> WrittenFigures:
    """The figures of all prose, in places of `joined_prose`.

    The words are the commonest number words up to a hundred, words for a group of two to five, and "man", "woman",
    "boy" and "girl", of whom two may be counted.
    """
    text = prose_text(document)
    plain = text.encode("ascii", "replace")
    zeros = plain.translate(_ZEROS)
    digits = []
    at = zeros.find(b"0")
    while at >= 0:
        match = _NUMBER.match(text, at)
        end = match.end() if match is not None else at + 1
        digits.append((at, end))
        at = zeros.find(b"0", end)
    letters = b" " + plain.translate(_LETTERS) + b" "
    return WrittenFigures(tuple(digits), tuple([(match.start(), match.end() - 1) for match in _WORD.finditer(letters)]))


def by_block(document: Document, places: Sequence[int]) -> Iterator[tuple[Block, tuple[int, ...]]]:
    """The blocks in which places of `joined_prose` lie, with those places in the block's text."""
    start = first = 0
    for block in document.prose:
        end = start + len(block.text) + 1
        last = bisect_left(places, end, first)
        if last > first:
            yield block, tuple([place - start for place in places[first:last]])
        start, first = end, last
