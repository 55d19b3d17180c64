"""How headlines keep their distance from what they say."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.own_distance import attributes, is_turned_round, keeps_open
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mayor shuts ferry", False),
        ("Mayor may shut ferry", True),
        ("Mayor shuts ferry, says skipper", True),
        ("Police: Mayor shut ferry", True),
        ("Mayor shut ferry: skipper", True),
        ("Mayor shuts ferry – skippers", True),
        ("MAYOR SHUTS FERRY -SKIPPERS", True),
        ("Mayor shuts half-empty ferry", False),
        ("Mayor considers shutting ferry", True),
        ("Mayor shuts ferry, says that it will rust in the harbour of Lund", False),
    ],
)
def test_keeping_open(headline: str, expected: bool) -> None:
    claim = claims(parse(f"# {headline}\n\nIt rained in Lund on Friday.\n", path="draft.md"))[0]
    assert keeps_open(claim) is expected
    assert any(attributes(claim, word) for word in claim.words) is (headline.endswith("says skipper"))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mayor denies shutting ferry", ["shutting"]),
        ("Mayor refuses to shut ferry", ["shut"]),
        ("Mayor rejects the claim", ["claim"]),
        ("Mayor shuts ferry that skippers avoid", []),
    ],
)
def test_what_a_headline_turns_round(headline: str, expected: list[str]) -> None:
    claim = claims(parse(f"# {headline}\n\nIt rained in Lund on Friday.\n", path="draft.md"))[0]
    assert [word.text for word in claim.words if word.content and is_turned_round(claim, word)] == expected
