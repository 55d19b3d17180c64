"""Forms and spellings of one word are told from words that are slips for each other."""

from __future__ import annotations

import pytest

from linter.analysis.words.same_word import is_same_word


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("firm", "firms", True),
        ("went", "goes", True),
        ("tyre", "tire", True),
        ("realise", "realize", True),
        ("baker", "bake", True),
        ("farm", "firm", False),
        ("bull", "bill", False),
        ("chair", "hair", False),
    ],
)
def test_is_same_word(one: str, other: str, same: bool) -> None:
    assert is_same_word(one, other) is same
    assert is_same_word(other, one) is same
