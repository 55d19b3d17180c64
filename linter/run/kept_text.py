"""The text of a draft that was checked, for reports, which seldom need more of it than a few words.

A run may hold thousands of drafts. Of one with findings its bytes are kept, compressed; one without is read again if a
report wants to show it, and must still be what was checked.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from linter.cache.digest import digest
from linter.document.formats import decode, known_format
from linter.errors import InputError

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.document.span import Span
    from linter.run.discovery import Draft
    from linter.run.resolver import InForce


class KeptText:
    """The text of `draft`, which had the bytes `data`; see document.model.Text. Every use decodes it anew."""

    __slots__ = ("_digest", "_draft", "_held", "_in_force", "_packed", "format", "path")

    def __init__(self, draft: Draft, in_force: InForce, data: bytes, *, whole: bool) -> None:
        """whole: whether to keep the bytes, not only their digest."""
        self.path: str = draft.path
        self.format: str = known_format(draft.path, draft.format)
        self._draft = draft._replace(base=None)
        self._in_force = in_force
        self._packed = zlib.compress(data, 1) if whole else None
        self._digest = b"" if whole else digest(data)
        self._held: str | None = None

    @property
    def source(self) -> str:
        """The whole text. Raises InputError if its file has changed since, where only a digest was kept."""
        if self._held is not None:
            return self._held
        return decode(self._data(), self._in_force.config.encoding, self.path, self.format).text

    def text_of(self, span: Span) -> str:
        """The characters of the source under `span`."""
        return self.source[span.start : span.end]

    def parsed(self) -> Document:
        """The document. Raises InputError as `source` does."""
        from linter.run.check import parse_source

        return parse_source(self.source, self._draft, self._in_force)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Until the context ends, the text is decoded once."""
        self._held = self.source
        try:
            yield
        finally:
            self._held = None

    def _data(self) -> bytes:
        if self._packed is not None:
            return zlib.decompress(self._packed)
        data = self._draft.data()
        if digest(data) != self._digest:
            raise InputError("has changed since it was checked; check it again", path=self.path)
        return data
