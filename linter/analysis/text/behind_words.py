"""Words that a draft has inside sentences, so that a capital there is not the one of a sentence's beginning."""

from __future__ import annotations

from itertools import pairwise

from linter.analysis.text.tokens import tokens
from linter.document.block_view import of_whole_draft
from linter.document.model import Document


@of_whole_draft
def stands_behind_words(document: Document, word: str) -> bool:
    """Whether the draft has the word, with these capitals, behind another word or a comma."""
    return any(
        (before[0].isalpha() or before == ",") and other == word
        for block in document.prose
        for before, other in pairwise(tokens(block).texts)
    )
