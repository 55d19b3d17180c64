"""The number of single nouns, where it is sure."""

from __future__ import annotations

import pytest

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, UNSURE, is_seldom_a_name, noun_number


@pytest.mark.parametrize(
    "word", ["bridge", "quality", "decision", "evidence", "woman", "spokesman", "happiness", "box"]
)
def test_singulars(word: str) -> None:
    assert noun_number(word) == SINGULAR


@pytest.mark.parametrize("word", ["bridges", "cities", "women", "churches", "wives", "people", "spokesmen"])
def test_plurals(word: str) -> None:
    assert noun_number(word) == PLURAL


@pytest.mark.parametrize(
    "word",
    [
        *("team", "government", "majority", "number"),  # collectives
        *("sheep", "series", "news", "politics", "headquarters", "data"),  # of one form
        *("poor", "injured", "british"),  # adjectives
        *("status", "crisis", "economics", "two", "al", "3rd", "fragile"),
    ],
)
def test_what_is_unsure(word: str) -> None:
    assert noun_number(word) == UNSURE


def test_names() -> None:
    assert is_seldom_a_name("documents")
    assert not is_seldom_a_name("brooks")
    assert not is_seldom_a_name("boots")  # a chemist's
    assert not is_seldom_a_name("qwertyish")
