"""How the vocabulary spells a token, and the classes of what it lacks."""

from __future__ import annotations

import pytest

from linter.analysis.word_model.ids import class_of, folded, in_vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HARBOUR", "harbour"),
        ("’", "'"),
        ("—", "–"),
        ("--", "–"),
        ("Ab", "ab"),
        ("…", "..."),
        ("Ada’s", "ada's"),
        ("co\xadop", "coop"),
        ("É", "é"),
        ("«", '"'),
        ("AB", "ab"),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("ada", "word", 3),
        ("Ada", "word", 1),
        ("ADA", "word", 5),
        ("A", "word", 1),
        ("ada's", "word", 4),
        ("Ada’s", "word", 2),
        ("ADA's", "word", 2),
        ("1987", "number", 7),
        ("3987", "number", 6),
        ("198", "number", 6),
        ("1,987", "number", 6),
        ("21st", "number", 8),
        ("5.5", "number", 6),
        ("~", "punctuation", 9),
        ("￼", "object", 11),
        ("@ada", "handle", 10),
    ],
)
def test_classes(text: str, kind: str, number: int) -> None:
    assert class_of(text, kind) == number


def test_what_the_vocabulary_may_hold() -> None:
    kinds = ("word", "punctuation", "number", "object", "url")
    assert [in_vocabulary(kind) for kind in kinds] == [True, True, False, False, False]
