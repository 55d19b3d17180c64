"""The words that syntax counts: a sentence's tokens, with contractions cut and the stops of abbreviations joined.

The English treebanks of Universal Dependencies count like this: "don't" is "do" and "n't", "Jones's" is "Jones" and
"'s", "Mr." is one word, and what a hyphen joins is three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.text.abbreviations import BEFORE_NAMES, BEFORE_NUMBERS, EITHER, NEVER_LAST, STATES
from linter.analysis.text.tokens import NUMBER, WORD, Tokens
from linter.records import NamedTuple


class SyntacticWord(NamedTuple):
    """A word of a sentence: `block.text[start:end]`, which is `text`."""

    text: str
    start: int
    end: int


_CLITIC = re.compile(r"(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))\Z", re.IGNORECASE)
_CUTS = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}
"""Words that are two without an apostrophe, by the length of the first."""
_SHORTENED = BEFORE_NAMES | BEFORE_NUMBERS | NEVER_LAST | EITHER | STATES
_AMBIGUOUS = frozenset(word for word in _SHORTENED if word.islower() and word.isalpha())
"""Shortened words in lower case ("in", "no", "sec"): most are words by themselves, so their stop is a word too."""


def syntactic_words(listed: Tokens, first: int, last: int) -> list[SyntacticWord]:
    """The words of tokens `first` up to, not including, `last`, in order; white space belongs to none."""
    texts, starts, ends, kinds = listed.texts, listed.starts, listed.ends, listed.kinds
    found: list[SyntacticWord] = []
    for number in range(first, last):
        text, start, end, kind = texts[number], starts[number], ends[number], kinds[number]
        if text == "." and found and _is_shortened(found[-1], start, number + 1 == last):
            before = found.pop()
            found.append(SyntacticWord(f"{before.text}.", before.start, end))
        elif (cut := _cut(text, kind)) is None:
            found.append(SyntacticWord(text, start, end))
        else:
            found.append(SyntacticWord(text[:cut], start, start + cut))
            found.append(SyntacticWord(text[cut:], start + cut, end))
    return found


def _cut(text: str, kind: str) -> int | None:
    """Where a token is cut in two, in characters; None if it is one word."""
    if kind == WORD or (kind == NUMBER and text[-1] in "sS"):
        if "'" in text or "’" in text:
            clitic = _CLITIC.search(text)
            return clitic.start() if clitic else None
        return _CUTS.get(text.lower())
    return None


def _is_shortened(word: SyntacticWord, stop: int, ends_sentence: bool) -> bool:
    """Whether a stop at `stop` belongs to the abbreviation or the initial before it, not to the sentence."""
    text = word.text
    if word.end != stop or ends_sentence:
        return False
    return (len(text) == 1 and text.isupper()) or (text in _SHORTENED and text not in _AMBIGUOUS)


def texts_of(words: Sequence[SyntacticWord]) -> list[str]:
    """The words' texts, with straight apostrophes."""
    return [word.text.replace("’", "'") for word in words]


_DASHES = frozenset({"-", "--", "–", "—"})
_AGENCIES = frozenset({"Reuters", "Bloomberg"})
"""Agencies that are not written in capitals."""
_LONGEST_DATELINE = 10
"""In words."""


def dateline_length(words: Sequence[SyntacticWord]) -> int:
    """How many words at the start say where a report was written, or by whom: "LONDON, May 5 (Reuters) -", "(CNN)".

    The dash counts, and must have space on either side and no small letter after it. 0 where there is no dateline.
    """
    texts = [word.text for word in words[: _LONGEST_DATELINE + 1]]
    if texts[:1] == ["("]:
        if len(texts) < 4 or texts[2] != ")" or not (texts[1].isupper() or texts[1] in _AGENCIES):
            return 0
        return 4 if texts[3] in _DASHES else 3
    if not texts or not texts[0].isupper() or len(texts[0]) < 3:
        return 0
    in_brackets = after_comma = False
    for number, text in enumerate(texts[:-1]):
        if text in _DASHES:
            spaced = words[number - 1].end < words[number].start and words[number].end < words[number + 1].start
            return number + 1 if spaced and not texts[number + 1][0].islower() else 0
        in_brackets = text == "(" or (in_brackets and text != ")")
        after_comma = after_comma or text == ","
        if not (in_brackets or after_comma or text.isupper() or not text[0].isalpha()):
            return 0
    return 0
