"""Days and months of headlines in whose place the first sentences have others."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claim_days import days_instead
from linter.analysis.headlines.claims import claims
from linter.document.parse import parse


def instead(headline: str, body: str) -> list[tuple[str, str, bool]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [(found.word.text, claim.index.texts[found.place], found.own is not None) for found in days_instead(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Pier opens on Sunday", "The pier opens on Thursday.", [("Sunday", "Thursday", False)]),
        ("Council to vote Sunday on pier", "The vote on the pier is due on Friday.", [("Sunday", "Friday", False)]),
        (
            "Pier opens in March",
            "The pier opens on 3 May. Gulls wait for it.\n\nIt has been shut since March.",
            [("March", "May", True)],
        ),
        ("Pier worst since March", "It was the worst pier since June, in a dry July.", [("March", "June", False)]),
        ("Pier opens on Sunday", "The pier opens on Thursday or Friday.", []),
        ("Pier opens on Sunday", "The pier opens soon, the mayor said on Thursday.", []),
        ("Pier opens on Sunday", "The pier opens tomorrow, and shuts on Thursday.", []),
        ("Pier opens on Sunday", "The pier opens on Sunday, and shuts on Thursday.", []),
        ("Crowds on pier for Bloody Sunday", "There were crowds on the pier on Thursday.", []),
        ("Sunday: a day on the pier", "The pier opens on Thursday.", []),
        ("Pier opens “on Sunday”", "The pier opens on Thursday.", []),
    ],
)
def test_the_day_that_the_lead_has(headline: str, body: str, expected: list[tuple[str, str, bool]]) -> None:
    assert instead(headline, body) == expected
