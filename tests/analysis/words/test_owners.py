from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import UnknownWord, unknown_words
from linter.analysis.words.owners import noun_may_follow, owner_meant, owners_meant
from linter.document.parse import parse


def word(text: str) -> UnknownWord:
    return unknown_words(parse(text, path="draft.txt"))[0]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The companys office was shut.", "company's"),
        ("The womens team won.", "women's"),
        ("The companys of the valley met.", ""),
        ("The gizmots office was shut.", ""),
    ],
)
def test_a_plural_that_there_is_not_says_whose_the_next_noun_is(text: str, meant: str) -> None:
    assert owner_meant(word(text)) == meant


def test_an_irregular_plural_has_its_mark_before_the_s() -> None:
    assert owners_meant(word("The womens' team won.")) == "women's"
    assert owners_meant(word("The companys' team won.")) == ""


def test_a_noun_may_follow_unless_a_small_word_does() -> None:
    assert noun_may_follow(word("The companys office was shut."))
    assert not noun_may_follow(word("The companys of the valley met."))
