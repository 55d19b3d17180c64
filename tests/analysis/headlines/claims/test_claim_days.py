"""Days and months of headlines in whose place the first sentences have others."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claim_days import days_instead
from linter.analysis.headlines.claims.claims import claims
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
        ("Pier opens on Sunday", "The pier opens on Thursdays.", [("Sunday", "Thursdays", False)]),
        ("Pier Opens Sunday With Song", "The pier opens on Thursday.", [("Sunday", "Thursday", False)]),
        ("Pier Opens Sunday Night Fair", "The pier opens on Thursday.", []),
        ("Pier opens on Sunday", "The pier of the state opens on Thursday.", [("Sunday", "Thursday", False)]),
        ("Pier opens on Sunday", "The pier opens soon, the mayor will report on Thursday.", []),
        ("Fares to be released Sunday", "The fares will be released on Thursday.", [("Sunday", "Thursday", False)]),
        ("Fair moves to Sunday", "The fair moves from Sunday to Monday.", [("Sunday", "Monday", False)]),
        ("Strike begins Sunday", "The strike will go on from Thursday.", [("Sunday", "Thursday", False)]),
        ("Fair moves to Sunday", "The fair, due on Saturday, will be a day later.", []),
        ("Fair moves to Sunday", "The fair, due on Saturday, is on the next day.", []),
        ("Fair moved from Sunday", "The fair moves from Sunday to Monday.", []),
        ("Fair on Sunday", "The fair will be early this month instead of on a Monday.", [("Sunday", "Monday", False)]),
        ("Fair on Sunday", "The fair will be early this month instead of Monday.", []),
        ("Crowds on pier for Bloody Sunday", "There were crowds on the pier on Thursday.", []),
        ("Sunday: a day on the pier", "The pier opens on Thursday.", []),
        ("Pier opens “on Sunday”", "The pier opens on Thursday.", []),
    ],
)
def test_the_day_that_the_lead_has(headline: str, body: str, expected: list[tuple[str, str, bool]]) -> None:
    assert instead(headline, body) == expected


@pytest.mark.parametrize(
    ("later", "apart"),
    [("The mayor comes home on Sunday.", True), ("Lund is closed on Sunday.", False)],
)
def test_a_day_of_something_else(later: str, apart: bool) -> None:
    claim = claims(
        parse(f"# Pier of Lund opens on Sunday\n\nThe pier of Lund opens on Thursday. {later}\n", path="draft.md")
    )[0]
    assert [found.apart for found in days_instead(claim)] == [apart]
