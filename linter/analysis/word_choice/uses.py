"""How often a draft uses words, and forms of them, apart from the place that is looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property

from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.ids import folded
from linter.document.analysed import analysis
from linter.document.model import Document

BEGINNING, LONGEST_ENDING = 4, 2
"""Words with so many first letters in common may be forms of one word, whose endings have so many letters at most."""


class Uses(Counter[str]):
    """How often a draft has each word, folded when it is written in lower case."""

    def forms_of(self, word: str) -> list[tuple[str, int]]:
        """The words that begin as a lower-case word does, in lower case, with their uses."""
        beginning = word[:BEGINNING]
        first = after = bisect_left(self._in_order, (beginning,))
        while after < len(self._in_order) and self._in_order[after][0].startswith(beginning):
            after += 1
        return self._in_order[first:after]

    @cached_property
    def _in_order(self) -> list[tuple[str, int]]:
        return sorted(zip(map(str.lower, self), self.values(), strict=True))


class Others(dict[str, int]):
    """How often a draft uses words apart from one place, where `text` stands."""

    def __init__(self, uses: Uses, text: str) -> None:
        super().__init__()
        self._uses = uses
        self._here = text if text.islower() else ""

    def __missing__(self, word: str) -> int:
        return self._uses[word] - (word == folded(self._here))

    def forms(self, word: str, other: str) -> int:
        """How often the draft has words that begin as `word` does and not as `other`: those are forms of the first.

        An author who writes "mares" and "marathon" at once is rare, one who writes of "mares" and "mare" is not.
        """
        if len(word) < BEGINNING:
            return 0
        of_other = other[: max(BEGINNING, len(other) - LONGEST_ENDING)]
        alike = self._uses.forms_of(word)
        return sum([count for one, count in alike if one not in (word, other) and not one.startswith(of_other)])


@analysis
def uses_in(document: Document) -> Uses:
    """How often the draft has each word, folded when it is written in lower case."""
    counted = Uses()
    for block in document.prose:
        counted.update(tokens(block).texts)
    for text in [text for text in counted if "’" in text]:
        counted[folded(text)] += counted[text]
    return counted
