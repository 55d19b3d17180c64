"""Lines and columns of places in a source text, counted only when a report needs them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from linter.document.span import Span


class Position(NamedTuple):
    """A place: `offset` in code points of the source from 0; `line` and `column`, in code points, from 1."""

    offset: int
    line: int
    column: int


class Lines:
    """The lines of a source text. A line ends with LF, CRLF or a CR alone; its end belongs to it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", source))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`, or of the end of the text."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """The characters of line number `line` (from 1) without its end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def covering(self, span: Span) -> range:
        """The numbers of the lines that `span` touches; an empty one touches the line it stands in."""
        last = max(span.start, span.end - 1)
        return range(self.position(span.start).line, self.position(last).line + 1)
