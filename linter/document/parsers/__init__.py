"""From text to blocks: a module a format, which `formats` imports when the first draft in its format is read.

It has `read(source, start) -> Parsed`: the blocks of `source` from character `start` on (what stands before is a byte
order mark and front matter).
"""

from __future__ import annotations

from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple


class Parsed(NamedTuple):
    """What the parser of a format returns.

    blocks: the blocks, in the order of the source.
    emphasised: the numbers of paragraphs that are wholly italic or bold.
    lang: the language tag that the page states, or None.
    date: the publication date that the page states, or None.
    comments: where HTML comments stand.
    """

    blocks: list[Block]
    emphasised: frozenset[int] = frozenset()
    lang: str | None = None
    date: str | None = None
    comments: tuple[Span, ...] = ()
