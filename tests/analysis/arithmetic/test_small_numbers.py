from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.small_numbers import from_numbers, has_groups, small_numbers
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two men met 3 women; the ferry has twelve-seat boats and 40 cabins.", ["Two", "3", "twelve"]),
        ("The trio left. Both men, 12 boys and 13 girls stayed for often.", ["trio", "Both", "12"]),
        ("Nobody came in 2012 or paid $5m.", []),
    ],
)
def test_small_numbers(text: str, words: list[str], draft: Callable[..., Document]) -> None:
    found = small_numbers(draft(text))
    places = [place for one in found.values() for place in one.all]
    assert [re.findall(r"\w+", text[place:])[0] for place in places] == words


def test_those_with_a_list_beside_them(draft: Callable[..., Document]) -> None:
    text = "Two men slept. Three men came: Ann, Jo and Kay."
    (found,) = small_numbers(draft(text)).values()
    assert found.listing == (text.index("Three"),)
    assert not found.lists_within(0, 14)
    assert found.lists_within(15, len(text))


def test_places_are_those_of_the_block(draft: Callable[..., Document]) -> None:
    document = draft("Nobody came to İzmir.", "In İzmir two men met.")
    last = document.body[-1]
    assert small_numbers(document)[last.index].all == (last.text.index("two"),)


def test_words_for_groups(draft: Callable[..., Document]) -> None:
    assert has_groups(draft("The duo left."))
    assert has_groups(draft("Both left."))
    assert not has_groups(draft("Two men repaired bothersome pairings."))


def test_an_expression_is_tried_at_the_numbers_alone() -> None:
    found = from_numbers(re.compile(r"(?:two|three) \w+(?: three)?"), "two men three boys, three dogs", (0, 8, 20))
    assert [match[0] for match in found] == ["two men three", "three dogs"]
