"""The headlines of an archive as they were published, which builders of judges take for right and make wrong ones of.

An archive has an article a line, as JSON with `id`, `title`, `text` and, where it is known, `outlet`.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, claim_of
from linter.document.model import Block, BlockKind, Run
from linter.document.parse import parse
from linter.document.span import Span
from linter.records import NamedTuple

LEFT_OUT = "New York Times"
"""Its texts lack the first paragraph in the archive."""
OPINION = ("OPINION", "EDITORIAL")
_LINES = re.compile(r"\s*\n\s*")


class Article(NamedTuple):
    """An article with a headline. name: its id. title: the headline, in one line. text: the body as it is archived."""

    name: str
    title: str
    text: str

    @property
    def quarter(self) -> int:
        """Which quarter of the archive it is in, by a checksum: 0 and 1 train, 2 sets thresholds, 3 is tried."""
        return quarter(self.name)


def quarter(name: str) -> int:
    """The quarter of the article of a name."""
    return crc32(name.encode()) % 4


def published(archive: Path) -> Iterator[Article]:
    """The articles of an archive, packed or not, that have a headline: no opinion, none of the outlet left out."""
    packed = archive.suffix == ".xz"
    with lzma.open(archive, "rt", encoding="utf-8") if packed else archive.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            title = " ".join((row.get("title") or "").split())
            if title and not title.upper().startswith(OPINION) and LEFT_OUT not in (row.get("outlet") or ""):
                yield Article(str(row["id"]), title, row["text"])


def index_of(text: str) -> BodyIndex:
    """The index of an article's body, each line of which is a paragraph."""
    return body_index(parse(_LINES.sub("\n\n", text.strip()) + "\n", path="draft.md"))


def headline(title: str, index: BodyIndex) -> Claim:
    """A headline as a claim over a body that is indexed already."""
    return claim_of(Block(BlockKind.HEADLINE, title, [Run(0, len(title), 0, len(title))], Span(0, len(title))), index)


def statement(title: str, text: str) -> Claim | None:
    """A headline as a claim over an article's body; None where it asks, explains or lists, or there is no body."""
    index = index_of(text)
    claim = headline(title, index) if len(index) else None
    return claim if claim is not None and claim.form is ClaimForm.STATEMENT else None
