"""Edits of comments: what else goes when one is taken out, so that no gap is left behind."""

from __future__ import annotations

import re

from linter.document.model import Document
from linter.document.span import Span

_LINE_END = re.compile(r"\r\n?|\n")


def is_comment(document: Document, span: Span) -> bool:
    """Whether `span` is exactly a comment of the draft."""
    return span in document.comments


def taken_out(document: Document, comment: Span) -> Span:
    """What is deleted with `comment`: its line if nothing else stands there, else the space before it.

    Of the two blank lines that would then follow each other one goes too. Where the comment is all that parts two
    lines of text its line stays, as an empty one.
    """
    source = document.source
    start = max(source.rfind(end, 0, comment.start) for end in "\r\n") + 1
    line_end = _LINE_END.search(source, comment.end)
    end = line_end.start() if line_end else len(source)
    before, after = source[start : comment.start], source[comment.end : end]
    if before.strip() or after.strip():
        spaces = len(before) - len(before.rstrip(" \t"))
        if not before.strip():
            return Span(comment.start, comment.end + len(after) - len(after.lstrip(" \t")))
        return Span(comment.start - spaces, comment.end) if not after or after[0] in " \t" else comment
    if before.strip(" \t") != before.strip() or line_end is None:
        return comment
    above = _is_blank(source[_line_start(source, start) : start]) if start else True
    following = _LINE_END.search(source, line_end.end())
    below_end = following.end() if following else len(source)
    below = _is_blank(source[line_end.end() : below_end])
    if above and below:
        return Span(start, below_end)
    return Span(start, line_end.end()) if above or below else Span(start, end)


def _line_start(source: str, next_start: int) -> int:
    """Where the line before the one that starts at `next_start` starts."""
    end = next_start - (2 if source[:next_start].endswith("\r\n") else 1)
    return max(source.rfind(mark, 0, end) for mark in "\r\n") + 1


def _is_blank(line: str) -> bool:
    return not line.strip()
