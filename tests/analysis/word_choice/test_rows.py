"""The row of a block's tokens has what the word model says of them and of each two."""

from __future__ import annotations

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import EDGES, encoded, key_of, word_model
from linter.document.parse import parse


def test_a_row_has_the_ids_between_edges_and_the_count_of_each_two() -> None:
    model = word_model()
    (block,) = parse("The prime minister left.", path="draft.txt").prose
    row = row_of(block, model)
    assert list(row.ids[:EDGES]) == list(row.ids[-EDGES:]) == [BREAK] * EDGES
    assert [model.word(number) for number in row.ids[EDGES:-EDGES]] == ["the", "prime", "minister", "left", "."]
    assert len(row.pairs) == len(tokens(block)) + 2 * EDGES - 1
    assert row.pairs[EDGES + 1] == model.bigrams.get(key_of(*row.ids[EDGES + 1 : EDGES + 3])) >= encoded(1000)
    assert row.firsts[EDGES] ^ row.seconds[EDGES + 1] ^ row.thirds[EDGES + 2] == key_of(*row.ids[EDGES : EDGES + 3])


def test_a_row_is_read_once_for_each_model() -> None:
    (block,) = parse("The prime minister left.", path="draft.txt").prose
    assert row_of(block, word_model()) is row_of(block, word_model())
