"""Text for a terminal: nothing that steers it, its width in cells, its colours."""

from __future__ import annotations

from collections.abc import Sequence

from linter.records import NamedTuple

_ZERO_WIDTH_JOINER = "\u200d"  # holds emoji together
_BYTE_ORDER_MARK = "\ufeff"

FAR = 10
"""So many times the width of a terminal, in characters, an excerpt never reaches, though some characters take no room.
"""

RED = "31"
YELLOW = "33"
CYAN = "36"
BOLD = "1"
DIM = "2"


def printable(text: str) -> str:
    """`text` on one line without control and format characters, which show as signs.

    What a draft or a file name holds must neither steer the terminal nor turn the order of its letters.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def coloured(text: str, *codes: str, on: bool) -> str:
    """`text` in a colour (or bold, dim), if colours are on."""
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if on else text


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes; wide East Asian characters and emoji take two, marks none."""
    return len(text) if text.isascii() else sum(map(_width, text))


def wrapped(words: Sequence[str], width: int | None, *, first: int = 0, rest: int = 0) -> list[str]:
    """The words in lines of at most `width` columns (None: one line); a word that is longer has a line of its own.

    first, rest: columns that are taken before the first line and before the others.
    """
    if width is None:
        return [" ".join(words)]
    lines: list[list[str]] = [[]]
    room = width - first
    for word in words:
        taken = cells(word)
        if lines[-1] and taken > room:
            lines.append([])
            room = width - rest
        lines[-1].append(word)
        room -= taken + 1
    return [" ".join(line) for line in lines]


def fitted(text: str, width: int) -> str:
    """`text` in at most `width` columns, cut at a word, which “…” says."""
    if cells(text) <= width:
        return text
    first, *_ = wrapped(text.split(" "), width - 1)
    return first.rstrip(" ,;:") + "…"


class Excerpt(NamedTuple):
    """A line, or a part of one, and the line of marks to print under it; both printable."""

    text: str
    marks: str


def excerpt(line: str, ranges: list[tuple[int, int]], width: int) -> Excerpt:
    """`line` with marks under `ranges` of it (characters from, to), cut around the first to `width` columns.

    What is cut off shows as "…"; an empty range is marked at the character it stands before.
    """
    start, end = _window(line, ranges, width) if len(line) > width // 2 else (0, len(line))
    text, marks = ("…", " ") if start else ("", "")
    inside = {place for first, last in ranges for place in range(max(first, start), min(last, end))}
    for place in range(start, end):
        shown = _shown(line[place])
        before = "^" if (place, place) in ranges and shown else ""
        marks += "^" * cells(shown) if place in inside else before + " " * (cells(shown) - len(before))
        text += shown
    if (end, end) in ranges:
        marks += "^"
    if end < len(line):
        text += "…"
    return Excerpt(text, marks.rstrip())


def _window(line: str, ranges: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """The part of the line to show: all, or as much as fits around the ranges, the first if they are far apart."""
    if len(line) <= 2 * width and cells(printable(line)) <= width:
        return 0, len(line)
    start = ranges[0][0] if ranges else 0
    room = width - 2  # for the two "…"
    most = (FAR - 2) * width  # characters
    end = start
    for wanted in (last for _, last in ranges):
        if wanted - start > room or cells(printable(line[start:wanted])) > room:
            break
        end = max(end, wanted)
    if end == start:  # the first range alone is too long
        while end < len(line) and end - start < most and room >= (taken := cells(_shown(line[end]))):
            room, end = room - taken, end + 1
        return start, end
    room -= cells(printable(line[start:end]))
    grown = True
    while grown and end - start < most:
        grown = False
        if start > 0 and room >= (taken := cells(_shown(line[start - 1]))):
            start, room, grown = start - 1, room - taken, True
        if end < len(line) and room >= (taken := cells(_shown(line[end]))):
            end, room, grown = end + 1, room - taken, True
    return _at_words(line, start, end, ranges)


def _at_words(line: str, start: int, end: int, ranges: list[tuple[int, int]]) -> tuple[int, int]:
    """Both ends moved inwards to the nearest space, if one is near and no marked character is lost."""
    first = ranges[0][0]
    last = max(to for _, to in ranges if to <= end)
    if start > 0 and line[start - 1] != " ":
        space = line.find(" ", start, min(first, start + 20))
        start = space + 1 if space >= 0 else start
    if end < len(line) and line[end] != " ":
        space = line.rfind(" ", max(last, end - 20), end)
        end = space if space >= 0 else end
    return start, end


def _shown(character: str) -> str:
    if character.isprintable() or character == _ZERO_WIDTH_JOINER:
        return character
    if character.isspace():
        return " "
    if character == _BYTE_ORDER_MARK:
        return ""
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def _width(character: str) -> int:
    if character.isascii():
        return 1
    from unicodedata import category, east_asian_width

    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
