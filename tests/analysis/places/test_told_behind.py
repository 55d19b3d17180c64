from __future__ import annotations

import pytest

from linter.analysis.places.told_behind import is_told_behind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Argentia, Newfoundland, in May", True),
        ("Argentia (Fort McAndrew) in May", True),
        ("Argentia, Brazil and Chile", False),
        ("Argentia, Bavaria, and Chile", False),
        ("Argentia, where it rained", False),
        ("Argentia (which lost) left", False),
    ],
)
def test_what_follows_says_which_name_it_is(text: str, *, told: bool) -> None:
    assert is_told_behind(text, len("Argentia")) is told
