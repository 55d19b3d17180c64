"""Words of passages in an old spelling, as where a book of 1596 is quoted: "soone after, in a shorte space".

One such word may be a slip ("thier", "truely"); a passage with several whose last "e" nobody writes today is old.
"""

from __future__ import annotations

from linter.analysis.text.tokens import lower_texts
from linter.analysis.words.lexicon import UnknownWord, lexicon

_FEWEST = 3
"""Different old words of a passage, with the one that is judged, from which on it is old."""
_SHORTEST = 3


def is_old_spelling(unknown: UnknownWord) -> bool:
    """Whether an unknown word has an "e" too many at its end, and stands among others that have: "needes", "shorte"."""
    if not _is_old(unknown.word):
        return False
    found = {unknown.word}
    for word in lower_texts(unknown.block):
        if word not in found and _is_old(word):
            found.add(word)
            if len(found) >= _FEWEST:
                return True
    return False


def _is_old(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha():
        return False
    if word[-1] == "e":
        meant = word[:-1]
    elif word.endswith("es"):
        meant = f"{word[:-2]}s"
    else:
        return False
    words = lexicon()
    return len(meant) > 1 and words.ordinary(meant) and not words.ordinary(word)
