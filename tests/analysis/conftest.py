"""Blocks and drafts built from their text alone, one character of source for each of text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span

MakeBlock = Callable[[str], Block]
MakeDraft = Callable[..., Document]


def _block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, at: int = 0) -> Block:
    return Block(kind, text, [Run(0, len(text), at, len(text))], Span(at, at + len(text)))


@pytest.fixture(scope="session")
def block() -> MakeBlock:
    """A paragraph with this text."""
    return _block


@pytest.fixture(scope="session")
def draft() -> MakeDraft:
    """A draft of these paragraphs; a text may be a pair of kind and text."""

    def make(*texts: str | tuple[BlockKind, str]) -> Document:
        blocks: list[Block] = []
        source = ""
        for item in texts:
            kind, text = (BlockKind.PARAGRAPH, item) if isinstance(item, str) else item
            blocks.append(_block(text, kind, len(source)))
            source += text + "\n\n"
        return Document("draft.txt", source, "plain", tuple(blocks))

    return make
