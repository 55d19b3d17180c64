"""A draft of which one block can be seen: what a rule finds there is decided by nothing else, but for what it asks."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar, cast

from linter.document.model import Block, Document, number_as

SHARED = ("path", "format", "date", "date_source", "lang", "settings", "accepted", "services")
"""The fields of a document that are not made of its text alone; a view has them as the whole document has."""

Question = tuple[Callable[..., Any], tuple[Hashable, ...]]
"""A function that is `of_whole_draft`, and what it was given besides the document."""


class BlockView(Document):
    """A document whose only block is one of `whole`, at its place in the source, which has spaces all around it.

    It has the fields in SHARED, and no comments. The block itself is shared, with all that was read of it.
    answers: what was asked of the whole document, and what it said.
    """

    whole: Document
    answers: dict[Question, Any]

    def __init__(self, whole: Document, block: Block) -> None:
        index = block.index
        super().__init__(source="", blocks=(block,), **{name: getattr(whole, name) for name in SHARED})
        number_as(block, index)
        self.__dict__.update(whole=whole, answers={})

    @property
    def source(self) -> str:  # type: ignore[override]
        """The source, as long as the whole one. It is made when it is asked for, since few rules ask."""
        start, end = extent(self.blocks[0])
        source = self.whole.source
        return " " * start + source[start:end] + " " * (len(source) - end)


Asked = TypeVar("Asked", bound=Callable[..., Any])


def of_whole_draft(compute: Asked) -> Asked:
    """Decorator of what looks at a whole draft: a view of one block answers as the whole document would.

    The view remembers the answer, and what was found in the block holds no longer than it. So what is given besides the
    document, and the answer, have to be plain values: words, numbers, no blocks and no places.
    """

    @wraps(compute)
    def asked(document: Document, *given: Hashable) -> Any:
        if not isinstance(document, BlockView):
            return compute(document, *given)
        answer = document.answers[asked, given] = compute(document.whole, *given)
        return answer

    return cast("Asked", asked)


def extent(block: Block) -> tuple[int, int]:
    """The first and the last character, not included, of the source that the block has, markup and all."""
    start, end = block.source_span
    if block.runs:
        last = block.runs[-1]
        start, end = min(start, block.runs[0].source_start), max(end, last.source_start + last.source_length)
    return start, end
