"""The formats that drafts come in: a module a format, a line of registration each.

A format's module has `read(source, start) -> Parsed`: the blocks of `source` from character `start` on (what stands
before is a byte order mark and front matter). It is imported when the first draft in its format is read.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

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


class Format(NamedTuple):
    """Extensions in lower case with their dot; `module` is under `linter.document.parsers`."""

    extensions: tuple[str, ...]
    module: str
    front_matter: bool = True

    @property
    def read(self) -> Callable[[str, int], Parsed]:
        """The format's parser."""
        module = import_module(f"{__name__}.{self.module}")
        read: Callable[[str, int], Parsed] = module.read
        return read


FORMATS: dict[str, Format] = {
    "markdown": Format((".md", ".markdown", ".mdown"), "markdown"),
    "plain": Format((".txt", ".text"), "plain"),
    "html": Format((".html", ".htm", ".xhtml"), "html", front_matter=False),
}
