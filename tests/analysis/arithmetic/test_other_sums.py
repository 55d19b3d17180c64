"""Figures that stand like a total and its parts, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    "text",
    [
        "She has a total of 26 caps (22 official), scoring seven goals.",
        "At one time 113 for six, they made a late burst through Moll, who hit 71, to total 234.",
        "The lake has five marinas, four public camps, two small airports, and numerous boats.",
        "She hit 16 of her next 20 to move up with the remaining five.",
        "He won seven stages (two in both 2010 and 2012, one in 2013 and two in 2019).",
    ],
)
def test_figures_that_are_no_parts(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()


def test_two_parties_need_not_hold_a_house(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("Greens won 76 seats and Reds 43 seats in the 132-seat house."))
    assert found.at_most
