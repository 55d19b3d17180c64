"""Tables of reStructuredText: what stands in each cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from linter.document.parsers.lines import Line

GRID_BORDER = re.compile(r"\+(?:[-=]+\+)+")
SIMPLE_BORDER = re.compile(r"=+(?: +=+)+")
_RULE = re.compile(r"[-=+ ]+")


def grid_cells(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each cell of a grid table, in the order in which they begin."""
    cells: list[list[Line]] = []
    open_cells: dict[int, list[Line]] = {}  # by the column where they begin
    bounds = sorted({column for line in lines if line.text[:1] == "+" for column in _bounds(line.text)})
    for line in lines:
        text = line.text
        cuts = [column for column in bounds if column < len(text) and text[column] in "|+"]
        for left, right in pairwise(cuts):
            inside = text[left + 1 : right]
            if inside and _RULE.fullmatch(inside) and ("-" in inside or "=" in inside) and text[left] == "+":
                open_cells.pop(left, None)
                continue
            cell = open_cells.get(left)
            if cell is None:
                cell = open_cells[left] = []
                cells.append(cell)
            cell.append(_part(line, left + 1, right))
    return [cell for cell in cells if any(line.text for line in cell)]


def _bounds(border: str) -> list[int]:
    return [match.start() for match in re.finditer(r"\+", border)]


def _part(line: Line, start: int, end: int) -> Line:
    """The characters `start` to `end` of a line, as a line; its indent counts from `start`."""
    text = line.text[start:end]
    kept = text.strip()
    space = len(text) - len(text.lstrip()) if kept else 0
    return Line(kept, line.start + start + space, space)


def simple_end(lines: Sequence[Line], at: int) -> int:
    """Where the simple table ends whose first border is line `at`."""
    last = at + 1
    borders = 0
    for number in range(at + 1, len(lines)):
        text = lines[number].text
        if SIMPLE_BORDER.fullmatch(text) is not None:
            borders += 1
            last = number + 1
            if number + 1 >= len(lines) or not lines[number + 1].text:
                break
        elif not text and borders and number + 1 < len(lines) and not lines[number + 1].text:
            break
    return last


def simple_cells(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each cell of a simple table, whose first line is its border."""
    starts = [match.start() for match in re.finditer(r"=+", lines[0].text)]
    indent = lines[0].indent
    cells: list[list[Line]] = []
    row: list[list[Line]] = []
    for line in lines[1:]:
        if not line.text or re.fullmatch(r"[=-]+(?: +[=-]+)*", line.text):
            row = []
            continue
        parts = [_part(line, max(first, 0), last) for first, last in _columns(line, starts, indent)]
        if not row or (parts and parts[0].text):
            row = [[] for _ in starts]
            cells += row
        for cell, part in zip(row, parts, strict=True):
            if part.text:
                cell.append(part)
    return [cell for cell in cells if cell]


def _columns(line: Line, starts: Sequence[int], indent: int) -> list[tuple[int, int]]:
    """Where the columns of a table stand in a line that may be indented further."""
    shift = line.indent - indent
    firsts = [max(start - shift, 0) for start in starts]
    return [
        (first, len(line.text) if number + 1 == len(firsts) else firsts[number + 1])
        for number, first in enumerate(firsts)
    ]
