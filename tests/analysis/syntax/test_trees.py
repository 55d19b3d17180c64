"""From scores to a tree."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.syntax.trees import best_tree, is_tree


def all_trees(count: int) -> Iterator[list[int]]:
    for heads in product(range(-1, count), repeat=count):
        if is_tree(heads):
            yield list(heads)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([-1], True),
        ([1, -1, 1], True),
        ([1, 2, -1], True),
        ([2, -1, 1], True),
        ([-1, -1], False),
        ([1, 0], False),
        ([0, -1], False),
        ([1, 0, -1], False),
        ([3, -1, 1, 0], False),
    ],
)
def test_a_tree_has_one_root_and_no_circle(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected


def test_a_long_chain_is_a_tree() -> None:
    assert is_tree([-1, *range(4999)])
    assert is_tree([*range(1, 5000), -1])
    assert not is_tree([*range(1, 5000), 0])


def test_each_word_takes_the_head_that_scores_best() -> None:
    assert best_tree([[0, -9, 5, 1], [7, 0, -9, 2], [1, 2, 8, -9]]) == [1, -1, 1]


def test_a_circle_is_broken_where_least_is_lost() -> None:
    # each of the first two prefers the other; the root would have either, and the second gives up less
    scores = [[1, -9, 9, 0], [6, 8, -9, 0], [0, 0, 5, -9]]
    assert best_tree(scores) == [1, -1, 1]


def test_of_two_roots_one_stays() -> None:
    assert best_tree([[9, -9, 3], [8, 7, -9]]) == [-1, 0]


def test_nothing_has_no_tree() -> None:
    assert best_tree([]) == []
    assert best_tree([[0, -9]]) == [-1]


def test_where_least_is_given_up_it_is_the_best_of_all_trees_nearly_always() -> None:
    chance = random.Random(1)
    best = 0
    for _ in range(300):
        count = chance.randrange(2, 5)
        scores = [[chance.randrange(-20, 20) for _ in range(count + 1)] for _ in range(count)]
        for number, row in enumerate(scores):
            row[number + 1] = -99
        best += total(scores, best_tree(scores)) == max(total(scores, tree) for tree in all_trees(count))
    assert best > 240


def total(scores: list[list[int]], heads: list[int]) -> int:
    return sum(row[head + 1] for row, head in zip(scores, heads, strict=True))


@given(
    st.integers(1, 12).flatmap(
        lambda count: st.lists(
            st.lists(st.integers(-99, 99), min_size=count + 1, max_size=count + 1), min_size=count, max_size=count
        )
    )
)
def test_what_is_found_is_a_tree(scores: list[list[int]]) -> None:
    for number, row in enumerate(scores):
        row[number + 1] = -1000
    assert is_tree(best_tree(scores))
