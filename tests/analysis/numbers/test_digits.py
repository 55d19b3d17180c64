"""Blocks with digits."""

from __future__ import annotations

from linter.analysis.numbers.digits import blocks_with_digits
from linter.document.parse import parse


def test_blocks_without_a_digit_are_left_out() -> None:
    document = parse("The quay opened in 1911.\n\nIt closed soon after.\n\nRoom 4 is let.\n", path="a.md")
    assert [block.text for block in blocks_with_digits(document)] == ["The quay opened in 1911.", "Room 4 is let."]
