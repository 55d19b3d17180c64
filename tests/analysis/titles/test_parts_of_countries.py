"""The states and provinces that titles name."""

from __future__ import annotations

import pytest

from linter.analysis.titles.parts_of_countries import part_named, spelt_out


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("New Jersey Governor", "New Jersey"),
        ("governor of West Virginia", "West Virginia"),
        ("Scottish First Minister", "Scottish"),
        ("N.J. Gov", "New Jersey"),
        ("MS Governor", "Mississippi"),
        ("MS engineer", ""),
        ("the mayor of Oslo", ""),
        ("Virginian", ""),
    ],
)
def test_part_named(title: str, expected: str) -> None:
    assert part_named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("NSW Premier", "New South Wales Premier"),
        ("B.C.'s premier", "British Columbia premier"),
        ("Calif. Lt. Gov.", "California Lt. Gov."),
        ("W.Va. Gov.", "West Virginia Gov."),
        ("WA Governor", "Washington Governor"),
        ("WA Premier", "Western Australia Premier"),
        ("UP Chief Minister", "Uttar Pradesh Chief Minister"),
        ("Scottish First Minister", "Scotland First Minister"),
        ("SA President", "SA President"),
        ("UP minister", "UP minister"),
    ],
)
def test_spelt_out(title: str, expected: str) -> None:
    assert spelt_out(title.split()) == expected.split()
