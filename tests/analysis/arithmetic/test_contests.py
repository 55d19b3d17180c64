"""Contests, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("The bill passed by 34 votes to 30, a majority of five."))
    assert found.minus
    assert [one.text for one in found.terms] == ["34", "30"]
