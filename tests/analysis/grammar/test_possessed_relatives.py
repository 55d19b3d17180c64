from __future__ import annotations

import pytest

from linter.analysis.grammar.possessed_relatives import is_possessed, is_said_of
from linter.analysis.text.tokens import lower_texts
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "possessed"),
    [
        ("the driver who's licence had expired", True),
        ("the nurses who's contracts ended in May", True),
        ("a man who's president of it", False),
        ("a man who's been ill", False),
    ],
)
def test_a_noun_with_a_verb_behind_it_is_possessed(text: str, *, possessed: bool) -> None:
    words = text.lower().split()
    assert is_possessed(words, words.index("who's")) is possessed


@pytest.mark.parametrize(
    ("text", "said"), [("She met a man who's home ill.", True), ("She met a man who's car was stolen.", False)]
)
def test_a_place_is_said_of_somebody(text: str, *, said: bool) -> None:
    (block,) = parse(text, path="draft.txt").prose
    words = lower_texts(block)
    assert is_said_of(block, words, words.index("who's")) is said
