"""Words near a well-known name that are names of their own: "the Scarbrough Stakes", "king Latinus"."""

from __future__ import annotations

import re

from linter.analysis.words.lexicon import UnknownWord, lexicon
from linter.document.model import Document

_NEAR = 30
_OTHER_ENDINGS = ("ism", "us", "ija", "ae")
"""Endings that make of a name another word, or one of another language."""
_CALLED = re.compile(
    r"\b(?:called|named|known as|[Kk]ing|[Qq]ueen|[Ee]mperor|[Pp]atriarch|[Bb]ishop|[Ss]aint|[Pp]rophet|[Dd]uke|"
    r"(?:town|village|hamlet) of|River|Mount|Lake) $"
)
"""What stands before somebody's name, or that of a small place."""
_NAMED_AFTER = re.compile(r" (?:River|Lake|Creek|Quay|Stakes|Handicap)\b")
"""What makes a name of its own of the one before it."""
_CLOSING_QUOTES = frozenset("\"'”’»")
_QUOTES = frozenset("\"'“‘«")
_MOST_USES = 3
"""Uses from which a word is the draft's own name, where it never has the other."""


def is_own_form(document: Document, unknown: UnknownWord, name: str) -> bool:
    """Whether the word is another word made of the name, or somebody's or something's own.

    "Yazidism", "King Latinus", "Donegall Quay", "the town of Dakkar", "they named it “Ballaarat”"; "Brooklin", which
    the draft has again and again, and Brooklyn never. None is a known misspelling.
    """
    text, start, end, word = unknown.block.text, unknown.start, unknown.end, unknown.word
    if lexicon().meant_by(word):
        return word.endswith("ism")
    quoted = start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _CLOSING_QUOTES
    called = _CALLED.search(text, max(0, start - _NEAR), start) or _NAMED_AFTER.match(text, end)
    foreign = any(word.endswith(ending) and not name.lower().endswith(ending) for ending in _OTHER_ENDINGS)
    if foreign or quoted or called:
        return True
    own = unknown.uses > _MOST_USES and len(word) == len(name)  # a letter that is lost again and again is a slip
    return own and not any(name in block.text for block in document.prose)
