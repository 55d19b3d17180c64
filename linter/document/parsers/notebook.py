"""Jupyter notebooks: the Markdown of their cells, with its places in the file, which is JSON."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from linter.document.model import Block, BlockKind, Run
from linter.document.parsers import Parsed
from linter.document.parsers.by_syntax import parser_of
from linter.document.span import Span
from linter.errors import InputError
from linter.files.json_nodes import pieces, read_json
from linter.files.nodes import Node, NodeError, pairs

_read_markdown = parser_of("markdown", "markdown")


def read(source: str, start: int) -> Parsed:
    """The blocks of the Markdown cells of the notebook `source`, which begins at character `start`.

    Raises InputError, with its line, for what is no notebook.
    """
    try:
        cells = _cells(_values(read_json(source, start)))
    except NodeError as error:
        line = source.count("\n", 0, start) + error.line + 1
        raise InputError(f"broken Jupyter notebook: {error.message}", line=line) from error
    if cells is None:
        raise InputError("not a Jupyter notebook: it has no list of cells")
    blocks: list[Block] = []
    emphasised: set[int] = set()
    comments: list[Span] = []
    has_headline = False
    for cell in cells:
        values = _values(cell)
        kind, text = values.get("cell_type"), values.get("source")
        if kind is None or kind.value not in {"markdown", "heading"} or text is None:
            continue
        parsed, words = _markdown(text, source)
        for number, block in enumerate(parsed.blocks):
            moved = words.block(block)
            if kind.value == "heading":
                moved = _heading(moved, values.get("level"))
            if moved.kind is BlockKind.HEADLINE:
                moved = moved.as_kind(BlockKind.SUBHEADING) if has_headline else moved
                has_headline = True
            if number in parsed.emphasised:
                emphasised.add(len(blocks))
            blocks.append(moved)
        comments += map(words.span, parsed.comments)
    return Parsed(blocks, frozenset(emphasised), comments=tuple(comments))


def _cells(notebook: dict[str, Node]) -> list[Node] | None:
    """The cells of a notebook, up to nbformat 3 those of its worksheets; None if it has no list of them."""
    direct = _listed(notebook.get("cells"))
    sheets = _listed(notebook.get("worksheets")) if direct is None else None
    if sheets is None:
        return direct
    return [cell for sheet in sheets for cell in _listed(_values(sheet).get("cells")) or ()]


def _listed(node: Node | None) -> list[Node] | None:
    if node is None or node.is_mapping or not isinstance(node.value, list):
        return None
    return [one for one in node.value if isinstance(one, Node)]


def _heading(block: Block, level: Node | None) -> Block:
    """The block of a cell that is a heading, as nbformat 3 has them, with its level beside the text."""
    written = level.value if level is not None and isinstance(level.value, str) else ""
    number = int(written) if written in {"1", "2", "3", "4", "5", "6"} else 1
    kind = BlockKind.HEADLINE if number == 1 else BlockKind.SUBHEADING
    return Block(kind, block.text, block.runs, block.source_span, level=number)


def _values(node: Node) -> dict[str, Node]:
    """The values of a mapping by their keys; none for anything else."""
    return {key.value: value for key, value in pairs(node) if isinstance(key.value, str)}


def _markdown(node: Node, source: str) -> tuple[Parsed, _Words]:
    """What Markdown the strings of a cell hold, in characters of their text, and where these stand."""
    words = _Words(node, source)
    return _read_markdown(words.text, 0), words


class _Words:
    """The text of one or more strings, of which each character knows its place."""

    def __init__(self, node: Node, source: str) -> None:
        parts: list[str] = []
        self._places: list[tuple[int, int, int, int]] = []  # (start, length in the text; start, length in the source)
        at = 0
        for string in _strings(node):
            for text, start, length in pieces(string, source):
                self._places.append((at, len(text), start, length))
                parts.append(text)
                at += len(text)
        self.text = "".join(parts)
        self._starts = [place[0] for place in self._places]
        self._end = self._places[-1][2] + self._places[-1][3] if self._places else node.start

    def block(self, block: Block) -> Block:
        """A block whose places are characters of the text, with those of the source."""
        runs: list[Run] = []
        for run in block.runs:
            if run.text_length != run.source_length:
                first, last = self._at(run.source_start), self._end_of(run.source_start + run.source_length)
                runs.append(Run(run.text_start, run.text_length, first, max(last - first, 0)))
            else:
                runs += self._exact(run)
        return Block(block.kind, block.text, runs, self.span(block.source_span), level=block.level)

    def span(self, span: Span) -> Span:
        """A span of the text in the source."""
        start = self._at(span.start)
        return Span(start, max(start, self._end_of(span.end)))

    def _exact(self, run: Run) -> Iterator[Run]:
        """The pieces of a run whose characters map one by one to those of the text."""
        at, end = run.source_start, run.source_start + run.source_length
        while at < end:
            start, length, place, size = self._places[bisect_right(self._starts, at) - 1]
            stop = min(end, start + length)
            text_start = run.text_start + at - run.source_start
            if length == size:
                yield Run(text_start, stop - at, place + at - start, stop - at)
            else:
                yield Run(text_start, stop - at, place, size)
            at = stop

    def _at(self, position: int) -> int:
        """Where the character at `position` of the text begins."""
        if position >= len(self.text):
            return self._end
        start, length, place, size = self._places[bisect_right(self._starts, position) - 1]
        return place + position - start if length == size else place

    def _end_of(self, position: int) -> int:
        """Where the character before `position` of the text ends."""
        if position <= 0:
            return self._at(0)
        start, length, place, size = self._places[bisect_right(self._starts, position - 1) - 1]
        return place + position - start if length == size else place + size


def _strings(node: Node) -> Iterator[Node]:
    """The strings that a cell's text consists of."""
    if isinstance(node.value, str):
        yield node
    elif not node.is_mapping and isinstance(node.value, list):
        yield from (one for one in node.value if isinstance(one, Node) and isinstance(one.value, str))
