"""Reading an acronym off a name."""

from __future__ import annotations

import pytest

from linter.registers.initials import explained, initials, near_acronym
from linter.registers.words import name_words


@pytest.mark.parametrize(
    ("name", "acronym", "most"),
    [
        ("Office of Tides and Lights", "OTL", 0),
        ("Office of Tides and Lights", "OOTAL", 0),
        ("United States Tide Office", "USTO", 0),
        ("International Tide Association", "INTA", 0.5),
        ("Office of Tides and Lights", "OT", 1),
    ],
)
def test_explained(name: str, acronym: str, most: float) -> None:
    assert explained(name_words(name), acronym) <= most


@pytest.mark.parametrize(
    ("name", "acronym"), [("Office of Tides", "XT"), ("Tide Office", "OT"), ("Tide Office", "TOQ")]
)
def test_not_explained(name: str, acronym: str) -> None:
    assert explained(name_words(name), acronym) == float("inf") or explained(name_words(name), acronym) >= 1


def test_initials() -> None:
    words = name_words("U.S. Office of Tides and Lights")
    assert initials(words) == "USOTL"
    assert initials(words, connectors=True) == "USOOTAL"


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("ABC", "ACB", True),
        ("ABCD", "ABC", True),
        ("ABC", "ABX", True),
        ("ABC", "abc", False),
        ("ABC", "AXY", False),
        ("AB", "AC", False),
        ("A", "AB", False),
    ],
)
def test_near_acronym(one: str, other: str, near: bool) -> None:
    assert near_acronym(one, other) is near
