"""Names that a draft gives as another way of writing one: "Matlyuba, also Matluba", "Albanon or Arbanon"."""

from __future__ import annotations

import re

_ALIAS = re.compile(
    r"\b(?:also|or|aka|alias|spelled|spelt|written|form|spelling|variant|originally|born|née|né)[ “\"‘']+$"
)
_OR = re.compile(r" or (?P<other>[\w'’-]+)")
_OPENING, _CLOSING = frozenset("“\"‘'("), frozenset("”\"’')")
_BEFORE = 20


def is_glossed(text: str, start: int, end: int) -> bool:
    """Whether the words around `text[start:end]`, a name, say that it is another form of one.

    So does a name in quotation marks or brackets by itself: "'Rowsey' in later charters", "Ahmetov [Rinat Akhmetov]".
    """
    alone = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING
    other = _OR.match(text, end)
    named = other is not None and other["other"][0] == text[start]
    return (
        alone or named or text.startswith(" [", end) or _ALIAS.search(text, max(0, start - _BEFORE), start) is not None
    )
