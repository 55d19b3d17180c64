from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import unknown_words
from linter.analysis.words.old_spellings import is_old_spelling
from linter.document.parse import parse


def old(text: str, word: str) -> bool:
    unknown = next(one for one in unknown_words(parse(text, path="draft.txt")) if one.text == word)
    return is_old_spelling(unknown)


@pytest.mark.parametrize("word", ["shorte", "theire", "needes"])
def test_several_words_with_an_old_ending_make_a_passage_old(word: str) -> None:
    assert old("In a shorte space they must needes go, and theire bread was gone.", word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In a shorte space they must go, and their bread was gone.", "shorte"),
        ("In a shorte space they must needes go, and their bread was gone.", "needes"),
        ("In a shorte space they must needes go, and theire goverment was gone.", "goverment"),
    ],
)
def test_one_or_two_make_none(text: str, word: str) -> None:
    assert not old(text, word)
