"""What kind of people a number counts, and how near the word has to stand."""

from __future__ import annotations

import pytest

from linter.analysis.numbers.casualties import TOLL_REACH, toll_group

DEAD, HURT, ARRESTED = 0, 1, 2


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("N people be kill", DEAD),
        ("N be injure", HURT),
        ("police arrest N", ARRESTED),
        ("N people", None),
        ("N a b c kill", DEAD),  # four places after: near enough
        ("N a b c d kill", None),
        ("kill a b c N", DEAD),
        ("kill a b c d N", None),
        ("toll a b c d e f g h i N", DEAD),  # a toll may stand ten places before
        ("toll a b c d e f g h i j N", None),
        ("N a b c d toll", None),
        ("N kill a injure", DEAD),  # the nearest decides
        ("N a injure kill", HURT),
        ("arrest N injure", ARRESTED),  # the earlier of two
    ],
)
def test_the_nearest_word_decides(sentence: str, group: int | None) -> None:
    lemmas = sentence.split()
    place = lemmas.index("N")
    assert toll_group(lemmas, place, place) == group


def test_a_word_nearer_to_another_number_counts_that_one() -> None:
    lemmas = ["N", "kill", "and", "M", "people", "injure"]
    assert toll_group(lemmas, 0, 0, [3]) == DEAD
    assert toll_group(lemmas, 3, 3, [0]) == HURT
    assert toll_group(["N", "a", "b", "kill", "M"], 0, 0, [4]) is None
    assert toll_group(["N", "a", "kill", "b", "M"], 0, 0, [4]) == DEAD  # as near to both


def test_a_number_of_several_words_is_measured_from_its_ends() -> None:
    lemmas = ["a", "b", "two", "hundred", "x", "y", "z", "kill"]
    assert toll_group(lemmas, 2, 3) == DEAD
    assert toll_group(lemmas, 2, 2) is None
    lemmas = ["kill", "x", "y", "z", "two", "hundred"]
    assert toll_group(lemmas, 4, 5) == DEAD
    assert toll_group(lemmas, 5, 5) is None


def test_the_reach_covers_what_is_looked_at() -> None:
    lemmas = ["toll", *"x" * (TOLL_REACH - 1), "N"]
    assert toll_group(lemmas, TOLL_REACH, TOLL_REACH) == DEAD
    assert toll_group(["x", *lemmas], TOLL_REACH + 1, TOLL_REACH + 1) == DEAD
