"""Nouns for people, and their plurals."""

from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.person_nouns import PERSON_NOUNS, PERSONS, plural_of_person


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("mayor", "mayors"),
        ("actress", "actresses"),
        ("deputy", "deputies"),
        ("boy", "boys"),
        ("policewoman", "policewomen"),
        ("thief", "thieves"),
        ("child", "children"),
    ],
)
def test_plurals(noun: str, plural: str) -> None:
    assert plural_of_person(noun) == plural


def test_the_word_list_has_both_numbers_of_nearly_all() -> None:
    unknown = sorted(noun for noun in PERSONS if not lexicon().ordinary(noun))
    assert len(unknown) < len(PERSON_NOUNS) / 100, unknown
