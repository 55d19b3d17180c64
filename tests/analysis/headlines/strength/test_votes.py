"""Landslides and unanimous votes over what the body tells of the vote."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.strength.votes import other_votes
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Landslide for Lund in harbour vote", "Anna Lund won the harbour vote by 38 votes.", ["by 38 votes"]),
        ("Landslide for Lund in harbour vote", "Anna Lund won the harbour vote by 4,380 votes.", []),
        ("Landslide for Lund in harbour vote", "The moon rose. The brewer won a prize by two votes.", []),
        (
            "Board unanimous on ferry toll",
            "The board passed the ferry toll by nine votes to four.",
            ["by nine votes to four"],
        ),
        (
            "Board unanimous on ferry toll",
            "Every member of the board voted with one voice for the ferry toll. It lost by nine votes to four in May.",
            [],
        ),
        ("Board unanimous on ferry toll", "The board passed the toll with one voice; in May it was 9-4.", []),
        (
            "All councillors back ferry toll",
            "Councillors backed the ferry toll by 19 to 12 on Friday.",
            ["by 19 to 12"],
        ),
        ("Nearly all councillors back ferry toll", "Councillors backed the ferry toll by 19 to 2 on Friday.", []),
        ("All councillors back ferry toll", "Councillors backed the ferry toll by 31-0 on Friday.", []),
        ("All councillors to see ferry toll", "Councillors backed the ferry toll by 19 to 12 on Friday.", []),
        ("All ferries pay toll", "The board voted by 19 to 12 that ferries pay a toll.", []),
    ],
)
def test_other_votes(headline: str, body: str, expected: list[str]) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = [" ".join(claim.index.texts[one.places[0] : one.places[1] + 1]) for one in other_votes(claim)]
    assert found == expected
