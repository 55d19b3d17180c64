"""Scores of games, and what only looks like one."""

from __future__ import annotations

import pytest

from linter.analysis.arithmetic.scores import scores, votes
from linter.document.parse import parse


def read(text: str) -> list[tuple[str, int, int, tuple[int, int]]]:
    return [(one.text, one.first, one.second, one.low_and_high) for one in scores(parse(text, path="draft.md").body)]


def test_both_dashes_and_the_order_of_the_text() -> None:
    assert read("The Lynx won 3-1 in May.\n\nThey had lost 85–88 before.\n") == [
        ("3-1", 3, 1, (1, 3)),
        ("85–88", 85, 88, (85, 88)),
    ]


def test_the_place_is_that_of_the_score() -> None:
    (one,) = scores(parse("The Lynx won 3-1 in May.\n", path="draft.md").body)
    assert one.place == (one.block, 13, 16)


@pytest.mark.parametrize(
    "text", ["a 10-12 year wait", "from $40-50", "the 2019-20 season", "in 10-12-2020", "3-1.5 litres"]
)
def test_no_scores(text: str) -> None:
    assert read(f"They spoke of {text} in May.\n") == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The vote was 38 for, 13 against.", [(38, 13)]),
        ("It passed by 38 votes to 13.", [(38, 13)]),
        ("The council voted 9-4 for it and rejected the rest 7 to 6.", [(9, 4), (7, 6)]),
        ("The Lynx won 9-4.", []),
    ],
)
def test_counts_of_votes(text: str, counts: list[tuple[int, int]]) -> None:
    found = votes(parse(text, path="a.txt").prose)
    assert [(one.first[0], one.second[0]) for one in found] == counts
    assert all(one.block.text[one.first[1] : one.first[2]] == str(one.first[0]) for one in found)
