"""How a token stands among others: in a compound, first in a sentence, in a line where all words have capitals."""

from __future__ import annotations

from linter.analysis.text.tokens import WORD, Tokens

_ENDS = frozenset(".!?:;…") | {"..."}
_OPENINGS = frozenset("\"'“”‘’«»([{-–—*•") | {"--"}
_HYPHENS = frozenset("-‐‑/")


def is_part_of_compound(found: Tokens, number: int) -> bool:
    """Whether the token is part of a compound with hyphens: "off-loads" is no form of "load"."""
    texts, starts, ends = found.texts, found.starts, found.ends
    if number and texts[number - 1] in _HYPHENS and ends[number - 1] == starts[number]:
        return True
    return number + 1 < len(texts) and texts[number + 1] in _HYPHENS and ends[number] == starts[number + 1]


def starts_sentence(found: Tokens, number: int) -> bool:
    """Whether the token is the first word after a block's start, a full stop, a colon, or a mark that opens speech."""
    before = number - 1
    while before >= 0 and found.texts[before] in _OPENINGS:
        if found.texts[before] in "“‘«\"'":
            return True
        before -= 1
    return before < 0 or (found.texts[before] in _ENDS and not _is_initial(found, before))


def _is_initial(found: Tokens, stop: int) -> bool:
    """Whether the stop belongs to an initial, as in "Mary F. Lund"; "I." ends a sentence."""
    before = found.texts[stop - 1] if stop else ""
    return found.texts[stop] == "." and len(before) == 1 and before.isupper() and before != "I"


def is_title_case(found: Tokens) -> bool:
    """Whether most longer words have a capital."""
    words = [text for text, kind in zip(found.texts, found.kinds, strict=True) if kind == WORD and len(text) > 3]
    return len(words) > 1 and sum(text[0].isupper() for text in words) * 4 >= 3 * len(words)
