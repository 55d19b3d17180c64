"""Sentences whose numbers are signs."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.statements import stretch
from linter.document.model import Block


def test_places_lead_back(block: Callable[[str], Block]) -> None:
    text = "It lost 12 boats, winning two and losing one."
    read = stretch(block(text), 0, len(text))
    assert [one.text for one in read.numbers] == ["12", "two", "one"]
    at = read.text.index("boats")
    assert text[read.position(at) :].startswith("boats")
