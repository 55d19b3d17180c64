"""Lines of a draft, for formats that are read line by line, and words that run over several of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from linter.document.assembly import BlockBuilder


class Line:
    """A line without its end and the white space at both ends. All positions are characters of the source.

    indent: columns of white space before it; a tab goes on to the next multiple of eight.
    """

    __slots__ = ("end", "indent", "start", "text")

    def __init__(self, text: str, start: int, indent: int) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.indent = indent

    def cut(self, characters: int, indent: int) -> Line:
        """What follows the first `characters`, as a line with another indent."""
        rest = self.text[characters:]
        kept = rest.lstrip()
        return Line(kept, self.start + characters + len(rest) - len(kept), indent)


def split_lines(source: str, start: int) -> list[Line]:
    """The lines of `source` from character `start` on; blank ones are empty."""
    lines = []
    for match in re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)").finditer(source, start):
        whole = match[1]
        text = whole.strip()
        if not text:
            lines.append(Line("", match.start(1), 0))
            continue
        space = whole[: len(whole) - len(whole.lstrip())]
        indent = len(space.expandtabs(8)) if "\t" in space else len(space)
        lines.append(Line(text, match.start(1) + len(space), indent))
    return lines


_FIELD = re.compile(r"\s*(?:\"((?:[^\"]|\"\")*+)\"[^,\t;]*|([^,\t;\"]*))(?:[,\t;]|$)")


def comma_separated(lines: Sequence[Line]) -> list[Line]:
    """The cells of lines that commas, tabs or semicolons part, each of which stands on one line."""
    cells: list[Line] = []
    for line in lines:
        at = 0
        while at < len(line.text) and (match := _FIELD.match(line.text, at)) is not None:
            start, end = match.span(1 if match[1] is not None else 2)
            if line.text[start:end].strip():
                cells.append(Line(line.text[:end], line.start, 0).cut(start, 0))
            at = match.end()
    return cells


class Words:
    """The text of one or more lines, joined by line breaks, of which each character knows its place."""

    __slots__ = ("_ends", "_starts", "_text_starts", "text")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.text = "\n".join([line.text for line in lines])
        self._starts = [line.start for line in lines]
        self._ends = [line.end for line in lines]
        self._text_starts: list[int] = []
        at = 0
        for line in lines:
            self._text_starts.append(at)
            at += len(line.text) + 1

    def place(self, position: int) -> int:
        """The character of the source that character `position` of the text comes from; of its end, the one after."""
        number = bisect_right(self._text_starts, position) - 1
        return min(self._starts[number] + position - self._text_starts[number], self._ends[number])

    def end_place(self, position: int) -> int:
        """The character of the source after the one that is before `position` of the text."""
        return self.place(position - 1) + 1 if position else self.place(0)

    def add(self, builder: BlockBuilder, start: int, end: int) -> None:
        """Append `text[start:end]` to a block; a line break is one piece with the indentation behind it."""
        while start < end:
            number = bisect_right(self._text_starts, start) - 1
            line_end = self._text_starts[number] + self._ends[number] - self._starts[number]
            stop = min(end, line_end)
            if start < stop:
                place = self._starts[number] + start - self._text_starts[number]
                builder.add(self.text[start:stop], place, stop - start)
            start = stop
            if start < end:  # the break
                if not builder.ends_with_space:
                    builder.add("\n", self._ends[number], self._starts[number + 1] - self._ends[number])
                start += 1

    def add_whole(self, builder: BlockBuilder, text: str, start: int, end: int) -> None:
        """Append `text`, which stands for all of `self.text[start:end]`."""
        place = self.place(start)
        builder.add(text, place, self.end_place(end) - place)


class Ends:
    """Where the next match of each of some expressions is; none is searched for twice over the same text."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, tuple[int, re.Match[str] | None]] = {}

    def next(self, expression: str, position: int) -> re.Match[str] | None:
        """The first match at `position` or later."""
        known = self._found.get(expression)
        if known is not None:
            searched, match = known
            if searched <= position and (match is None or match.start() >= position):
                return match
        match = re.compile(expression).search(self._text, position)
        self._found[expression] = position, match
        return match
