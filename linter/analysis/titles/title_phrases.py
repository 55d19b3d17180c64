"""The words that stand before a name as they are compared: lower case, no stops, hyphens or possessives, "@" a country.

“the U.N.’s secretary-general” is “un secretary general”, “French Foreign Minister” is “@ foreign minister”.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linter.analysis.titles.parsed_title import country_key
from linter.records import NamedTuple

COUNTRY = "@"
"""What stands for any country."""
LONGEST = 9
"""Words that a phrase has at most."""
_REACH = 90  # characters before a name
_BREAK = r"[,;:()\[\]“”\"\n!?|•*]|(?<![A-Z])(?<!\bNo)(?<!\bSt)\.(?=\s)|\s[-–—]+\s|--|—"
_WORD = r"(?:[^\W\d_]\.){2,}|No\. ?10|[^\W_]+(?:&[^\W_]+)?"


class PhraseWord(NamedTuple):
    """A word of a phrase as it is compared, and the characters of the text that it stands for: "of the" is "of"."""

    word: str
    start: int
    end: int


def phrase_before(text: str, end: int) -> list[PhraseWord]:
    """The words of the same clause before the character `end`, at most `LONGEST`, in their order."""
    first = max(0, end - _REACH)
    cut = [match.end() for match in re.finditer(_BREAK, text[first:end])]
    if cut:
        first += cut[-1]
    elif first:
        first += (text.find(" ", first, end) + 1 or end) - first
    found = [(match[0], first + match.start(), first + match.end()) for match in re.finditer(_WORD, text[first:end])]
    words: list[PhraseWord] = []
    number = 0
    while number < len(found):
        for length in (3, 2, 1):
            last = number + length
            written = text[found[number][1] : found[last - 1][2]] if last <= len(found) else ""
            if written[:1].isupper() and not written.startswith("The ") and _is_country(written):
                words.append(PhraseWord(COUNTRY, found[number][1], found[last - 1][2]))
                number = last
                break
        else:
            written, start, stop = found[number]
            small = written.lower().replace(".", "")
            owner = small == "s" and start > 0 and text[start - 1] in "'’"
            if small == "the" and words and words[-1].word in _JOINTS:
                words[-1] = PhraseWord(words[-1].word, words[-1].start, stop)
            elif not owner:
                words.append(PhraseWord(small, start, stop))
            number += 1
    return words[-LONGEST:]


_JOINTS = frozenset(("of", "for", "to", "at"))


@lru_cache(maxsize=4096)
def _is_country(written: str) -> bool:
    return bool(country_key(written))


def as_phrase(text: str) -> str:
    """A whole text as it is compared."""
    return " ".join(word.word for word in phrase_before(text, len(text)))
