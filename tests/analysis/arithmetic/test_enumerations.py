"""Enumerations, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.enumerations import enumerations
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = enumerations(draft("Two men, aged 19, 24 and 31, were held."))
    assert (found.value, found.found.fewest) == (2, 3)
