"""Plain text: paragraphs by blank lines, a headline and subheadings by their shape, list items by their markers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document.assembly import MASKED, BlockBuilder
from linter.document.block_classification import (
    could_be_headline,
    could_be_subheading,
    is_address,
    is_byline,
    is_credit,
    is_lone_dateline,
    list_marker,
)
from linter.document.model import OBJECT, Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.span import Span
from linter.records import NamedTuple

_UNWRAPPED = 120
"""Characters. A longer line that ends a sentence was not broken to fit a width, so its end is a paragraph's end."""


_SPLIT_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-])*-$")
_REST_OF_WORD = re.compile(r"(?!(?:and|or|to|nor|but)\b)[^\W\d_](?:[^\W_]|['’-])*")
"""A word that was broken at the end of a line; "short- and long-term" is none."""


_HEADER = re.compile(
    r"(?i)(?:MIME-Version|Content-[\w-]+|X-[\w-]+|Message-ID|References|In-Reply-To|Return-Path|Received(?:-SPF)?|List-[\w-]+"
    r"|DKIM-Signature|Authentication-Results|ARC-[\w-]+|User-Agent|Delivered-To|Thread-[\w-]+|Precedence|Auto-Submitted"
    r"|Importance|Priority|Envelope-To|Errors-To|Mailing-List|Accept-Language|Organization|Xref|Newsgroups|Path"
    r"|NNTP-[\w-]+|Lines|Message-Context|Sensitivity|Archived-At|Feedback-ID|Require-Recipient-Valid-Since):(?:[ \t]|$)"
)
"""Headers of a mail that programs write for programs."""
_BOUNDARY = re.compile(r"\bboundary=\"?([^\"\s;]{1,70}(?: [^\"\s;]{1,70})*)\"?")
_DIRECTIVE = re.compile(r"^\.\. (?:[a-z][\w:-]*::(?=\s|\Z)|_[^\s:][^:\n]*(?:\n[ \t]+[^:\n]+)?:(?=\s))", re.MULTILINE)
"""What no text has but reStructuredText: a directive, or a target of links."""
_ARMOUR = re.compile(r"-----(BEGIN|END) [A-Z0-9 ]+-----")


class _Line(NamedTuple):
    start: int  # characters of the source, white space at both ends left out
    end: int
    text: str
    indented: bool


class _Unit:
    """The lines that will be one block."""

    __slots__ = ("kind", "lines", "marker")

    def __init__(self, lines: list[_Line], marker: int = 0) -> None:
        self.lines = lines
        self.marker = marker  # characters of the first line
        self.kind = BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH

    @property
    def line(self) -> str | None:
        """The text of a unit that is one line and no list item."""
        return self.lines[0].text if len(self.lines) == 1 and not self.marker else None


def read(source: str, start: int) -> Parsed:
    """The blocks of `source` from character `start` on; reStructuredText in a .txt file, too."""
    if _DIRECTIVE.search(source, start) is not None:
        from linter.document.parsers.rst import read as read_rst

        return read_rst(source, start)
    groups = list(_groups(source, start))
    if "-----BEGIN " in source or _HEADER.match(groups[0][0].text if groups else "") or "\nContent-Type:" in source:
        groups = _without_transport(groups)
    if len(groups) == 1:  # no blank line: every line is a paragraph
        units = [_Unit([line], list_marker(line.text)) for line in groups[0]]
        for before, unit in zip(units[-2::-1], units[:0:-1], strict=True):  # from the end on
            if _is_split(before.lines[-1], unit.lines[0]):
                before.lines += unit.lines
                unit.lines = []
        units = [unit for unit in units if unit.lines]
    else:
        units = [unit for group in groups for unit in _units(group)]
        _find_headings(units)
    blocks = (_build(source, unit) for unit in units)
    return Parsed([block for block in blocks if block is not None])


def _groups(source: str, start: int) -> Iterator[list[_Line]]:
    """Lines between blank lines."""
    group: list[_Line] = []
    blank = True  # nothing but white space on the line so far
    for match in re.compile(r"[^\r\n]+|\r\n|\r|\n").finditer(source, start):
        text = match.group()
        if text[0] in "\r\n":
            if blank and group:
                yield group
                group = []
            blank = True
            continue
        stripped = text.strip()
        if stripped:
            begin = match.start() + len(text) - len(text.lstrip())
            group.append(_Line(begin, begin + len(stripped), stripped, text[0] in " \t"))
            blank = False
    if group:
        yield group


def _without_transport(groups: list[list[_Line]]) -> list[list[_Line]]:
    """What of a mail people wrote: without headers for programs, boundaries of its parts, keys and signatures."""
    boundaries: set[str] = set()
    kept: list[list[_Line]] = []
    armoured = in_header = False
    for group in groups:
        lines: list[_Line] = []
        for line in group:
            armour = _ARMOUR.fullmatch(line.text)
            if armour is not None:
                armoured = armour[1] == "BEGIN" and "SIGNED MESSAGE" not in line.text
            in_header = _HEADER.match(line.text) is not None or (in_header and line.indented)
            boundary = _BOUNDARY.search(line.text) if in_header else None
            if boundary is not None:
                boundaries |= {f"--{boundary[1]}", f"--{boundary[1]}--"}
            is_boundary = any(_is_same(line.text, one) for one in boundaries)
            if not (armoured or armour is not None or in_header or is_boundary):
                lines.append(line)
        in_header = False
        if lines:
            kept.append(lines)
    return kept


def _is_same(text: str, boundary: str) -> bool:
    """Whether a line is a boundary, parts of which may have been masked as names of a program."""
    return len(text) == len(boundary) and all(one in {MASKED, other} for one, other in zip(text, boundary, strict=True))


def _units(group: list[_Line]) -> Iterator[_Unit]:
    """List items, and paragraphs of lines that were broken to fit a width."""
    unit: list[_Line] = []
    marker = 0
    for line in group:
        # a dash or a number at the start of a wrapped line is an item only where a list can be
        may_be_item = not unit or marker or unit[-1].text.endswith(":")
        found = list_marker(line.text) if may_be_item else 0
        if unit and (found or is_address(line.text) or _ends_paragraph(unit[-1].text)):
            yield _Unit(unit, marker)
            unit, marker = [], 0
        if not unit:
            marker = found
        unit.append(line)
    yield _Unit(unit, marker)


def _is_split(line: _Line, following: _Line) -> bool:
    """Whether a word was broken at the end of a line."""
    ends = line.text.endswith("-") and _SPLIT_WORD.search(line.text) is not None
    return ends and _REST_OF_WORD.match(following.text) is not None


def _ends_paragraph(line: str) -> bool:
    return len(line) > _UNWRAPPED and line.rstrip("\"'”’»)]")[-1:] in set(".!?…")


def _find_headings(units: list[_Unit]) -> None:
    """Tell the headline and subheadings from paragraphs."""
    body = 0  # the number of the first unit that may be body text
    while body < len(units) and _is_preamble(units[body]):
        body += 1
    if body < len(units) - 1:
        line = units[body].line
        if line is not None and could_be_headline(line):
            units[body].kind = BlockKind.HEADLINE
            body += 1
    while body < len(units) and _is_preamble(units[body]):
        body += 1
    possible = [unit.line is not None and could_be_subheading(unit.line) for unit in units]
    for number in range(body + 1, len(units) - 1):
        if possible[number] and not possible[number - 1] and not possible[number + 1]:
            units[number].kind = BlockKind.SUBHEADING


def _is_preamble(unit: _Unit) -> bool:
    line = unit.line
    return line is not None and (is_byline(line) or is_lone_dateline(line) or is_credit(line) or is_address(line))


def _build(source: str, unit: _Unit) -> Block | None:
    lines = unit.lines
    if unit.line is not None and is_address(unit.line):
        return Block(BlockKind.EMBED, "", (), Span(lines[0].start, lines[0].end))
    if not any(map(str.isalnum, "".join([line.text for line in lines]))):
        return None  # a row of stars or dashes between parts
    level = {BlockKind.HEADLINE: 1, BlockKind.SUBHEADING: 2}.get(unit.kind, 0)
    builder = BlockBuilder(unit.kind, lines[0].start, level=level)
    begin = lines[0].start + unit.marker
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is not None and _is_split(line, following):
            split, rest = _SPLIT_WORD.search(line.text), _REST_OF_WORD.match(following.text)
            assert split is not None
            assert rest is not None
            cut = max(begin, line.start + split.start())
            builder.add(source[begin:cut], begin, cut - begin)
            begin = following.start + rest.end()
            builder.add(OBJECT, cut, begin - cut)  # whether the hyphen belongs to the word is not to be seen
            continue
        builder.add(source[begin : line.end], begin, line.end - begin)
        if following is not None:
            begin = following.start
            builder.add("\n", line.end, begin - line.end)
    return builder.build(lines[-1].end)
