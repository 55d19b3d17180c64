"""Sum_terms, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("Of the 40 houses, 25 are let and the remaining 16 are not."))
    assert found.stated is not None
    assert found.stated.text == "40"
