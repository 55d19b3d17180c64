"""Tables of AsciiDoc: the paragraphs of each cell that are prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.document.parsers.lines import Line
from linter.records import NamedTuple

ITEM = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,9}\.|[A-Za-z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,3}|\.)>|•)\s+(?=\S)")
_CELL = re.compile(r"(?:(?<=\s)|^)(?:(\d{1,3})?(\.\d{1,3})?[*+])?[<^>]?(?:\.[<^>])?([a-z]?)\||(?<!\\)()()()\|")
_COLUMNS = re.compile(r"\bcols\s*=\s*(?:\"([^\"]*)\"|([\w*<^>.]+))")
_COLUMN = re.compile(r"\s*(?:(\d{1,2})\*)?[<^>.\d%~]*([a-z]?)\s*")
_DELIMITER = re.compile(r"-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}.*")
_ATTRIBUTES = re.compile(r"\[[^\[\]]*\]")
_CODE_STYLES = frozenset({"l", "m"})


def cell_paragraphs(lines: Sequence[Line], attributes: str) -> Iterator[list[Line]]:
    """The lines of each paragraph or item in a cell; each cell begins with a bar. attributes: those of the table."""
    cells = list(_cells(lines))
    styles = [] if any(cell.spans_rows for cell in cells) else _column_styles(attributes)
    column = 0
    for cell in cells:
        style = cell.style or (styles[column % len(styles)] if styles and cell.columns == 1 else "")
        column += cell.columns
        if style not in _CODE_STYLES:
            yield from _paragraphs(cell.lines, has_items=style == "a")


def _column_styles(attributes: str) -> list[str]:
    """The style of each column, "" for none."""
    found = _COLUMNS.search(attributes)
    styles: list[str] = []
    for column in re.split("[,;]", (found[1] or found[2] or "")) if found is not None else ():
        match = _COLUMN.fullmatch(column)
        styles += [match[2] if match is not None else ""] * (int(match[1] or 1) if match is not None else 1)
    return styles


class _Cell(NamedTuple):
    """A cell: its style, "" for that of its column, how many columns it takes, and whether it takes several rows."""

    style: str
    columns: int
    spans_rows: bool
    lines: list[Line]


def _cells(lines: Sequence[Line]) -> Iterator[_Cell]:
    """All cells in order."""
    cell: _Cell | None = None
    for line in lines:
        written = 0
        for match in _CELL.finditer(line.text):
            if cell is not None:
                cell.lines.append(_part(line, written, match.start()))
                yield cell
            cell = _Cell(match[3] or "", min(int(match[1] or 1), 99), bool(match[2]), [])
            written = match.end()
        if cell is not None:
            cell.lines.append(_part(line, written, len(line.text)))
    if cell is not None:
        yield cell


def _paragraphs(lines: Sequence[Line], *, has_items: bool) -> Iterator[list[Line]]:
    """The paragraphs of a cell without its blocks of code."""
    paragraph: list[Line] = []
    closing = ""  # the delimiter that ends a block of code
    for line in (*lines, Line("", 0, 0)):
        text = line.text
        if closing or _DELIMITER.fullmatch(text) is not None:
            closing = "" if text == closing else closing or re.sub(r"(?<=`)[^`].*", "", text)
            text = ""
        marker = ITEM.match(text) if has_items and text else None
        if paragraph and (not text or marker is not None):
            yield paragraph
            paragraph = []
        if text and (marker is not None or _ATTRIBUTES.fullmatch(text) is None):
            paragraph.append(line.cut(marker.end(), 0) if marker is not None else line)


def _part(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    kept = text.strip()
    return Line(kept, line.start + start + len(text) - len(text.lstrip()), 0)
