from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.no_auxiliaries import (
    ends_nested_clause,
    ends_what_is_said,
    has_compound,
    is_half_of_pair,
    is_no_modal,
    is_not_found,
    is_noun_behind,
    is_part_of_name,
    opens_with_fact,
)
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("It shows public will using a law.", True),
        ("It asks for the public will using a law.", False),
        ("It asks for the political will using a law.", True),
        ("It is how her will reads.", True),
        ("The mayor will sail.", False),
        ("The public can sail.", False),
        ("It was there that Will sails.", True),
        ("Will she sail?", False),
        ("will she sail?", False),
    ],
)
def test_will_is_a_noun_or_a_name(text: str, *, none: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).prose
    words = lower_texts(block)
    assert is_no_modal(block, next(at for at, word in enumerate(words) if word in ("will", "can"))) is none


@pytest.mark.parametrize(
    ("text", "compound"),
    [
        ("ports now have trigger laws", True),
        ("ports would not have trigger laws", False),
        ("ports want to have trigger laws", False),
        ("police have arrest suspects", False),
        ("ferries have save millions", False),
        ("the port has start dates", True),
        ("both were track and field", True),
        ("both were track and", False),
        ("they have good dates", False),
        ("have trigger laws", False),
    ],
)
def test_two_nouns_stand_behind_no_auxiliary(text: str, *, compound: bool) -> None:
    words = text.split()
    helper = next(at for at, word in enumerate(words) if word in ("have", "has", "were"))
    assert has_compound(words, helper, helper + 1) is compound


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("it was touch and go", True),
        ("it is do or die", True),
        ("he was touch and the mayor", False),
        ("be touch", False),
    ],
)
def test_two_bases_make_one_expression(text: str, *, pair: bool) -> None:
    words = text.split()
    assert is_half_of_pair(words, 1 if words[0] == "be" else 2) is pair


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("all amplifiers have gain , a factor", True),
        ("the clerks have pay withheld", True),
        ("they can be cover for a theft", True),
        ("both were face to face", True),
        ("she was praise by all", False),
        ("it has been praise for", False),
    ],
)
def test_what_follows_shows_a_noun(text: str, *, noun: bool) -> None:
    words = text.split()
    helper = max(at for at, word in enumerate(words) if word in ("have", "be", "were", "was", "been"))
    assert is_noun_behind(words, helper, helper + 1) is noun


def test_found_stands_for_find_where_nobody_founds_the_like() -> None:
    assert is_not_found(["did", "not", "found", "the", "knife"], 2)
    assert not is_not_found(["did", "not", "found", "the", "company"], 2)
    assert not is_not_found(["had", "not", "found", "the", "knife"], 2)
    assert not is_not_found(["did", "not", "found"], 2)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("the joy of a ferry she didn't know she had wore off", True),
        ("the ferry he said he had wore off", True),
        ("she said he had wore it", False),
        ("she had wore it", False),
    ],
)
def test_had_ends_a_clause_in_a_clause_on_a_noun(text: str, *, ends: bool) -> None:
    words = text.split()
    assert ends_nested_clause(words, words.index("had"), 0) is ends


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the fact that it pays and hers did not proves little", True),
        ("the ferry that pays did not proves it", False),
    ],
)
def test_a_clause_on_a_fact_opens_a_sentence(text: str, *, opens: bool) -> None:
    words = text.split()
    assert opens_with_fact(words, 0, words.index("did")) is opens


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("those who said they won't left", True),
        ("those who knew said they won't left", False),
        ("the share saying she should not fell to ten", True),
    ],
)
def test_what_is_said_ends(text: str, *, ends: bool) -> None:
    words = text.split()
    at = next(number for number, word in enumerate(words) if word in ("won't", "should"))
    assert ends_what_is_said(words, at, next(n for n, word in enumerate(words) if word in ("left", "fell"))) is ends


@pytest.mark.parametrize(
    ("text", "number", "part"),
    [("It is Write the Docs.", 2, True), ("It is release 1.5.", 2, True), ("It is release day.", 2, False)],
)
def test_is_part_of_name(text: str, number: int, part: bool) -> None:
    (block,) = parse(text, path="a.txt").prose
    assert is_part_of_name(block, number) is part
