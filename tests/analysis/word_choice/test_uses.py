"""How often a draft uses a word and its forms, apart from one place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.word_choice.uses import Others, uses_in
from linter.document.model import Document

TEXT = "The mare won. Mares ran, a mare fell, and the marathon was late. The mayor\u2019s car stopped; it\u2019s old."


def test_uses_elsewhere(draft: Callable[..., Document]) -> None:
    others = Others(uses_in(draft(TEXT)), "mare")
    assert [others[word] for word in ("mare", "the", "mayor's", "it's", "pony")] == [1, 1, 1, 1, 0]
    assert Others(uses_in(draft(TEXT)), "The")["the"] == 1


@pytest.mark.parametrize(
    ("word", "other", "forms"),
    [("causes", "casual", 3), ("casual", "causes", 0), ("cause", "causal", 0), ("car", "cause", 0)],
)
def test_forms_elsewhere(word: str, other: str, forms: int, draft: Callable[..., Document]) -> None:
    text = "The causes were clear. Causal links caused doubt, and they caused delay; casual work did not."
    assert Others(uses_in(draft(text)), word).forms(word, other) == forms


def test_letters_that_grow_in_lower_case_are_survived(draft: Callable[..., Document]) -> None:
    uses = uses_in(draft("The \u0130stanbul mares ran."))
    assert uses.forms_of("mare") == [("mares", 1)]
