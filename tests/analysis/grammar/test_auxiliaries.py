from __future__ import annotations

from linter.analysis.grammar.auxiliaries import is_governed
from linter.analysis.text.tokens import lower_texts
from linter.document.parse import parse


def governed(text: str, auxiliary: str, form: str) -> bool:
    (block,) = parse(text, path="draft.txt").prose
    words = lower_texts(block)
    return is_governed(block, words.index(auxiliary), words.index(form))


def test_an_auxiliary_belongs_to_the_verb_behind_it_and_not_to_that_of_another_clause() -> None:
    assert governed("The tower had fell on Monday.", "had", "fell")
    assert not governed("All the money they had went on rent.", "had", "went")
    assert not governed("The vote shows what Aldermouth will is and how it prevailed.", "will", "prevailed")
