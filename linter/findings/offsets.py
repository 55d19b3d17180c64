"""From places in the source file back to blocks, their text, and lines.

Rules can find something at every word, and comments can stand at every word: every answer is looked up, so that none
takes a way through all blocks, runs or comments.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span

_IN_ONE = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})
"""Kinds of blocks that stand in a list or a table with others of their kind."""
_AMONG = frozenset({BlockKind.CODE, BlockKind.EMBED, BlockKind.CAPTION, BlockKind.ALT_TEXT})
"""What may stand between them."""
_ALONE = re.compile(r"[\s>]*+")
"""What may stand beside a comment on a line of its own: white space and the marks of a Markdown quotation."""
_MARKED = {"restructuredtext": re.compile(r"\s*+\.\.\s*+"), "asciidoc": re.compile(r"\s*+//\s*+")}
"""The same in formats where a line is a comment by the mark at its start."""


def block_at(document: Document, place: int) -> Block | None:
    """The block of prose that holds the source character at `place`; the end of a block still belongs to it.

    Of several that hold it, the one that starts last.
    """
    starts, holders = _stretches(document)
    number = bisect_right(starts, place) - 1
    return holders[number] if number >= 0 else None


def text_after(block: Block, place: int) -> int:
    """The character of `block.text` that the first prose at or after the source character `place` yields."""
    number = bisect_right(_source_starts(block), place) - 1
    if number >= 0:
        run = block.runs[number]
        if place == run.source_start:
            return run.text_start
        if place < run.source_start + run.source_length:
            same = run.text_length == run.source_length
            return run.text_start + (place - run.source_start if same else run.text_length)
    return block.runs[number + 1].text_start if number + 1 < len(block.runs) else len(block.text)


def bare_text(block: Block, span: Span) -> tuple[int, int] | None:
    """The range of `block.text` that `span` is, if there is nothing but these characters in the source.

    None when markup, an entity or an escape stands among them, so that replacing the source would lose it.
    """
    first = max(bisect_right(_source_starts(block), span.start) - 1, 0)
    place = span.start
    for number in range(first, len(block.runs)):
        run = block.runs[number]
        if run.text_length != run.source_length or run.source_start > place:
            return None
        place = run.source_start + run.source_length
        if place <= span.start:
            return None
        if place >= span.end:
            start = block.runs[first].text_start + span.start - block.runs[first].source_start
            return start, start + span.end - span.start
    return None


def line_of_comment(document: Document, comment: Span) -> tuple[Span, bool]:
    """The line (or lines) of the source on which one of the document's comments stands, without the line's end, and
    whether nothing but comments stands there.
    """
    return _lines_of_comments(document)[comment]


def end_around(document: Document, span: Span) -> int | None:
    """Where the blocks end that hold all of `span`, the last of them if there are several; None if there is none."""
    spans, ends = _spans(document)
    number = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return ends[number] if number >= 0 and ends[number] >= span.end else None


def span_after(document: Document, place: int) -> Span | None:
    """The source span of the first block that starts at the source character `place` or later.

    A list or a table that begins there is meant as a whole; of one that has begun before, its next block.
    """
    spans, _ = _spans(document)
    number = bisect_left(spans, place, key=lambda one: one.start)
    return _wholes(document)[number] if number < len(spans) else None


@analysis
def line_ends(document: Document) -> list[tuple[int, int]]:
    """Where in the source each end of a line (LF, CRLF or a CR alone) starts and ends; the last line may have none."""
    return [match.span() for match in re.finditer(r"\r\n?|\n", document.source)]


@analysis
def _stretches(document: Document) -> tuple[list[int], list[Block | None]]:
    """Where the block of prose that holds a place changes, in order, and which it is from there on."""
    starts: list[int] = []
    holders: list[Block | None] = []
    around: list[Block] = []  # the blocks that the next place may be in, the one that starts last on top

    def change(place: int) -> None:
        if starts and starts[-1] == place:
            starts.pop()
            holders.pop()
        starts.append(place)
        holders.append(around[-1] if around else None)

    def end_before(place: int | None) -> None:
        while around and (place is None or around[-1].source_span.end < place):
            after = around.pop().source_span.end + 1
            while around and around[-1].source_span.end < after:
                around.pop()
            change(after)

    for block in sorted(document.prose, key=lambda block: block.source_span):
        end_before(block.source_span.start)
        around.append(block)
        change(block.source_span.start)
    end_before(None)
    return starts, holders


@analysis
def _source_starts(block: Block) -> list[int]:
    """Where in the source each run of the block starts; runs are in the order of the source, too."""
    return [run.source_start for run in block.runs]


@analysis
def _spans(document: Document) -> tuple[list[Span], list[int]]:
    """The source spans of all blocks, in order, and for each the last place where it or one before it ends."""
    spans = sorted(block.source_span for block in document.blocks)
    return spans, list(accumulate((span.end for span in spans), max))


@analysis
def _wholes(document: Document) -> list[Span]:
    """For each of `_spans` itself, or the list or table of which it is the first block."""
    blocks = sorted(document.blocks, key=lambda block: block.source_span)
    wholes = [block.source_span for block in blocks]
    first = 0  # of the list or table that goes on
    for number, block in enumerate(blocks):
        if number and block.kind in _IN_ONE and block.kind is blocks[first].kind:
            wholes[first] = Span(wholes[first].start, max(wholes[first].end, block.source_span.end))
        elif block.kind not in _AMONG:
            first = number
    return wholes


@analysis
def _lines_of_comments(document: Document) -> Mapping[Span, tuple[Span, bool]]:
    source, comments, ends = document.source, document.comments, line_ends(document)
    found: dict[Span, tuple[Span, bool]] = {}
    line, alone = Span(-1, -1), False
    pattern = _MARKED.get(document.format, _ALONE)
    for comment in comments:
        before = bisect_right(ends, comment.start, key=lambda end: end[1]) - 1
        after = bisect_left(ends, comment.end, key=lambda end: end[0])
        here = Span(ends[before][1] if before >= 0 else 0, ends[after][0] if after < len(ends) else len(source))
        if here != line:
            line, alone = here, pattern.fullmatch(_beside_comments(document, here)) is not None
        found[comment] = line, alone
    return found


def _beside_comments(document: Document, line: Span) -> str:
    """The text of `line` without the comments that lie in it."""
    parts = []
    place = line.start
    comments = document.comments
    for number in range(bisect_left(comments, line.start, key=lambda one: one.start), len(comments)):
        comment = comments[number]
        if comment.start >= line.end:
            break
        if comment.end <= line.end:
            parts.append(document.source[place : comment.start])
            place = comment.end
    return "".join((*parts, document.source[place : line.end]))
