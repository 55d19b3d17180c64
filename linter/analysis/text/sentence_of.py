"""The sentence that a token is in."""

from __future__ import annotations

from bisect import bisect_right

from linter.analysis.text.sentences import Sentence, sentences
from linter.document.analysed import analysis_of_text
from linter.document.model import Block


def sentence_of(block: Block, number: int) -> Sentence:
    """The sentence of a block's token, by its number."""
    return sentences(block)[bisect_right(_first_tokens(block), number) - 1]


@analysis_of_text
def _first_tokens(block: Block) -> list[int]:
    return [sentence.first for sentence in sentences(block)]
