"""SubRip subtitles: a format that is read and never written. Nothing about it is special but what stands here."""

from __future__ import annotations

import re

from linter.document.assembly import BlockBuilder
from linter.document.formats.format import Format
from linter.document.model import BlockKind
from linter.document.parsers import Parsed

_CUE = re.compile(r"^\d+\n[\d:,]+ --> [\d:,]+\n((?:.+\n?)+)", re.MULTILINE)


def parse(source: str, start: int) -> Parsed:
    """A paragraph a cue, without its number and times."""
    blocks = []
    for cue in _CUE.finditer(source, start):
        builder = BlockBuilder(BlockKind.PARAGRAPH, cue.start())
        builder.add(cue[1], cue.start(1), len(cue[1]))
        block = builder.build(cue.end())
        if block is not None:
            blocks.append(block)
    return Parsed(blocks)


FORMAT = Format("SubRip", (".srt",), parse, encode=None, front_matter=False)
