from __future__ import annotations

import pytest

from linter.analysis.arithmetic.opposites import are_opposites


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (" pupils passed and ", " failed.", True),
        (" failed and ", " passed.", True),
        (" men and ", " women", True),
        (" pupils sang and ", " failed.", False),
        (" men and ", " men", False),
    ],
)
def test_opposites(one: str, other: str, expected: bool) -> None:
    assert are_opposites(one, other) == expected
