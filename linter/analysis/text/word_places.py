"""Where the words of a draft stand: a rule that waits for a few words looks them up, and reads no other token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import groupby

from linter.analysis.text.tokens import lower_texts
from linter.document.analysed import analysis
from linter.document.model import Block, Document

_BITS = 32
"""Of a place, those that number the token; the others number its block."""
_TOKEN = (1 << _BITS) - 1


@analysis
def _places(document: Document) -> dict[str, list[int]]:
    """For each word of the prose, in lower case, its places in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position, block in enumerate(document.prose):
        for place, word in enumerate(lower_texts(block), position << _BITS):
            found[word].append(place)
    return dict(found)


def places_of(document: Document, words: AbstractSet[str] | Mapping[str, object]) -> Iterator[tuple[Block, list[int]]]:
    """The blocks of the prose that have one of the words, each with the numbers of these tokens, in order.

    words: as `lower_texts` has them, each once.
    """
    places = _places(document)
    fewer, more = (words, places) if len(words) < len(places) else (places, words)
    found = [place for word in fewer if word in more for place in places[word]]
    if found:
        found.sort()
        for position, there in groupby(found, lambda place: place >> _BITS):
            yield document.prose[position], [place & _TOKEN for place in there]
