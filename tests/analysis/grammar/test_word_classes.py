"""Closed classes that must fit each other."""

from __future__ import annotations

from linter.analysis.grammar.word_classes import (
    BASE_OF_THIRD,
    NOUNS_OR_VERBS,
    OTHER_NUMBER,
    PLURAL_VERBS,
    SINGULAR_VERBS,
    THIRD_OF_BASE,
    UNCHANGING,
    VERBS,
    is_adverb,
    third_person,
)


def test_third_persons() -> None:
    thirds = {base: third_person(base) for base in ("say", "carry", "reach", "go", "pay", "pass", "push")}
    assert thirds == {
        "say": "says",
        "carry": "carries",
        "reach": "reaches",
        "go": "goes",
        "pay": "pays",
        "pass": "passes",
        "push": "pushes",
    }


def test_tables_are_each_others_inverse() -> None:
    assert {third: base for base, third in THIRD_OF_BASE.items()} == {
        third: base for third, base in BASE_OF_THIRD.items() if base not in UNCHANGING
    }
    assert all(OTHER_NUMBER[other] == form for form, other in OTHER_NUMBER.items())
    assert set(OTHER_NUMBER) == SINGULAR_VERBS | PLURAL_VERBS
    assert not VERBS & NOUNS_OR_VERBS


def test_adverbs() -> None:
    assert all(map(is_adverb, ["still", "quickly", "not", "never"]))
    assert not any(map(is_adverb, ["family", "rally", "early", "fly", "man"]))
