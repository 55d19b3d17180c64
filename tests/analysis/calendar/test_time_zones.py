from __future__ import annotations

import pytest

from linter.analysis.calendar.time_zones import may_cross_zones


@pytest.mark.parametrize(
    ("text", "crosses"),
    [
        ("left at 9 a.m. and docked at 3 p.m. Pacific time", True),
        ("took off at 9 p.m. and landed at 11 p.m.", True),
        ("took off at 9 p.m. and landed at 11 p.m. in the same time zone", False),
        ("left at 9 a.m. and docked at 3 p.m.", False),
        ("from 9 a.m. EST to 3 p.m. EST", False),
    ],
)
def test_times_of_two_zones(text: str, *, crosses: bool) -> None:
    assert may_cross_zones(text) is crosses
