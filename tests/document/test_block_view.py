"""A view of a block shows nothing else of the draft, and asks the whole draft where that is said."""

from __future__ import annotations

from linter.document.block_view import BlockView, of_whole_draft
from linter.document.model import Document
from linter.document.parse import parse

SOURCE = "---\ntitle: Rain\nlang: en-GB\n---\n\nIt *rained*.\n\nWe left.\n"


def draft() -> Document:
    return parse(SOURCE, path="draft.md", format="markdown", accepted=frozenset({"Lund"}))


@of_whole_draft
def blocks_with(document: Document, word: str) -> int:
    return sum(word in block.text for block in document.prose)


def test_a_view_has_one_block_at_its_place_and_spaces_around_it() -> None:
    document = draft()
    seen = document.prose[1]
    view = BlockView(document, seen)
    assert view.prose == (seen,)
    assert view.headline is None
    assert view.source.strip() == "It *rained*."
    assert len(view.source) == len(SOURCE)
    assert view.text_of(seen.span(3, 9)) == "rained"
    assert (view.path, view.lang, view.accepted) == ("draft.md", "en-GB", frozenset({"Lund"}))


def test_the_block_keeps_its_number_in_the_draft() -> None:
    document = draft()
    BlockView(document, document.prose[2])
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))


def test_a_view_asks_the_whole_draft_and_remembers_what_it_said() -> None:
    document = draft()
    view = BlockView(document, document.prose[1])
    assert blocks_with(view, "e") == blocks_with(document, "e") == 2
    assert view.answers == {(blocks_with, ("e",)): 2}
