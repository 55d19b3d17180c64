"""Names of a draft that stand there once, one slip away from another name that the draft uses again and again."""

from __future__ import annotations

from typing import NamedTuple

from linter.analysis.lexicon import UnknownWord, normalised, split_ending, unknown_words
from linter.analysis.spelling_distance import distance
from linter.analysis.tokens import WORD, tokens
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span

SHORTEST = 6
"""Letters that the odd name has at least; two shorter names are easily alike."""
_COST = 7.5
"""The dearest slip (see spelling_distance.py): a letter left out, added, doubled, swapped, or a vowel for another."""


class NearName(NamedTuple):
    """An unknown capitalised word and the word of the draft that was probably meant.

    `name` is that word without a possessive ending, `uses` how often the draft has it, `block`, `start` and `end` where
    it stands first (characters of the block's text).
    """

    unknown: UnknownWord
    name: str
    uses: int
    block: Block
    start: int
    end: int

    @property
    def first(self) -> Span:
        """The first place of the name in the source file."""
        return self.block.span(self.start, self.end)


@analysis
def near_names(document: Document) -> tuple[NearName, ...]:
    """The odd names of a draft, in order; ties between two likely names go to the one used more."""
    odd = [
        word for word in unknown_words(document) if word.capitalised and word.uses == 1 and len(word.word) >= SHORTEST
    ]
    if not odd:
        return ()
    places: dict[str, tuple[Block, int, int]] = {}
    uses: dict[str, int] = {}
    initials = {word.word[0] for word in odd}
    for block in document.prose:
        here = tokens(block)
        for number, text in enumerate(here.texts):
            if len(text) < SHORTEST - 1 or here.kinds[number] != WORD or text[0].lower() not in initials:
                continue
            if text[0].isupper() and text[1:].islower():
                name, ending = split_ending(normalised(text))
                uses[name] = uses.get(name, 0) + 1
                places.setdefault(name, (block, here.starts[number], here.ends[number] - len(ending)))
    found = []
    for word in odd:
        near = [(-uses[name], name) for name in uses if uses[name] > 1 and _is_slip(word.word, name.lower())]
        if near:
            name = min(near)[1]
            found.append(NearName(word, name, uses[name], *places[name]))
    return tuple(found)


def _is_slip(odd: str, name: str) -> bool:
    if odd == name or odd[0] != name[0] or abs(len(odd) - len(name)) > 1:
        return False
    if odd[:-1] == name or name[:-1] == odd or odd[:-1] == name[:-1]:
        return False  # Korea, Korean, Koreas
    return distance(odd, name, _COST) <= _COST
