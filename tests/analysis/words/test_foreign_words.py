from __future__ import annotations

import pytest

from linter.analysis.words.corrections import corrections
from linter.analysis.words.foreign_words import is_foreign
from linter.analysis.words.lexicon import unknown_words
from linter.document.parse import parse


def foreign(text: str, word: str) -> bool:
    unknown = next(one for one in unknown_words(parse(text, path="draft.txt")) if one.text == word)
    return is_foreign(unknown, corrections(unknown)[0])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is the Latin word maior that she meant.", "maior"),
        ("The noun is elephas (genitive elephantis), and so it stays.", "elephantis"),
        ("An essay on depth, la profondeur, was read.", "profondeur"),
        ("She spoke of her body (le corps propre) at length.", "propre"),
        ("The flea (Pulex irritans) bites.", "irritans"),
        ("It lies in Suisse romande and is small.", "romande"),
        ("It was a renovatio imperii of the crown.", "renovatio"),
        ("The canons were inventio (invention) and style.", "inventio"),
        ("He sang: naadan hain woh log jo mujhe naadan samajhte hain.", "hain"),
    ],
)
def test_what_stands_beside_a_word_shows_its_language(text: str, word: str) -> None:
    assert foreign(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor was suprised (but not for long) by the vote.", "suprised"),
        ("Skjelbred recieved the letter on Monday.", "recieved"),
        ("im definitly going, she wrote.", "definitly"),
        ("The goverment questionned the driver.", "questionned"),
        ("The vote (on the goverment plan) was close.", "goverment"),
    ],
)
def test_slips_that_all_make_stay_slips(text: str, word: str) -> None:
    assert not foreign(text, word)
