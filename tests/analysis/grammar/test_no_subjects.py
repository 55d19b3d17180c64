from __future__ import annotations

import pytest

from linter.analysis.grammar.no_subjects import (
    ends_contact_clause,
    is_demonstrative,
    is_end_of_relative,
    is_parted,
    is_plural_compound,
    is_second_noun,
    is_split_infinitive,
    is_verb_of_relative,
)
from linter.analysis.text.tokens import tokens
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("the vow to begin", True),
        ("the vow to more openly share", True),
        ("the vow to better and more cheaply serve", True),
        ("a plan to not just accept", True),
        ("the men who went to sea often share", False),
        ("a road to more ferries", False),
        ("more share", False),
    ],
)
def test_adverbs_split_an_infinitive(text: str, *, split: bool) -> None:
    words = text.split()
    assert is_split_infinitive(words, len(words) - 1) is split


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("the mayors - elect", True),
        ("mothers - in - law", True),
        ("a mayor - elect", False),
        ("the mayors elect", False),
        ("mayors", False),
    ],
)
def test_a_compound_has_its_first_parts_number(text: str, *, plural: bool) -> None:
    words = text.split()
    assert is_plural_compound(words, len(words) - 1) is plural


@pytest.mark.parametrize(
    ("text", "demonstrative"),
    [
        ("on that lone quay", True),
        ("in that the quay", False),
        ("in that lone quay", True),
        ("say that lone quays", False),
        ("that lone quay", False),
        ("behind that ferries", False),
    ],
)
def test_that_behind_a_preposition_is_demonstrative(text: str, *, demonstrative: bool) -> None:
    words = text.split()
    assert is_demonstrative(words, words.index("that")) is demonstrative


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("talks over wage rises stall", True),
        ("talks over wage rises to two", False),
        ("talks over water rises stall", False),
        ("talks over wages rises stall", False),
        ("the low wage rises stall", False),
    ],
)
def test_a_counted_singular_has_another_noun_behind_it(text: str, *, second: bool) -> None:
    words = text.split()
    assert is_second_noun(words, words.index("rises")) is second


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("ideas that shape modern art", True),
        ("he said that shape modern art", False),
        ("ideas that mayors share", False),
    ],
)
def test_a_verb_follows_the_relative_of_a_plural(text: str, *, relative: bool) -> None:
    assert is_verb_of_relative(text.split(), text.split().index("that") + 1) is relative


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("the case that owners make is old", True),
        ("owners of the case make is old", False),
        ("the case that owners know of is old", False),
        ("the case that a cook make is old", False),
    ],
)
def test_a_base_ends_a_relative_clause(text: str, *, ends: bool) -> None:
    words = text.split()
    assert is_end_of_relative(words, words.index("is")) is ends


def test_a_hyphen_with_spaces_parts_a_noun_from_a_verb() -> None:
    (block,) = parse("Limits of strikes - Jo Lund writes on two-day limits.", path="draft.txt").prose
    listed = tokens(block)
    assert is_parted(listed, 0, listed.texts.index("writes"))
    assert not is_parted(listed, listed.texts.index("writes"), len(listed.texts) - 1)


def test_a_base_behind_a_noun_may_end_a_relative_clause() -> None:
    assert ends_contact_clause("the hurdle skippers of harbour life face is".split(), 2, 6)  # noqa: SIM905
    assert not ends_contact_clause("the skippers of harbour life is".split(), 1, 4)  # noqa: SIM905
