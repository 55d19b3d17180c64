"""Sentences with each number replaced by one sign of its kind, so that a pattern can say where figures stand.

"Sales rose from $40 million to 50" is searched as "Sales rose from ◊ to ◊" with signs of a private area, so that a
pattern doesn't care whether a number is in words or digits, signed or scaled.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.written_figures import by_block, prose_text, written_figures
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, Document

_KINDS = (
    "plain", "age", "percent", "points", "money", "fraction", "ordinal", "year", "decade", "time", "day", "score",
)  # fmt: skip
_SIGN = {kind: chr(0xE000 + number) for number, kind in enumerate(_KINDS)}
_PRIVATE = re.compile("[\ue000-\ue00f]")

COUNT = f"[{_SIGN['plain']}{_SIGN['age']}]"
"""The sign of a count; a count between commas may have been read as an age."""
PLAIN, PERCENT, POINTS, MONEY, FRACTION, YEAR, SCORE = (
    _SIGN[kind] for kind in ("plain", "percent", "points", "money", "fraction", "year", "score")
)
AGE = _SIGN["age"]
AMOUNT = f"[{PLAIN}{PERCENT}{MONEY}{AGE}]"
"""The sign of what may have a part, a sum or a change."""
ANY = "[\ue000-\ue00f]"
"""The sign of any number."""


class Statement:
    """A stretch of a block whose numbers are signs in `text`; positions in `text` lead back to the numbers.

    block: the block that it is in. start: where it begins in the block's text, length: its characters there.
    text: what to search.
    numbers: its numbers, in order.
    amounts: kept here by `figures_of`, which several readers ask.
    """

    __slots__ = ("_places", "amounts", "block", "length", "numbers", "start", "text")

    def __init__(self, block: Block, start: int, end: int, found: tuple[Number, ...]) -> None:
        self.block = block
        self.start = start
        self.length = end - start
        self.numbers = found
        self.amounts: list[int] | None = None
        pieces: list[str] = []
        self._places: list[int] = []  # of the numbers in `text`
        at, length = start, 0
        for number in found:
            piece = _PRIVATE.sub("?", block.text[at : number.start])
            length += len(piece)
            self._places.append(length)
            pieces += (piece, _SIGN[number.kind])
            length += 1
            at = number.end
        pieces.append(_PRIVATE.sub("?", block.text[at:end]))
        self.text = "".join(pieces)

    def number(self, place: int) -> Number:
        """The number whose sign is at `place` in `text`."""
        return self.numbers[bisect_left(self._places, place)]

    def between(self, start: int, end: int) -> tuple[Number, ...]:
        """The numbers whose signs stand from `start` up to, not including, `end` in `text`."""
        return self.numbers[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def gap(self, number: int) -> str:
        """The text before a figure, by its place among the statement's: from the one before it; the last is the end."""
        places = self._places
        first = places[number - 1] + 1 if number else 0
        return self.text[first : places[number]] if number < len(places) else self.text[first:]

    def place(self, number: int) -> int:
        """The position in `text` of the sign of a figure, by its place among the statement's."""
        return self._places[number]

    def position(self, place: int) -> int:
        """The position in the block's text of a position in `text`."""
        before = bisect_right(self._places, place - 1)
        if not before:
            return self.start + place
        return self.numbers[before - 1].end + place - self._places[before - 1] - 1


NO_NUMBERS = frozenset(
    "both couple duo pair quartet quintet trio triplets twice twins man woman boy girl one".split()  # noqa: SIM905
)
"""Words that tell of so many, but are no figures."""


@analysis
def figures(document: Document) -> dict[int, tuple[int, ...]]:
    """Where the figures of the body's blocks stand, by the index of the block: a look that all rules share.

    It is rough and cheap: digits but years, and the commonest number words but "one". A block without figures is left
    out.
    """
    text = prose_text(document)
    written = written_figures(document)
    places = [
        start for start, end in written.digits if end - start != 4 or text[start : start + 2] not in {"19", "20"}
    ]  # fmt: skip
    places += [start for start, end in written.words if text[start:end] not in NO_NUMBERS]
    places.sort()
    bodies = {block.index for block in document.body}
    return {block.index: inside for block, inside in by_block(document, places) if block.index in bodies}


def dense(places: Sequence[int], many: int) -> bool:
    """Whether so many figures stand within the length of two short sentences."""
    return any(late - early <= _DENSE for early, late in zip(places, places[many - 1 :], strict=False))


_DENSE = 240
"""Characters within which figures stand that have to do with each other."""


def present(document: Document, hints: tuple[str, ...]) -> list[str]:
    """Those of the strings, in lower case, that the prose has: each block need not be searched for all of them."""
    text = prose_text(document)
    return [hint for hint in hints if hint in text]


def places_of(text: str, hints: Sequence[str]) -> list[int]:
    """Where the strings stand in a text, in order."""
    found = []
    for hint in hints:
        at = text.find(hint)
        while at >= 0:
            found.append(at)
            at = text.find(hint, at + 1)
    return sorted(found)


def has(text: str, hints: Sequence[str]) -> bool:
    """Whether a text has one of the strings."""
    for hint in hints:  # noqa: SIM110 - `any` takes twice as long
        if hint in text:
            return True
    return False


_ONE = re.compile(
    r"\b(?:lost|losing|lose|drew|drawn|drawing|draw|tied|tying|tie|won|winning|win|remaining|other|with|and|or"
    r"|, ) ?(one)\b"
    r"(?= ?[,.;)]| (?:abstention|of (?:their|its|his|her)|against|draw|tie|loss|defeat|win|victory|in|for|on|at|by"
    r"|from|vote)\b|$)",
    re.IGNORECASE,
)


def stretch(block: Block, start: int, end: int) -> Statement:
    """The numbers and words from `start` up to, not including, `end` in the block's text as a statement.

    "One" counts where it stands for a thing left out ("losing one"), which no other reader of numbers needs.
    """
    found = numbers(block)
    first = bisect_left(found, start, key=lambda number: number.start)
    last = bisect_right(found, end, key=lambda number: number.end)
    inside = found[first:last]
    if "one" in block.text:
        taken = {number.start for number in inside}
        ones = [match.span(1) for match in _ONE.finditer(block.text, start, end) if match.start(1) not in taken]
        if ones:
            more = [Number(block, one, other, 1.0, "plain", "", False, 1.0) for one, other in ones]
            inside = tuple(sorted((*inside, *more), key=lambda number: number.start))
    return Statement(block, start, end, inside)


LONGEST = 2_000
"""Characters of a sentence beyond which it is not read: forms of totals and lists are tried at each of its numbers."""


@analysis_of_text
def statements(block: Block) -> tuple[Statement, ...]:
    """The sentences of a block that have a number, as statements; longer ones than LONGEST are left out."""
    found = []
    for sentence in sentences(block):
        if sentence.end - sentence.start <= LONGEST:
            read = stretch(block, sentence.start, sentence.end)
            if read.numbers:
                found.append(read)
    return tuple(found)
