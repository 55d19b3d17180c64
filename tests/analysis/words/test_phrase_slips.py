from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.words.lexicon import unknown_words
from linter.analysis.words.phrase_slips import PHRASE_ODDS, in_fixed_phrase, meets, two_at_start
from linter.analysis.words.slip_odds import NEVER
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He left the Whie House early.", ["White"]),
        ("He left the Whie Barn early.", []),
        ("He left the Whie House early. The Whie House is shut.", []),
    ],
)
def test_a_neighbour_shows_which_word_is_meant(text: str, meant: list[str], draft: Callable[..., Document]) -> None:
    unknown = next(one for one in unknown_words(draft(text)) if one.word == "whie")
    found, odds = in_fixed_phrase(unknown)
    assert ([one.word for one in found], odds) == ([word.lower() for word in meant], PHRASE_ODDS if meant else NEVER)


@pytest.mark.parametrize(("text", "meant"), [("Atleast 12 people died.", ["at least"]), ("Atlist 12 people died.", [])])
def test_two_words_begin_a_sentence(text: str, meant: list[str], draft: Callable[..., Document]) -> None:
    (unknown,) = unknown_words(draft(text))
    assert [one.word for one in two_at_start(unknown)[0]] == meant


@pytest.mark.parametrize(
    ("first", "second", "met"), [("white", "house", True), ("plank", "obama", False), ("white", "skjelbred", True)]
)
def test_words_meet_in_news(first: str, second: str, *, met: bool) -> None:
    assert meets(first, second) is met
