"""Puts a block together from pieces of text that each know where in the source they come from."""

from __future__ import annotations

import re

from linter.document.model import OBJECT, Block, BlockKind, Run
from linter.document.span import Span

_SPACE = " \t\r\n\f\v"
MASKED = "\ufdd0"
"""Characters of the source that are no prose and stand for something, as a template's `{{ name }}` does, are these
where a parser reads them; as many in a row as there are make one OBJECT in a block's text."""
DROPPED = "\ufdd1"
"""The same for what leaves nothing behind, such as a tag."""

BETWEEN = "\ufdd2"
"""The same for a tag that parts two wordings, as `{% else %}` does: no word goes on behind it."""
_PARTED = f" {OBJECT} "


class BlockBuilder:
    """The text of one block under construction.

    A piece whose text is as long as its source maps character by character; any other is one piece that is never
    split. All positions are characters of the source.
    """

    __slots__ = ("_pieces", "kind", "level", "start")

    def __init__(self, kind: BlockKind, start: int, *, level: int = 0) -> None:
        self.kind = kind
        self.start = start
        self.level = level
        self._pieces: list[tuple[str, int, int]] = []

    def add(self, text: str, source_start: int, source_length: int) -> None:
        """Append `text`, which comes from `source_length` characters at `source_start`."""
        if text:
            self._pieces.append((text, source_start, source_length))

    @property
    def mark(self) -> int:
        """A point to go back to with `cut`."""
        return len(self._pieces)

    def end_before(self, mark: int) -> int:
        """Where the source of the piece before `mark` ends; the block's start if there is none."""
        if not mark:
            return self.start
        _, start, length = self._pieces[mark - 1]
        return start + length

    def text_since(self, mark: int) -> str:
        """What was added after `mark`."""
        return "".join(text for text, _, _ in self._pieces[mark:])

    def cut(self, mark: int) -> None:
        """Forget what was added after `mark`."""
        del self._pieces[mark:]

    def drop_space(self) -> None:
        """Take white characters off the end of what was added."""
        while self._pieces:
            text, start, length = self._pieces[-1]
            kept = text.rstrip(_SPACE)
            if kept == text or (kept and len(text) != length):
                return
            self._pieces.pop()
            if kept:
                self._pieces.append((kept, start, len(kept)))
                return

    @property
    def ends_with_space(self) -> bool:
        """Whether nothing was added yet or the last character is a white one."""
        return not self._pieces or self._pieces[-1][0][-1] in _SPACE

    def build(self, end: int) -> Block | None:
        """The block, which ends before `end` with its markup; None if it holds nothing but white characters.

        White characters at both ends of the text belong to no block.
        """
        pieces = self._pieces
        if len(pieces) == 1:  # most paragraphs; what follows comes to the same
            text, start, length = pieces[0]
            if len(text) == length and text[0] not in _SPACE and text[-1] not in _SPACE and not _has_masks(text):
                if text.isspace():
                    return None
                span = Span(self.start, max(end, self.start))
                return Block(self.kind, text, (Run(0, length, start, length),), span, level=self.level)
        _strip(pieces)
        text = "".join([piece[0] for piece in pieces])
        if _has_masks(text):
            pieces = self._pieces = _unmasked(pieces)
            while pieces and pieces[-1][0] == _PARTED:
                pieces.pop()
            while pieces and pieces[0][0] == _PARTED:
                del pieces[0]
            _strip(pieces)
            text = "".join([piece[0] for piece in pieces])
        if not text or text.isspace():
            return None
        runs: list[Run] = []
        text_end = 0
        # the run that is being extended; an exact one has as many characters of text as of source
        text_start, text_length, source_start, source_length, exact = 0, 0, pieces[0][1], 0, True
        for part, start, length in pieces:
            size = len(part)
            if not (exact and size == length and start == source_start + source_length):
                if text_length:
                    runs.append(Run(text_start, text_length, source_start, source_length))
                text_start, text_length, source_start, source_length = text_end, 0, start, 0
                exact = size == length
            text_length += size
            source_length += length
            text_end += size
        runs.append(Run(text_start, text_length, source_start, source_length))
        return Block(self.kind, text, runs, Span(self.start, max(end, self.start)), level=self.level)


def _has_masks(text: str) -> bool:
    return MASKED in text or DROPPED in text or BETWEEN in text


def _strip(pieces: list[tuple[str, int, int]]) -> None:
    """Take white characters off both ends of the text."""
    if pieces and pieces[0][0][0] not in _SPACE and pieces[-1][0][-1] not in _SPACE:
        return
    while pieces:
        text, start, length = pieces[-1]
        kept = text.rstrip(_SPACE)
        if kept and len(text) != length:
            break  # an entity that yields a white character and another is never split
        pieces.pop()
        if kept:
            pieces.append((kept, start, len(kept)))
            break
    pieces.reverse()
    while pieces:
        text, start, length = pieces[-1]
        kept = text.lstrip(_SPACE)
        if kept and len(text) != length:
            break
        pieces.pop()
        if kept:
            pieces.append((kept, start + length - len(kept), len(kept)))
            break
    pieces.reverse()


_MASKS = re.compile(f"{MASKED}+|{DROPPED}+|{BETWEEN}+|[^{MASKED}{DROPPED}{BETWEEN}]+")


def _unmasked(pieces: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The pieces with an object, or nothing, in the place of masked characters.

    Of the white space on both sides of what leaves nothing, one character is left.
    """
    found: list[tuple[str, int, int]] = []
    dropped = False  # whether the last of the source left nothing
    for text, start, length in pieces:
        if len(text) != length:
            found.append((text, start, length))
            dropped = False
            continue
        for match in _MASKS.finditer(text):
            part, at = match.group(), start + match.start()
            if part[0] == DROPPED:
                dropped = True
                continue
            if part[0] == BETWEEN:
                found.append((_PARTED, at, len(part)))
            elif part[0] == MASKED:
                size = len(part)
                if found and found[-1][0] == OBJECT and found[-1][1] + found[-1][2] == at:
                    _, at, before = found.pop()
                    size += before
                found.append((OBJECT, at, size))
            else:
                if dropped and (not found or found[-1][0][-1] in _SPACE):
                    kept = part.lstrip(_SPACE)
                    part, at = kept, at + len(part) - len(kept)
                if part:
                    found.append((part, at, len(part)))
            dropped = False
    return found
