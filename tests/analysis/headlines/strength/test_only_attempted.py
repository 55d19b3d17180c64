"""Achievements of a claim for which the body has only the attempt."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.strength.only_attempted import only_attempted
from linter.document.parse import parse


def attempted(headline: str, body: str) -> list[tuple[str, str]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [(one.word.text, claim.index.texts[one.places[0]]) for one in only_attempted(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Okafor proves leak at court", "Okafor alleged a leak at the court.", [("proves", "alleged")]),
        (
            "Okafor proves leak at court",
            "Okafor alleged a leak at the court. She has proof of a leak at the court.",
            [],
        ),
        ("Crew wins higher pay", "The crew demanded higher pay.", [("wins", "demanded")]),
        ("Crew wins higher pay", "The crew called for higher pay.", [("wins", "called")]),
        ("Crew wins higher pay", "The crew called higher pay a dream.", []),
        ("Town forces ferry to stop", "The town urged the ferry to stop.", [("forces", "urged")]),
        ("Town orders ferry", "The town urged the ferry to stop.", []),
        ("Crew wants higher pay", "The crew demanded higher pay.", []),
    ],
)
def test_what_is_only_attempted(headline: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert attempted(headline, body) == expected


@pytest.mark.parametrize(
    ("body", "of_anything"),
    [
        ("Okafor claims a leak at the court.", False),
        ("It rained. " * 6 + "Some claim that a leak at the court is old.", True),
    ],
)
def test_what_everybody_says(body: str, of_anything: bool) -> None:
    claim = claims(parse(f"# Okafor proves leak at court\n\n{body}\n", path="draft.md"))[0]
    assert [one.of_anything for one in only_attempted(claim)] == [of_anything]
