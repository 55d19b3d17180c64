from __future__ import annotations

import pytest

from linter.analysis.text.behind_words import stands_behind_words
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sides left. He met Sides there.", True),
        ("Sides left. He met Ann, Sides and Lund.", True),
        ("Sides left. Sides came back. Both sides agreed.", False),
        ("It rained.\n\nThen Sides left.", True),
    ],
)
def test_a_word_with_its_capital_inside_a_sentence_is_found(text: str, found: bool) -> None:
    assert stands_behind_words(parse(text, path="draft.txt"), "Sides") is found
