"""The builder of the trees of grammar/slip: the slips that it puts in."""

from __future__ import annotations

from random import Random

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.slips import EXTRA, GERUND, INFINITIVE, MISSING, Slip
from linter.analysis.word_model.counting import Article
from linter.data.build.scorer import document_of
from linter.data.build.small_slips import with_slips
from linter.document.model import Block

TEXT = "The officers were sent to the pier on Sunday to search for the boat of a man who had been seen there. " * 30


def block_of(text: str) -> Block:
    return document_of(Article("a1", "2020-01-01", text, 3)).prose[0]


def mended(text: str, slips: frozenset[Slip]) -> list[str]:
    words = list(tokens(block_of(text)).texts)
    for slip in sorted(slips, key=lambda one: -one.number):
        length = {MISSING: 0, GERUND: 2}.get(slip.kind, 1)
        new = ["to", slip.new] if slip.kind == INFINITIVE else [] if slip.kind == EXTRA else [slip.new]
        words[slip.number : slip.number + length] = new
    return words


def test_the_changes_mend_what_was_put_in() -> None:
    block = block_of(TEXT)
    text, slips = with_slips(block, Random(1))
    assert len(slips) > 10
    assert text != block.text
    assert mended(text, slips) == list(tokens(block).texts)


def test_the_same_seed_puts_in_the_same_slips() -> None:
    block = block_of(TEXT)
    assert with_slips(block, Random(1)) == with_slips(block, Random(1)) != with_slips(block, Random(2))
