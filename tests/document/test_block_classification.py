"""Lines that are no body text, told by their words and shape."""

from __future__ import annotations

import pytest

from linter.document.block_classification import is_lone_dateline


@pytest.mark.parametrize(
    "month",
    ["January", "Feb.", "MARCH", "apr", "May", "June", "jul.", "August", "Sept", "September", "Oct", "November", "DEC"],
)
def test_a_dateline_has_the_name_of_a_month(month: str) -> None:
    assert is_lone_dateline(f"Aldermouth, {month} 6, 2024")
    assert is_lone_dateline(f"6 {month} 2024")


@pytest.mark.parametrize("line", ["Aldermouth, 6/3/2024", "14 months of strikes", "March to 2024", "Mar the 2nd of 3"])
def test_other_lines_with_numbers_are_none(line: str) -> None:
    assert not is_lone_dateline(line)
