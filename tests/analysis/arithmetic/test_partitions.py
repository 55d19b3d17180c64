"""Wholes and their parts, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_the_rest_may_be_what_is_left(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("Of the 37 patients, 14 have gone home, leaving 24 in hospital."))
    assert ([term.value for term in found.terms], found.stated and found.stated.value) == ([14, 24], 37)


def test_a_toll_that_grows_may_have_begun_before(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("Divers found six bodies on Monday and eight on Tuesday, bringing the total to 16."))
    assert found.at_most


def test_a_series_has_no_whole(draft: Callable[..., Document]) -> None:
    assert sums(draft("It ended in three deaths, two arrests and three escapes.")) == ()


def test_a_running_total_has_earlier_parts(draft: Callable[..., Document]) -> None:
    assert sums(draft("The crew won 93 points in ten races, for a running total of 110.")) == ()


def test_phrases_that_go_on_are_read_in_one_way(draft: Callable[..., Document]) -> None:
    """Long words after each figure once had this sentence tried in billions of ways."""
    text = (
        "The drill takes 1,200 soldiers, 11 reconditioned warships and nine experimental submarines and eight"
        " aeroplanes and helicopters."
    )
    assert sums(draft(text)) == ()
