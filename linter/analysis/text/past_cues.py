"""Whether the words around a name speak of the past, so that a name of that time is right."""

from __future__ import annotations

import re

from linter.document.model import Document

REACH = 600
"""How far on either side of a name, in characters of its block and the blocks beside it, words of the past count."""

_ALWAYS = (
    r"\b(?:1[5-9]\d\d|former(?:ly)?|then-|then called|known as|renamed|called|changed its name|old name|histor\w+|era|"
    r"century|museum|novel|film|memoir|documentary|born)\b"
)


def past_cue(document: Document, block: int, start: int, end: int, more: str = "") -> bool:
    """Whether a cue of the past stands near `document.prose[block].text[start:end]`, which is left out itself.

    more: a regular expression for further cues.
    """
    around = _around(document, block, start, end)
    return re.search(_ALWAYS, around) is not None or (bool(more) and re.search(more, around) is not None)


def _around(document: Document, block: int, start: int, end: int) -> str:
    """The text near a place, its block's and the neighbouring blocks'."""
    blocks = document.prose
    text = blocks[block].text
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    if block and len(before) < REACH:
        before = blocks[block - 1].text[-(REACH - len(before)) :] + "\n" + before
    if block + 1 < len(blocks) and len(after) < REACH:
        after = after + "\n" + blocks[block + 1].text[: REACH - len(after)]
    return before + "\n" + after
