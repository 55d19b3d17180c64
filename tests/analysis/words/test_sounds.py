"""Which words sound alike, as far as their letters tell."""

from __future__ import annotations

import pytest

from linter.analysis.words.sounds import sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [("hail", "hale"), ("wrap", "rap"), ("sole", "soul"), ("knight", "night"), ("phrase", "frays"), ("cent", "sent")],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


@pytest.mark.parametrize(("one", "other"), [("ale", "lee"), ("cat", "cent"), ("gem", "gum"), ("bull", "pull")])
def test_words_that_do_not(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


def test_vowels_are_left_out_but_at_the_beginning() -> None:
    assert sounds("bull") == sounds("bill") != sounds("able")
