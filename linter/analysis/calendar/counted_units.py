"""Which blocks of a draft have a number of years, days or hours: a look that all readers of durations share."""

from __future__ import annotations

import re

from linter.analysis.numbers.written_figures import by_block, joined_prose, written_figures
from linter.document.analysed import analysis
from linter.document.model import Document

_UNIT = re.compile(
    r"(?:[ -](?:and[ -]a[ -]half|hundred|thousand))?[ -]"
    r"(?=year|decade|centur|season|month|week|fortnight|day|hour|minute|night)"
)


@analysis
def counted_units(document: Document) -> dict[int, tuple[int, ...]]:
    """Where figures stand that count a unit of time, by the index of the block; blocks without one are left out."""
    text, written = joined_prose(document), written_figures(document)
    places = [start for start, end in (*written.digits, *written.words) if _UNIT.match(text, end)]
    places.sort()
    return {block.index: inside for block, inside in by_block(document, places)}
