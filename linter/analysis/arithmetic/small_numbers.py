"""Where the small numbers of a draft stand that may count the things of a list: one look for all its blocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from linter.analysis.arithmetic.statements import NO_NUMBERS
from linter.analysis.numbers.written_figures import by_block, joined_prose, prose_text, written_figures
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import Sentence
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple

_LARGE = frozenset(
    """
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    dozen hundred half sixth sixths seventh sevenths eighth eighths ninth ninths one
    """.split()  # noqa: SIM905
)
_GROUPS = NO_NUMBERS - {"both", "man", "woman", "boy", "girl", "one"}
_MOST = 12
_LEADS = expression(
    r"[^.:;–—()\d]{2,70}?(?:[:–—(]| --|,? (?:all |both )?aged? [\da-z]|, (?:the )?[A-Z]|, \d| (?:are|were|as):? "
    r"(?:the )?[A-Z])|[,–—(]| –"
)
"""What follows a number before a list."""
_AFTER_LIST = (" all ", ", the ", "– the ", "— the ")


class SmallNumbers(NamedTuple):
    """The small numbers of a block.

    all: where they begin. listing: those that a list may follow or stand before, in characters of the block's text.
    """

    all: tuple[int, ...]
    listing: tuple[int, ...]

    def within(self, sentence: Sentence) -> list[int]:
        """Those of a sentence, in characters of its text."""
        first, last = bisect_left(self.all, sentence.start), bisect_left(self.all, sentence.end)
        return [place - sentence.start for place in self.all[first:last]]

    def lists_within(self, start: int, end: int) -> bool:
        """Whether one that may have a list stands from `start` up to, not including, `end`."""
        return bisect_left(self.listing, start) < bisect_left(self.listing, end)


def from_numbers(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` gives for an expression that begins with a small number: it is tried at these alone.

    places: where the text's small numbers begin, in order.
    """
    end = 0
    for place in places:
        match = pattern.match(text, place) if place >= end else None
        if match is not None:
            yield match
            end = match.end()


@analysis
def has_groups(document: Document) -> bool:
    """Whether the draft has "both" or a word for a group of so many."""
    text = prose_text(document)
    words = {text[start:end] for start, end in written_figures(document).words}
    return "both" in words or not words.isdisjoint(_GROUPS)


@analysis
def small_numbers(document: Document) -> dict[int, SmallNumbers]:
    """The small numbers of all blocks by the index of the block; blocks without one are left out.

    Two to twelve in words, one to twelve in digits before a word, words for a group or a pair, and "man", "woman",
    "boy" and "girl", of whom two may be one list's.
    """
    text, cased, written = prose_text(document), joined_prose(document), written_figures(document)
    places = [
        (start, end)
        for start, end in written.digits
        if end - start <= 2 and 1 <= int(text[start:end]) <= _MOST and text[end : end + 1] in {" ", "-"}
    ]
    for start, end in written.words:
        word = text[start:end]
        if word in _GROUPS:
            places.append((start, end - 1))
        elif word not in _LARGE and text[end : end + 1] in {" ", ",", "-"}:
            places.append((start, end))
    places.sort()
    listing = [
        start
        for start, after in places
        if _LEADS.match(cased, after) or cased[max(0, start - 6) : start].endswith(_AFTER_LIST)
    ]
    lists = {block.index: inside for block, inside in by_block(document, listing)}
    return {
        block.index: SmallNumbers(inside, lists.get(block.index, ()))
        for block, inside in by_block(document, [start for start, _ in places])
    }
