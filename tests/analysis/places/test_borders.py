"""Countries that once held what lies in others today."""

from __future__ import annotations

import pytest

from linter.analysis.places.borders import may_have_held


@pytest.mark.parametrize(
    ("country", "today", "expected"),
    [
        ("PL", {"UA"}, True),
        ("UA", {"PL"}, True),
        ("LT", {"LV"}, False),
        ("GH", {"CI"}, False),
        ("GB", {"IN"}, True),
        ("IN", {"GB"}, False),
        ("RS", {"AT", "HR"}, True),
        ("RS", set(), False),
    ],
)
def test_countries_that_held_land(country: str, today: set[str], expected: bool) -> None:
    assert may_have_held(country, today) is expected
