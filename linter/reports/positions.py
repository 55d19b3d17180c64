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
        self._counted: dict[str, tuple[int, int]] = {}  # encoding -> the offset counted last and its column

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`, or of the end of the text."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def utf16(self, offset: int) -> Position:
        """The same with its column in UTF-16 code units, as SARIF and editors count; a byte order mark is none."""
        line, units = self._counted_column(offset, "utf-16-le")
        marked = line == 1 and offset > 0 and self.source.startswith("\ufeff")
        return Position(offset, line, (units >> 1) + (0 if marked else 1))

    def utf8(self, offset: int) -> Position:
        """The same with its column in bytes of UTF-8, as reviewdog counts; a byte order mark is three."""
        line, units = self._counted_column(offset, "utf-8")
        return Position(offset, line, units + 1)

    def _counted_column(self, offset: int, encoding: str) -> tuple[int, int]:
        """The line of `offset` and the bytes of that line before it; places in order are counted in one pass."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        known, size = self._counted.get(encoding, (start, 0))
        if not start <= known <= offset:
            known, size = start, 0
        size += len(self.source[known:offset].encode(encoding, "surrogatepass"))
        self._counted[encoding] = (offset, size)
        return line, size

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
