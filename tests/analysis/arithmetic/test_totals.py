"""Totals, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("The yard hired 19 people, 12 men and eight women."))
    assert [one.text for one in found.terms] == ["12", "eight"]


@pytest.mark.parametrize(
    "text",
    [
        "She has a total of 26 caps (22 official), scoring seven goals.",
        "At one time 113 for six, they made a late burst through Moll, who hit 71, to total 234.",
        "The lake has five marinas, four public camps, two small airports, and numerous boats.",
        "She hit 16 of her next 20 to move up with the remaining five.",
    ],
)
def test_figures_that_are_no_parts(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()
