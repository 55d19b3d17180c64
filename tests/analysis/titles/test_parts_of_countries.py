"""The states and provinces that titles name."""

from __future__ import annotations

import pytest

from linter.analysis.titles.parts_of_countries import part_named


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("New Jersey Governor", "New Jersey"),
        ("governor of West Virginia", "West Virginia"),
        ("Scottish First Minister", "Scottish"),
        ("the mayor of Oslo", ""),
        ("Virginian", ""),
    ],
)
def test_part_named(title: str, expected: str) -> None:
    assert part_named(title) == expected
