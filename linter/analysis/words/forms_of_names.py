"""Forms that one name has: its spellings in Latin letters, its sound, its endings, and the other country's spelling."""

from __future__ import annotations

import re

from linter.analysis.words.distance import skeleton

_VARIANTS = (("our", "or"), ("tre", "ter"), ("ence", "ense"), ("isation", "ization"), ("mme", "m"), ("ll", "l"))
"""British and American spellings, of which both are right."""
_ENDINGS = frozenset("o os s es n ns an ans ian d ed r er ly y ies ish e i ic al".split())  # noqa: SIM905
_LAST_LETTERS = frozenset("aeiosnyrdt")
"""What a form of a name has more than another, and the last letters in which two forms differ."""
_SAME_SOUND = str.maketrans("yjwkz", "iivcs")
"""Letters that two ways of writing a name in Latin letters differ in."""
_DOUBLE = re.compile(r"(i)\1")
_SOFT_C = re.compile("c(?=[eiy])")


def romanised(word: str) -> str:
    """A name without what ways of writing it in Latin letters differ in: Zelensky, Zelenskyy, Yanukovich."""
    return _DOUBLE.sub(r"\1", word.translate(_SAME_SOUND))


def sound(word: str) -> str:
    """The consonants that are heard: "straight" and "strait", "counsel" and "council" have the same."""
    return skeleton(_SOFT_C.sub("s", word.replace("gh", "")))


def is_other_form(odd: str, right: str) -> bool:
    """Whether one is another form or the other country's spelling of the other."""
    shorter, longer = sorted((odd, right), key=len)
    if odd == right or (longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS):
        return odd != right + right[-1] or odd[-1] == "s"
    if odd[:-1] == right[:-1] and {odd[-1], right[-1]} <= _LAST_LETTERS:
        return True
    if (odd[:-3] == right[:-1] and odd.endswith("ies")) or (odd[:-2] == right[:-1] and odd.endswith("an")):
        return True  # "the New Mexican"
    for one, other in _VARIANTS:
        odd, right = odd.replace(one, other), right.replace(one, other)
    return odd.replace("s", "z") == right.replace("s", "z")
