"""Names that a draft gives as another way of writing one: "Matlyuba, also Matluba", "Albanon or Arbanon"."""

from __future__ import annotations

import re

_ALIAS = re.compile(
    r"\b(?:also|or|aka|alias|spelled|spelt|written|form|spelling|variant|originally|born|née|né|"
    r"term|word|ethnonym|hydronym|toponym|surname)[ “\"‘']+$"
)
_OF_ITS_OWN = re.compile(
    r", an? (?:\w+ ){0,2}"
    r"(?:river|stream|creek|lake|brook|village|hamlet|town|suburb|island|mountain|hill|tribe|people)\b"
)
"""What says that a name is another place's or people's: "Lovat, a small river"."""
_OR = re.compile(r" or (?P<other>[\w'’-]+)")
_OPENING, _CLOSING = frozenset("“\"‘'("), frozenset("”\"’')")
_BEFORE = 20


def is_glossed(text: str, start: int, end: int) -> bool:
    """Whether the words around `text[start:end]`, a name, say that it is another form of one.

    Or that it is a name of its own ("Lovat, a small river"). So does a name in quotation marks or brackets by itself:
    "'Rowsey' in later charters", "Ahmetov [Rinat Akhmetov]".
    """
    alone = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING
    other = _OR.match(text, end)
    named = other is not None and other["other"][0] == text[start]
    if alone or named or text.startswith(" [", end) or _OF_ITS_OWN.match(text, end):
        return True
    return _ALIAS.search(text, max(0, start - _BEFORE), start) is not None
