"""Edits of comments: what else goes when one is taken out, so that no gap is left behind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from linter.document.analysed import analysis
from linter.document.model import Document
from linter.document.span import Span
from linter.findings.offsets import line_ends


def is_comment(document: Document, span: Span) -> bool:
    """Whether `span` is exactly a comment of the draft."""
    return span in _comments(document)


def taken_out(document: Document, comment: Span) -> Span:
    """What is deleted with `comment`: its line if nothing else stands there, else the space before it.

    Of the two blank lines that would then follow each other one goes too. Where the comment is all that parts two
    lines of text its line stays, as an empty one.
    """
    source, ends = document.source, line_ends(document)
    above = bisect_right(ends, comment.start, key=lambda end: end[1]) - 1  # the number of the line end before it
    below = bisect_left(ends, comment.end, key=lambda end: end[0])  # and of the one after it
    start = ends[above][1] if above >= 0 else 0
    end = ends[below][0] if below < len(ends) else len(source)
    alone_before, alone_after = _back(source, comment.start, start) == start, _on(source, comment.end, end) == end
    if not (alone_before and alone_after):
        if alone_before:
            return Span(comment.start, _on(source, comment.end, end, " \t"))
        gap = comment.end == end or source[comment.end] in " \t"
        return Span(_back(source, comment.start, start, " \t"), comment.end) if gap else comment
    if _back(source, comment.start, start, " \t") > start or below == len(ends):
        return comment
    below_end = ends[below + 1][1] if below + 1 < len(ends) else len(source)
    blank_above = above < 0 or _is_blank(source, ends[above - 1][1] if above else 0, ends[above][0])
    blank_below = _is_blank(source, ends[below][1], below_end)
    if blank_above and blank_below:
        return Span(start, below_end)
    return Span(start, ends[below][1]) if blank_above or blank_below else Span(start, end)


@analysis
def _comments(document: Document) -> frozenset[Span]:
    return frozenset(document.comments)


# Character by character, since many comments can stand on one long line: what is no space ends the way at once.


def _back(source: str, place: int, start: int, space: str | None = None) -> int:
    """Where the white characters (or those of `space`) begin that end at `place`; `start` at the earliest."""
    while place > start and (source[place - 1].isspace() if space is None else source[place - 1] in space):
        place -= 1
    return place


def _on(source: str, place: int, end: int, space: str | None = None) -> int:
    """Where they end that begin at `place`; `end` at the latest."""
    while place < end and (source[place].isspace() if space is None else source[place] in space):
        place += 1
    return place


def _is_blank(source: str, start: int, end: int) -> bool:
    return _on(source, start, end) == end
