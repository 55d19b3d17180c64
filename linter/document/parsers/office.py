"""Drafts of word processors, from the text that `linter.document.office` takes out of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.document.assembly import BlockBuilder
from linter.document.block_classification import (
    could_be_headline,
    could_be_subheading,
    is_address,
    is_byline,
    is_credit,
    is_lone_dateline,
    list_marker,
)
from linter.document.model import Block, BlockKind
from linter.document.office import styles
from linter.document.office.text import BREAK
from linter.document.parsers import Parsed
from linter.document.span import Span

_KINDS = {
    styles.SUBTITLE: BlockKind.STANDFIRST,
    styles.ITEM: BlockKind.LIST_ITEM,
    styles.CELL: BlockKind.TABLE_CELL,
    styles.CAPTION: BlockKind.CAPTION,
    styles.QUOTATION: BlockKind.QUOTATION,
    styles.CODE: BlockKind.CODE,
    styles.BYLINE: BlockKind.BYLINE,
    styles.DATE: BlockKind.DATELINE,
}


class _Line:
    """A paragraph of the draft. All positions are characters of the text."""

    __slots__ = ("end", "kind", "level", "role", "start", "text")

    def __init__(self, text: str, start: int, role: str) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.role = role
        self.level = 0
        self.kind = _KINDS.get(role, BlockKind.PARAGRAPH)
        if role.startswith(styles.HEADING):
            self.kind, self.level = BlockKind.SUBHEADING, int(role[-1]) if role[-1:].isdecimal() else 1
        elif role == styles.TITLE:
            self.kind, self.level = BlockKind.SUBHEADING, 1

    @property
    def is_plain(self) -> bool:
        """Whether it is no more than a paragraph."""
        return self.role in {"", styles.EMPHASISED} and not list_marker(self.text)


def read(source: str, start: int) -> Parsed:
    """The blocks of `source` from character `start` on."""
    lines: list[_Line] = []
    lang = None
    for match in re.compile(r"([^\t\n]*)(?:\t([^\n]*))?(?:\n|\Z)").finditer(source, start):
        if match[2] == styles.LANGUAGE:
            lang = match[1]
        elif match[1].strip():
            lines.append(_Line(match[1], match.start(1), match[2] or ""))
    headline = _headline(lines)
    if headline is not None:
        headline.kind, headline.level = BlockKind.HEADLINE, 1
    if not any(line.role.startswith(styles.HEADING) for line in lines):
        _find_subheadings(lines)
    blocks: list[Block] = []
    emphasised: set[int] = set()
    for line in lines:
        built = _blocks(source, line)
        if line.role == styles.EMPHASISED and line.kind is BlockKind.PARAGRAPH:
            emphasised.update(range(len(blocks), len(blocks) + len(built)))
        blocks += built
    return Parsed(blocks, frozenset(emphasised), lang=lang)


def _headline(lines: Sequence[_Line]) -> _Line | None:
    """The title, else the first heading or short paragraph above the body; a heading goes before a paragraph.

    Below body text only a heading of level 1 that is the only one can be it: others part the body.
    """
    title = next((line for line in lines if line.role == styles.TITLE), None)
    if title is not None:
        return title
    short: _Line | None = None
    for line in lines:
        if line.role.startswith(styles.HEADING):
            return line
        if not line.is_plain:
            continue
        if _is_preamble(line.text):
            continue
        if not could_be_headline(line.text):
            break
        short = short or line
    if short is not None and short is not lines[-1]:
        return short
    top = [line for line in lines if line.role == styles.heading(1)]
    return top[0] if len(top) == 1 else None


def _is_preamble(text: str) -> bool:
    return is_byline(text) or is_lone_dateline(text) or is_credit(text) or is_address(text)


def _find_subheadings(lines: Sequence[_Line]) -> None:
    """Tell subheadings by their shape, in a draft whose author styled none."""
    possible = [line.role == "" and line.kind is BlockKind.PARAGRAPH and could_be_subheading(line.text)
                for line in lines]  # fmt: skip
    first = next((number for number, line in enumerate(lines) if line.kind is BlockKind.HEADLINE), 0)
    for number in range(first + 2, len(lines) - 1):
        if possible[number] and not possible[number - 1] and not possible[number + 1]:
            lines[number].kind, lines[number].level = BlockKind.SUBHEADING, 2


def _blocks(source: str, line: _Line) -> list[Block]:
    """The blocks of a paragraph; two line breaks in a row end one."""
    if line.kind is BlockKind.CODE:
        return [Block(BlockKind.CODE, "", (), Span(line.start, line.end))]
    if line.kind is BlockKind.PARAGRAPH and is_address(line.text):
        return [Block(BlockKind.EMBED, "", (), Span(line.start, line.end))]
    built: list[Block] = []
    start = line.start
    parts = [match.span() for match in re.finditer(f"[{BREAK} ]*{BREAK} *{BREAK}[{BREAK} ]*", line.text)]
    for first, last in (*parts, (len(line.text), len(line.text))):
        end = line.start + first
        block = _block(source, line, start, end)
        if block is not None:
            built.append(block)
        start = line.start + last
    return built


def _block(source: str, line: _Line, start: int, end: int) -> Block | None:
    text = source[start:end]
    if not any(map(str.isalnum, text)):
        return None  # a row of stars or dashes between parts
    kind, marker = line.kind, 0
    if kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and (marker := list_marker(text)):
        kind = BlockKind.LIST_ITEM
    builder = BlockBuilder(kind, start, level=line.level)
    builder.add(text[marker:].replace(BREAK, "\n"), start + marker, len(text) - marker)
    return builder.build(end)
