"""The words around a number."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.surroundings import words_beside
from linter.analysis.numbers.numbers import numbers
from linter.document.model import Block


def test_reading(block: Callable[[str], Block]) -> None:
    (number,) = numbers(block("The bridge is 340 metres long; it opened."))
    assert words_beside(number) == {"bridg", "metr", "long"}
