"""From places in the source file back to blocks and their text."""

from __future__ import annotations

from bisect import bisect_right

from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span


def block_at(document: Document, place: int) -> Block | None:
    """The block of prose that holds the source character at `place`; the end of a block still belongs to it."""
    starts, blocks = _blocks(document)
    for number in range(bisect_right(starts, place) - 1, -1, -1):
        if place <= blocks[number].source_span.end:
            return blocks[number]
    return None


def text_after(block: Block, place: int) -> int:
    """The character of `block.text` that the first prose at or after the source character `place` yields."""
    for run in block.runs:
        if place <= run.source_start:
            return run.text_start
        if place < run.source_start + run.source_length:
            same = run.text_length == run.source_length
            return run.text_start + (place - run.source_start if same else run.text_length)
    return len(block.text)


def bare_text(block: Block, span: Span) -> tuple[int, int] | None:
    """The range of `block.text` that `span` is, if there is nothing but these characters in the source.

    None when markup, an entity or an escape stands among them, so that replacing the source would lose it.
    """
    start = place = None
    for run in block.runs:
        if run.source_start + run.source_length <= span.start:
            continue
        if run.text_length != run.source_length or run.source_start > (span.start if place is None else place):
            return None
        if start is None:
            start = run.text_start + span.start - run.source_start
        place = run.source_start + run.source_length
        if place >= span.end:
            return start, start + span.end - span.start
    return None


@analysis
def _blocks(document: Document) -> tuple[list[int], list[Block]]:
    blocks = sorted(document.prose, key=lambda block: block.source_span)
    return [block.source_span.start for block in blocks], blocks
