"""Tables of Pandoc in Markdown: simple ones, ones whose rows have several lines, and grids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.document.parsers.lines import Line, split_lines
from linter.document.parsers.rst_tables import grid_cells
from linter.records import NamedTuple

_GROUPS = re.compile(r" *-{2,}(?: +-{2,})+ *")
_WHOLE = re.compile(r" *-{5,} *")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_MOST_LINES = 200
_LARGEST_GRID = 20_000
"""Characters."""
_FEWEST_LINES = 3
"""Of a grid: two borders with a row between them."""
_HEADER_LINES = 6


class Table(NamedTuple):
    """Where a table stands, in characters of the source, and the lines of each paragraph of its cells."""

    start: int
    end: int
    paragraphs: list[list[Line]]


def read_columns(source: str, floor: int, line: int) -> Table | None:
    """The table whose columns the dashes on the line at `line` mark, None if there is none, from `floor` on."""
    groups = _line(source, line)
    if _GROUPS.fullmatch(groups) is None:
        return None
    header, is_framed = _header(source, floor, line)
    rows, end, is_closed = _rows(source, line + len(groups), ends_at_blank=bool(header) and not is_framed)
    if not rows or (not header and not is_closed):
        return None
    starts = [match.start() for match in re.finditer("-+", groups)]
    several = is_framed or any(not source[first:last].strip() for first, last in rows)
    lines = [*header, *rows]
    if any(_is_cut(source[first:last], starts) for first, last in lines):
        return None
    whole = [header, *_groups_of(source, rows)] if several else [[one] for one in lines]
    cells = [
        [part for first, last in row if (part := _part(source, first, last, *column)).text]
        for row in whole
        for column in pairwise([0, *starts[1:], 10_000])
    ]
    start = header[0][0] if header else line
    if is_framed:
        start = source.rfind("\n", floor, max(floor, start - 1)) + 1 or floor
    return Table(start, end, [cell for cell in cells if cell])


def read_grid(source: str, line: int) -> Table | None:
    """The table that begins with a border `+---+` at `line`; None if it has no other."""
    end, at = line, line
    while source.startswith(("+", "|"), at) and at - line < _LARGEST_GRID:
        after = _next(source, at)
        end = after if source[at] == "+" else end
        at = after
    lines = [one for one in split_lines(source[:end], line) if one.text]
    if len(lines) < _FEWEST_LINES:
        return None
    paragraphs: list[list[Line]] = []
    for cell in grid_cells(lines):
        paragraphs += _paragraphs(cell)
    return Table(line, end, paragraphs)


def _paragraphs(cell: Sequence[Line]) -> Iterator[list[Line]]:
    """The paragraphs and items of a cell."""
    paragraph: list[Line] = []
    for line in cell:
        marker = _ITEM.match(line.text)
        if paragraph and (marker is not None or not line.text):
            yield paragraph
            paragraph = []
        if line.text:
            paragraph.append(line.cut(marker.end(), 0) if marker is not None else line)
    if paragraph:
        yield paragraph


def _line(source: str, start: int) -> str:
    found = source.find("\n", start)
    return source[start : len(source) if found < 0 else found].rstrip("\r")


def _next(source: str, start: int) -> int:
    found = source.find("\n", start)
    return len(source) if found < 0 else found + 1


def _header(source: str, floor: int, line: int) -> tuple[list[tuple[int, int]], bool]:
    """The lines above the one at `line`, and whether dashes are above them."""
    lines: list[tuple[int, int]] = []
    at = line
    while at > floor and len(lines) <= _HEADER_LINES:
        above = source.rfind("\n", floor, at - 1) + 1 or floor
        text = _line(source, above)
        if _WHOLE.fullmatch(text) is not None:
            return lines, bool(lines)
        if not text.strip():
            break
        lines.insert(0, (above, above + len(text)))
        at = above
    return (lines, False) if len(lines) == 1 else ([], False)


def _rows(source: str, start: int, *, ends_at_blank: bool) -> tuple[list[tuple[int, int]], int, bool]:
    """The lines of a table below the dashes that end at `start`, where it ends, and whether dashes close it."""
    rows: list[tuple[int, int]] = []
    at = _next(source, start)
    while at < len(source) and len(rows) < _MOST_LINES:
        text = _line(source, at)
        if _WHOLE.fullmatch(text) is not None or _GROUPS.fullmatch(text) is not None:
            return rows, at + len(text), True
        if ends_at_blank and not text.strip():
            break
        rows.append((at, at + len(text)))
        at = _next(source, at)
    return (rows, rows[-1][1], False) if rows and ends_at_blank else ([], at, False)


def _groups_of(source: str, rows: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Rows of several lines, which blank ones part."""
    group: list[tuple[int, int]] = []
    for first, last in rows:
        if source[first:last].strip():
            group.append((first, last))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_cut(text: str, starts: Sequence[int]) -> bool:
    """Whether a column begins inside a word, so that the line is none of a table; or a tab hides where columns are."""
    return "\t" in text or any(
        start < len(text) and not text[start - 1].isspace() and not text[start].isspace() for start in starts[1:]
    )


def _part(source: str, first: int, last: int, start: int, end: int) -> Line:
    text = source[min(first + start, last) : min(first + end, last)]
    kept = text.strip()
    return Line(kept, min(first + start, last) + len(text) - len(text.lstrip()), 0)
