from __future__ import annotations

import pytest

from linter.analysis.words.corrections import candidates
from linter.analysis.words.everyday_slips import everyday_slip, letter_twice, single
from linter.analysis.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("word", "everyday"),
    [("goverment", True), ("sherrif", True), ("manoevre", True), ("dihydrate", False), ("substantia", False)],
)
def test_everyday_slips_are_near_a_word_of_all_drafts(word: str, everyday: bool) -> None:
    assert everyday_slip(word, candidates(lexicon(), word)[0]) is everyday


def test_double_letters_count_once() -> None:
    assert single("sherrif") == single("sheriff") == "sherif"


def test_a_letter_that_stands_twice() -> None:
    assert letter_twice("boook", "book")
    assert letter_twice("beter", "better")
    assert not letter_twice("boat", "boot")
