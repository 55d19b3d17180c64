"""The blocks of the drafts that were checked last, so that what was read of them need not be read again.

The language server checks a draft anew at every keystroke, and all its blocks but one are as they were. What their
words alone decide (tokens, sentences, numbers, what a parser said: see `analysis_of_text`) is known then, wherever they
stand now.
"""

from __future__ import annotations

from linter.document.analysed import Analysed, lasting
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

MOST = 100_000
"""Characters of blocks that are remembered: what is read of them takes a hundred times as much memory."""

_Key = tuple[BlockKind, int, str]


class Lent(NamedTuple):
    """A document, and the blocks of it that are to be remembered afterwards with what is read of each."""

    document: Document
    blocks: tuple[tuple[Block, Analysed.Results], ...]


class KnownBlocks:
    """Blocks that were checked, by kind, level and text. For one thread."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: dict[_Key, list[tuple[Block, Analysed.Results]]] = {}
        self._size = 0  # characters

    def lend(self, document: Document) -> Lent:
        """The same document with blocks of its own, those that are known with what is known of them.

        They are nobody else's until the document is handed back; it must not be used afterwards.
        """
        blocks = [self._taken(block) for block in document.blocks]
        fields = {name: getattr(document, name) for name in Document.__annotations__ if not name.startswith("_")}
        lent = Document(**{**fields, "blocks": tuple(blocks)})
        return Lent(lent, tuple((block, block.results) for block in blocks))

    def take_back(self, lent: Lent) -> None:
        """Remember the blocks of a document that was checked, and as many of those before as there is room for."""
        for block, results in lent.blocks:
            if 0 < len(block.text) <= self._most:
                key = block.kind, block.level, block.text
                self._known[key] = [*self._known.pop(key, ()), (block, lasting(results))]
                self._size += len(block.text)
        while self._size > self._most:
            oldest = next(iter(self._known))
            self._size -= len(oldest[-1]) * len(self._known.pop(oldest))

    def _taken(self, block: Block) -> Block:
        """A block that is known, moved to where `block` stands; a new one like it if none is."""
        key = block.kind, block.level, block.text
        known = self._known.get(key)
        if not known:
            return block.as_kind(block.kind)
        self._size -= len(block.text)
        found, results = known.pop()
        if not known:
            del self._known[key]
        found.move(block, results)
        return found
