from __future__ import annotations

import pytest

from linter.analysis.grammar.doubled_prepositions import stands_alone
from linter.analysis.text.tokens import lower_texts
from linter.document.parse import parse


def alone(text: str) -> bool:
    (block,) = parse(text, path="draft.txt").prose
    words = lower_texts(block)
    return stands_alone(
        block, next(at for at, word in enumerate(words) if word in ("in", "on") and words[at + 1] == word)
    )


@pytest.mark.parametrize(
    "text",
    ["Shares fell in in May.", "It rose by 7% in in early trading.", "The family lived in in Bristol for years."],
)
def test_no_verb_can_have_the_first(text: str) -> None:
    assert alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "They swore the mayor in in May.",
        "The house she was born in in 1950 is gone.",
        "The rally went on on Monday.",
    ],
)
def test_a_verb_may_have_the_first(text: str) -> None:
    assert not alone(text)
