"""Words that tell one deed."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.predicates.deeds import same_deed


@pytest.mark.parametrize(
    ("one", "other"),
    [("swallow", "buy"), ("sack", "dismiss"), ("bite", "attack"), ("arrest", "detain"), ("murder", "killing")],
)
def test_these_tell_the_same_deed_either_way(one: str, other: str) -> None:
    assert other in same_deed(one)
    assert one in same_deed(other)


def test_a_word_of_several_lines_has_the_words_of_all_but_not_they_each_others() -> None:
    assert {"maul", "slam", "bomb"} <= same_deed("attack")
    assert "slam" not in same_deed("maul")


@pytest.mark.parametrize(
    ("one", "other"), [("buy", "sell"), ("arrest", "free"), ("convict", "acquit"), ("rob", "give")]
)
def test_contraries_are_other_deeds(one: str, other: str) -> None:
    assert other not in same_deed(one)


def test_a_word_of_no_line_tells_its_own_deed() -> None:
    assert same_deed("yodel") == {"yodel"}
