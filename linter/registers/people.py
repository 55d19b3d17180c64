"""How names of people are compared: folded letters, no titles, no middle initials, one way to write -iy."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ə": "a", "ħ": "h"}
)
_NOTHING = str.maketrans("", "", "'’ʻʼ`´ʹ\u200b\u00ad“”\"")
_TITLES = frozenset(
    """sir dame lord lady baron baroness viscount dr prof professor mr mrs ms gen general lt lieutenant col colonel maj
    major adm admiral capt captain gov governor sen senator rep representative president hon honourable king queen
    prince princess sheikh shaikh sayyid haji""".split()  # noqa: SIM905 - reads better than quoted words
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "kc", "qc", "mp", "msp", "obe", "cbe", "mbe"))
_ENDING = r"(?:iy|yy|ii|ij|yi|i)$"
_APART = r"[\s\-‐‑–_.·]+"


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The form in which a full name is looked up; "" for less than two words, which name nobody for certain.

    Case, accents, apostrophes, hyphens, dots, titles, "Jr." and middle initials don't count; "Zelenskiy",
    "Zelenskyy" and "Zelenskyi" end alike, and so do "el-" and "al-".
    """
    text = name.partition("(")[0].partition(",")[0]
    if text[-2:] in ("'s", "’s"):
        text = text[:-2]
    text = text.lower().translate(_NOTHING)
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join(c for c in normalize("NFKD", text) if not combining(c)).lower().translate(_LETTERS)
        text = text.translate(_NOTHING)
    words = [word for word in re.split(_APART, text) if word]
    while len(words) > 2 and words[0] in _TITLES:
        del words[0]
    while len(words) > 2 and words[-1] in _SUFFIXES:
        del words[-1]
    leading = 0
    while leading < len(words) - 1 and len(words[leading]) == 1:
        leading += 1
    if leading > 1:  # "J. D. Vance" and "JD Vance"
        words[:leading] = ["".join(words[:leading])]
    last = len(words) - 1
    words = [word for n, word in enumerate(words) if len(word) > 1 or n in (0, last)]
    if len(words) < 2:
        return ""
    return " ".join(["al" if word == "el" else re.sub(_ENDING, "y", word) if len(word) > 3 else word for word in words])
