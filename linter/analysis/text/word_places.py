"""Where the words of a draft stand: a rule that waits for a few words looks them up, and reads no other token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import itemgetter

from linter.analysis.text.tokens import lower_texts
from linter.document.analysed import analysis
from linter.document.model import Block, Document


@analysis
def _places(document: Document) -> dict[str, list[tuple[int, int]]]:
    """For each word of the prose, in lower case, its blocks and tokens by their numbers, in order."""
    found: dict[str, list[tuple[int, int]]] = {}
    for position, block in enumerate(document.prose):
        for number, word in enumerate(lower_texts(block)):
            if word in found:
                found[word].append((position, number))
            else:
                found[word] = [(position, number)]
    return found


def places_of(document: Document, words: AbstractSet[str] | Mapping[str, object]) -> Iterator[tuple[Block, list[int]]]:
    """The blocks of the prose that have one of the words, each with the numbers of these tokens, in order.

    words: as `lower_texts` has them, each once.
    """
    places = _places(document)
    fewer, more = (words, places) if len(words) < len(places) else (places, words)
    found = [place for word in fewer if word in more for place in places[word]]
    if found:
        found.sort()
        for position, there in groupby(found, itemgetter(0)):
            yield document.prose[position], [number for _, number in there]
