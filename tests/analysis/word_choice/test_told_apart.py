"""Whether a sentence has both words of a confusion."""

from __future__ import annotations

import pytest

from linter.analysis.text.tokens import lower_texts
from linter.analysis.word_choice.told_apart import are_told_apart
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "written", "other", "expected"),
    [
        ("The leek growers had heard of the leak.", "leek", "leak", True),
        ("Leak or no leak, the leek growers met.", "leek", "Leak", True),
        ("The leek growers met. The leak was small.", "leek", "leak", False),
        ("The leek growers met.", "leek", "leak", False),
        ("The form that came from the bank was lost.", "form", "from", False),
        ("He spoke of his martial infidelity and of her marital infidelity.", "martial", "marital", False),
        ("Heath care, her firm says, is health care for all.", "heath", "health", False),
        ("The martial artist had marital trouble.", "martial", "marital", True),
        ("Their boat lay over there by the pier.", "there", "their", False),
    ],
)
def test_both_words_of_content_in_one_sentence(text: str, written: str, other: str, expected: bool) -> None:
    (block,) = parse(text, path="draft.md").prose
    assert are_told_apart(block, lower_texts(block).index(written), other) is expected
