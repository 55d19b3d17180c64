from __future__ import annotations

import pytest

from linter.analysis.titles.title_phrases import as_phrase, phrase_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told the U.N.’s secretary-general", "he told the un secretary general"),
        ("the French Foreign Minister", "the @ foreign minister"),
        ("In May, UN Secretary", "un secretary"),
        ("It ended. The South Korean President", "the @ president"),
        ("Director of the World Food Programme", "director of world food programme"),
        ("“The White House’s press secretary", "the white house press secretary"),
        ("No. 10 secretary", "no 10 secretary"),
        ("", ""),
    ],
)
def test_words_as_they_are_compared(text: str, expected: str) -> None:
    assert as_phrase(text) == expected


def test_each_word_knows_its_characters() -> None:
    text = "Later, the Speaker of the Ann Berger"
    words = phrase_before(text, text.index(" Ann"))
    assert [(word.word, text[word.start : word.end]) for word in words] == [
        ("the", "the"),
        ("speaker", "Speaker"),
        ("of", "of the"),
    ]


def test_a_long_clause_gives_its_last_words() -> None:
    text = "word " * 400 + "the prime minister"
    words = phrase_before(text, len(text))
    assert [word.word for word in words[-3:]] == ["the", "prime", "minister"]
    assert len(words) <= 9
