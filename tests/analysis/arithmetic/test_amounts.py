"""Amounts that differ in scale or in the order of digits."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.amounts import amounts_twice
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = amounts_twice(draft("A $7.5 billion plant is due.", "The $7.5 million plant opens in May."))
    assert (found.first.text, found.second.text, found.scale) == ("$7.5 billion", "$7.5 million", True)
