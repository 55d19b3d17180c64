from __future__ import annotations

import pytest

from linter.analysis.words.institution_nouns import institution_meant
from linter.analysis.words.lexicon import unknown_words
from linter.document.parse import parse


def meant(text: str) -> list[str]:
    found = [institution_meant(word) for word in unknown_words(parse(text, path="draft.txt"))]
    return [one.word for one in found if one is not None]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The Royal Aldermouth Hosptial is full.", "hospital"),
        ("Kent Polcie came.", "police"),
        ("The Treasurry declined.", "treasury"),
        ("The Ministry of Defence Procurment branch closed.", "procurement"),
    ],
)
def test_letters_in_the_wrong_place_and_lost_ones(text: str, noun: str) -> None:
    assert meant(text) == [noun]


@pytest.mark.parametrize(
    "text", ["Dr Chruch left.", "The hosptial is full.", "The Universitat de Lleida opened.", "Ms Skjelbred left."]
)
def test_people_small_letters_and_other_languages(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The adviser Peter Priem left.",
        "It is a part of Lyonnaise de Developpement now.",
        "He runs the firm Ora Groupe.",
    ],
)
def test_a_name_beside_it_or_another_language_makes_no_institution(text: str) -> None:
    assert meant(text) == []
