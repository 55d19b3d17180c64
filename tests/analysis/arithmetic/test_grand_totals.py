"""Grand_totals, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = sums(draft("It lost 14 boats in Ashby and nine in Corle, a total of 25."))
    assert [one.text for one in found.terms] == ["14", "nine"]
