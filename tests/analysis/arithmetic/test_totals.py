"""Totals, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("The yard hired 19 people, 12 men and eight women."))
    assert [one.text for one in found.terms] == ["12", "eight"]
