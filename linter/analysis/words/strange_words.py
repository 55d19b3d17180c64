"""Unknown words of a draft that are hardly slips for everyday ones: many of them are a trade's, or another language's.

A page on anatomy or Greek verse has a dozen words that no list has. One more, near some word, is then hardly a slip.
"""

from __future__ import annotations

from linter.analysis.words.corrections import candidates
from linter.analysis.words.everyday_slips import everyday_slip
from linter.analysis.words.lexicon import lexicon, unknown_words
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple

_SHORTEST = 4
"""Letters of a word that is counted."""


class StrangeWords(NamedTuple):
    """The unknown words of a draft in lower case, each once.

    strange: those that are no known misspellings, near no everyday word and not two words run together.
    slips: the others.
    """

    strange: frozenset[str]
    slips: frozenset[str]


@analysis
def strange_words(document: Document) -> StrangeWords:
    """The words of the draft that no list has, parted by whether they look like slips."""
    words = lexicon()
    unknown = {one.word for one in unknown_words(document) if not one.capitalised and len(one.word) >= _SHORTEST}
    slips = set()
    for word in unknown:
        found = () if words.meant_by(word) else candidates(words, word)
        if words.meant_by(word) or (found and (" " in found[0].word or everyday_slip(word, found[0]))):
            slips.add(word)
    return StrangeWords(frozenset(unknown - slips), frozenset(slips))
