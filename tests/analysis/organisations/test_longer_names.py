"""Names of bodies that are the beginning or the end of longer ones."""

from __future__ import annotations

import pytest

from linter.analysis.organisations.longer_names import (
    cut_before_a_noun,
    cut_by_a_noun,
    ends_before_a_noun,
    is_longer,
    of_one_office,
)
from linter.analysis.organisations.mention import Mention
from linter.analysis.registers_in_force import organisations_of
from linter.document.parse import parse
from linter.registers.relations import Difference, Relation


def mention(text: str, words: str, given: str = "") -> Mention:
    """The words as a mention of some body, with the word that differs."""
    document = parse(text, path="draft.txt")
    (block,) = document.prose
    start = block.text.index(words)
    form = organisations_of(document).form(0)
    return Mention(block, start, start + len(words), form, Difference(Relation.SWAPPED, given, "other"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is said by Wuhan Center for Ferries.", True),
        ("It is said by the Center for Ferries.", False),
        ("It is said by the U.S. Center for Ferries.", False),
        ("It is said by the Paris-based Center for Ferries.", False),
        ("In Oslo, Center for Ferries said so.", False),
    ],
)
def test_is_longer(text: str, *, expected: bool) -> None:
    assert is_longer(mention(text, "Center for Ferries")) is expected


def test_a_name_that_goes_on() -> None:
    longer = mention("The Union of Ferry Owners met.", "Union of Ferry", "ferry")
    whole = mention("The Union of Ferry met.", "Union of Ferry", "ferry")
    assert [check(longer) for check in (cut_by_a_noun, cut_before_a_noun, ends_before_a_noun)] == [True] * 3
    assert [check(whole) for check in (cut_by_a_noun, cut_before_a_noun, ends_before_a_noun)] == [False] * 3


def test_a_name_before_its_head_does_not_go_on() -> None:
    assert not cut_before_a_noun(mention("The Ferry Union Director Ann Berger met.", "Ferry Union", "ferry"))
    assert not ends_before_a_noun(mention("The Ferry Guild Owners met.", "Ferry Guild", "ferry"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("directorate", "director", True), ("minister", "ministry", True), ("director", "minister", False)],
)
def test_of_one_office(one: str, other: str, *, expected: bool) -> None:
    assert of_one_office(one, other) is expected
