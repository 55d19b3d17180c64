from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import unknown_words
from linter.analysis.words.own_forms import is_own_form
from linter.document.parse import parse


def own(text: str, word: str, name: str) -> bool:
    document = parse(text, path="draft.txt")
    return is_own_form(document, next(one for one in unknown_words(document) if one.text == word), name)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("She walked along Donegall Quay in May.", "Donegall", "Donegal"),
        ("They fought for king Latinus in May.", "Latinus", "Latinos"),
        ("The area was “Ballaarat” to them.", "Ballaarat", "Ballarat"),
        ("In Brooklin and near Brooklin, all of Brooklin knew old Brooklin.", "Brooklin", "Brooklyn"),
    ],
)
def test_what_stands_beside_a_word_makes_a_name_of_it(text: str, word: str, name: str) -> None:
    assert own(text, word, name)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("She was born in Brooklin and left.", "Brooklin", "Brooklyn"),
        ("In Brooklin and near Brooklin, all of Brooklin knew Brooklyn, not Brooklin.", "Brooklin", "Brooklyn"),
    ],
)
def test_other_words_stay_slips(text: str, word: str, name: str) -> None:
    assert not own(text, word, name)
