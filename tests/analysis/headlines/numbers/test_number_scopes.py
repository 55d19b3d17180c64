"""Ranks among other things."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.number_scopes import is_of_another_scope
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse

ASIAN = "Ferry is 2nd largest Asian ferry"


@pytest.mark.parametrize(
    ("headline", "body", "other"),
    [
        (ASIAN, "It is the third largest ferry in the world.", True),
        (ASIAN, "It is the world's third largest ferry.", True),
        (ASIAN, "It is the third largest Norwegian ferry.", True),
        (ASIAN, "It is the third largest Asian ferry.", False),
        (ASIAN, "It is the third largest ferry.", False),
        (ASIAN, "It is the third largest. The world wept.", False),
        (ASIAN, "It has three decks in the world.", False),
        ("Ferry is 2nd largest", "It is the third largest ferry in the world.", False),
        ("Ferry is world's second largest", "It is the third largest ferry globally.", False),
        ("Two ferries in Asian waters", "It is the third largest ferry in the world.", False),
    ],
)
def test_among_how_many(headline: str, body: str, other: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert is_of_another_scope(claim, numbers(claim.block)[0], body_numbers(claim)[0]) is other
