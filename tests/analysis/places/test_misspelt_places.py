"""Places whose name is another's by a letter."""

from __future__ import annotations

import pytest

from linter.analysis.places.misspelt_places import misspelt_places
from linter.document.parse import parse


def wrong(text: str) -> list[tuple[str, str]]:
    found = misspelt_places(parse(text, path="draft.md"))
    return [(one.block.text[one.start : one.end], one.right) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Columbia's president spoke in Bogotá.", [("Columbia", "Colombia")]),
        ("The striker plays for Cameron. He was born in Douala.", [("Cameron", "Cameroon")]),
        ("A gallery in Pittsburg, Pennsylvania, lent it.", [("Pittsburg", "Pittsburgh")]),
    ],
)
def test_the_place_that_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Columbia is a city in Missouri.",
        "He left Columbia, South Carolina. A Colombian cousin stayed in Columbia.",
        "Columbia University sent a historian to Bogotá.",
        "British Columbia's envoy flew to Bogotá.",
        "David Cameron flew to Douala.",
        "Pittsburg, Kansas, has a new mayor.",
        "Pittsburgh, Pennsylvania, has three rivers.",
        "Granada lies in Spain, and Grenada in the sea.",
    ],
)
def test_what_is_right(text: str) -> None:
    assert wrong(text) == []
