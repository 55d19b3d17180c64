from __future__ import annotations

import pytest

from linter.analysis.words.forms_of_names import is_other_form, romanised, sound


@pytest.mark.parametrize(("one", "other"), [("zelensky", "zelenskii"), ("kutchma", "cutchma")])
def test_spellings_in_latin_letters_are_one(one: str, other: str) -> None:
    assert romanised(one) == romanised(other)


def test_other_letters_make_another_name() -> None:
    assert romanised("zelensky") != romanised("zelinsky")


@pytest.mark.parametrize(("one", "other"), [("straight", "strait"), ("counsel", "council")])
def test_words_that_are_heard_alike_have_one_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("odd", "right"),
    [("mexican", "mexico"), ("harbours", "harbour"), ("labor", "labour"), ("organisation", "organization")],
)
def test_an_ending_or_the_other_countrys_spelling_makes_another_form(odd: str, right: str) -> None:
    assert is_other_form(odd, right)


@pytest.mark.parametrize(("odd", "right"), [("onion", "union"), ("foriegn", "foreign"), ("marinee", "marine")])
def test_a_slip_makes_no_form(odd: str, right: str) -> None:
    assert not is_other_form(odd, right)
