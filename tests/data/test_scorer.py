"""The builder of the scorer: short drafts cut from articles."""

from __future__ import annotations

from linter.analysis.word_model.counting import Article
from linter.data.build.scorer import short_drafts

SENTENCES = [f"Sentence number {number} of the long report ends here." for number in range(200)]


def test_short_drafts_are_some_of_an_articles_sentences_in_order() -> None:
    article = Article("a1", "2020-01-01", " ".join(SENTENCES) + "\n\nToo short.", 3)
    cut = list(short_drafts([article]))
    assert {one.id for one in cut} == {"a1"}
    found = [sentence for one in cut for sentence in one.text.replace(". ", ".\n").split("\n")]
    assert found == [sentence for sentence in SENTENCES if sentence in found]
    assert {one.text.count(".") for one in cut} == {1, 2, 3}
    assert 50 < len(found) < 150
