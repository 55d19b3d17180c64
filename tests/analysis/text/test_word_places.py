"""Where words stand: found by their lower case, in the order of the text, in blocks of prose alone."""

from __future__ import annotations

from linter.analysis.text.word_places import places_of
from linter.document.parse import parse

DRAFT = parse(
    "# The lead holds\n\nNobody’s boat had a lead. The Lead, and LEAD pipes.\n\nThe pier is shut.\n", path="a.md"
)


def test_each_block_has_its_tokens_in_order() -> None:
    found = [(block.text[:4], numbers) for block, numbers in places_of(DRAFT, {"lead", "the"})]
    assert found == [("The ", [0, 1]), ("Nobo", [4, 6, 7, 10]), ("The ", [0])]


def test_apostrophes_are_straight_and_absent_words_have_no_place() -> None:
    assert [numbers for _, numbers in places_of(DRAFT, {"nobody's"})] == [[0]]
    assert list(places_of(DRAFT, {"ferry"})) == []


def test_a_table_of_words_may_be_a_dictionary() -> None:
    assert [numbers for _, numbers in places_of(DRAFT, {"pier": "piers"})] == [[1]]
