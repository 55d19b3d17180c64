"""The noun that a verb has behind it."""

from __future__ import annotations

import pytest

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR
from linter.analysis.grammar.nouns_behind import is_quantity, noun_after, plural_after


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a boat in the harbour", (1, SINGULAR)),
        ("about a dozen boats", None),
        ("at least two boats in the harbour", (3, PLURAL)),
        ("so many nets", (2, PLURAL)),
        ("the old nets of the mill", (2, PLURAL)),
        ("a flurry of reports", None),
        ("the mill", None),
    ],
)
def test_the_noun_and_its_number(phrase: str, expected: tuple[int, str] | None) -> None:
    assert noun_after(phrase.split(), 0) == expected


def test_a_phrase_that_counts() -> None:
    assert plural_after(["three", "nets", "lay", "there"], 0) is None
    assert plural_after(["three", "nets", "on", "the", "quay"], 0) == (1, PLURAL)
    assert plural_after(["a", "net", "on", "the", "quay"], 0) is None


@pytest.mark.parametrize(
    ("phrase", "expected"), [("harvest of old nets", True), ("harvest of the nets", False), ("harvest nets", False)]
)
def test_a_quantity(phrase: str, expected: bool) -> None:
    assert is_quantity(phrase.split(), 0) is expected
