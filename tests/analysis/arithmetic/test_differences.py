"""Differences, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_a_difference_has_the_larger_figure_first(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("The number of schools rose by 12, from 23 to 37."))
    assert ([term.value for term in found.terms], found.stated and found.stated.value, found.minus) == (
        [37, 23],
        12,
        True,
    )


def test_three_leads_are_no_difference(draft: Callable[..., Document]) -> None:
    assert sums(draft("She leads by 4, 5 and 7 points.")) == ()
