"""The forms of words."""

from __future__ import annotations

import pytest

from linter.analysis.words.inflections import bases_of, forms_of, gerund_of


@pytest.mark.parametrize(
    ("word", "some"),
    [
        ("arrest", {"arrests", "arrested", "arresting"}),
        ("chose", {"choose", "chooses", "chosen", "choosing"}),
        ("mayors", {"mayor", "mayor's"}),
        ("visitor's", {"visitors"}),
        ("children", {"child"}),
        ("bigger", {"big", "biggest"}),
        ("easiest", {"easy", "easier"}),
        ("worse", {"bad", "worst"}),
    ],
)
def test_forms(word: str, some: set[str]) -> None:
    found = set(forms_of(word))
    assert some <= found
    assert word not in found


def test_of_what_is_no_form_nothing_is_made() -> None:
    assert forms_of("women's") == ()
    assert not {"numer", "numest"} & set(forms_of("number"))


def test_bases_are_verbs_only() -> None:
    assert bases_of("built") == ("build",)
    assert bases_of("wound") == ("wind", "wound")
    assert bases_of("lay") == ("lie", "lay")
    assert bases_of("harbours")[0] == "harbour"
    assert bases_of("with") == ()


def test_the_gerund_of_a_verb() -> None:
    assert gerund_of("close") == "closing"
    assert gerund_of("") == gerund_of("pier") == ""
