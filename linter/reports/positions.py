"""Lines and columns of places in a source text, counted only when a report needs them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.document.formats import FORMATS
from linter.document.span import Span
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.run.results import FileResult

_STEP = 256  # characters


class Position(NamedTuple):
    """A place: `offset` in code points of the source from 0; `line` and `column`, in code points, from 1.

    A byte order mark is a character of the source, and none of its first line.
    """

    offset: int
    line: int
    column: int


def lines_of(file: FileResult) -> Lines:
    """The lines of a draft, none if it could not be read; nor of one without findings, whose lines nobody shows."""
    if file.document is None:
        return Lines("")
    noun = "paragraph" if FORMATS[file.document.format].paragraphs else "line"
    return Lines(file.document.source if file.findings else "", noun)


class Lines:
    """The lines of a source text. A line ends with LF, CRLF or a CR alone; its end belongs to it.

    noun: what a line is to a reader: "line", or "paragraph" in a format whose text is taken out of a file.
    """

    def __init__(self, source: str, noun: str = "line") -> None:
        self.source = source
        self.noun = noun
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", source))]
        self._marks: dict[str, list[int]] = {}  # encoding -> bytes before every _STEP-th character

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`, or of the end of the text."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1 - self._marked(line, offset))

    def utf16(self, offset: int) -> Position:
        """The same with its column in UTF-16 code units, as SARIF and editors count."""
        line, size = self._before(offset, "utf-16-le")
        return Position(offset, line, (size >> 1) + 1 - self._marked(line, offset))

    def utf8(self, offset: int) -> Position:
        """The same with its column in bytes of UTF-8, as reviewdog counts; a byte order mark is three."""
        line, size = self._before(offset, "utf-8")
        return Position(offset, line, size + 1)

    def _marked(self, line: int, offset: int) -> bool:
        """Whether a byte order mark, which no editor counts, stands before the character at `offset` on its line."""
        return line == 1 and offset > 0 and self.source.startswith("\ufeff")

    def _before(self, offset: int, encoding: str) -> tuple[int, int]:
        """The line of `offset` and the bytes of that line before it."""
        line = bisect_right(self._starts, offset)
        return line, self._size(offset, encoding) - self._size(self._starts[line - 1], encoding)

    def _size(self, offset: int, encoding: str) -> int:
        """The bytes of the source before `offset`; a long text is encoded once, however many places are asked for."""
        marks = self._marks.setdefault(encoding, [0])
        step, rest = divmod(offset, _STEP)
        while len(marks) <= step:
            start = _STEP * (len(marks) - 1)
            marks.append(marks[-1] + len(self.source[start : start + _STEP].encode(encoding, "surrogatepass")))
        return marks[step] + len(self.source[offset - rest : offset].encode(encoding, "surrogatepass"))

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
