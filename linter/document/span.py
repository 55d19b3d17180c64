"""Half-open ranges of characters in a source file."""

from __future__ import annotations

from linter.records import NamedTuple


class Span(NamedTuple):
    """The characters `start` up to, not including, `end` of a source file.

    Both count code points of the file as read, so a byte order mark counts and CRLF is two. Spans sort by position.
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character, or an empty one lies inside or at the start of the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` is one of this span's."""
        return self.start <= other.start and other.end <= self.end
