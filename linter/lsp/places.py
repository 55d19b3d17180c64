"""Places of a draft as the language server protocol counts them."""

from __future__ import annotations

from lsprotocol.types import Position, PositionEncodingKind, Range

from linter.document.span import Span
from linter.reports.positions import Lines


class Places:
    """Turns spans of `source` into ranges, whose characters are counted as the editor wants them.

    Lines end with LF, CRLF or a CR alone, as the protocol has it.
    """

    def __init__(self, source: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self.lines = Lines(source)
        counted = {PositionEncodingKind.Utf8: self.lines.utf8, PositionEncodingKind.Utf32: self.lines.position}
        self._count = counted.get(PositionEncodingKind(encoding), self.lines.utf16)
        # of a byte order mark in its text an editor knows, while reports leave it out; utf8() counts it
        self._mark = source.startswith("\ufeff") and encoding != PositionEncodingKind.Utf8

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self._position(span.start), self._position(span.end))

    def line(self, number: int) -> Range:
        """The range of a line, counted from 1, without its end; of the last one if there are fewer."""
        return self.range(self.lines.span(min(max(number, 1), len(self.lines))))

    def _position(self, offset: int) -> Position:
        place = self._count(offset)
        return Position(place.line - 1, place.column - 1 + (self._mark and place.line == 1 and offset > 0))


def touch(one: Range, other: Range) -> bool:
    """Whether two ranges share a place; the end of one may be the start of the other."""
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def _key(place: Position) -> tuple[int, int]:
    return place.line, place.character
