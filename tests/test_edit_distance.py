"""How many edits two words are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from linter.edit_distance import EditDistance, edit_distance

WORDS = st.text("abcde'", max_size=12)


@given(WORDS, WORDS)
def test_as_rapidfuzz_counts(one: str, other: str) -> None:
    assert edit_distance(one, other) == OSA.distance(one, other)


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_many_words_to_one(one: str, others: list[str]) -> None:
    distance = EditDistance(one)
    assert [distance.to(other) for other in others] == [OSA.distance(one, other) for other in others]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("pelosi", "pelosi", 0),
        ("pelsoi", "pelosi", 1),
        ("pelos", "pelosi", 1),
        ("pelosii", "pelosi", 1),
        ("pelasi", "pelosi", 1),
        ("pleosi", "pelosi", 1),
        ("plesoi", "pelosi", 2),
        ("losi", "pelosi", 2),
        ("ca", "abc", 3),  # no letter is part of two edits
        ("", "abc", 3),
        ("", "", 0),
    ],
)
def test_letters_left_out_added_replaced_or_swapped(one: str, other: str, expected: int) -> None:
    assert edit_distance(one, other) == expected
    assert edit_distance(other, one) == expected
