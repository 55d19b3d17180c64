"""How many times in a row something has happened, in the headline and in the lead."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.streaks import streak_otherwise
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def otherwise(headline: str, body: str) -> str | None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = streak_otherwise(claim, numbers(claim.block)[0], body_numbers(claim))
    return found.text if found is not None else None


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("Fares fall for sixth month in a row", "It was the third consecutive fall of the fares.", "third"),
        ("Lund lose fifth straight game", "Lund lost for the fourth game running.", "fourth"),
        ("Lund win four games in succession", "It was a sixth successive win for Lund.", "sixth"),
    ],
)
def test_another_row(headline: str, body: str, told: str) -> None:
    assert otherwise(headline, body) == told


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Fares fall for sixth month in a row",
            "It was the sixth consecutive fall, and the third straight one in Malmo.",
        ),
        ("Fares fall for sixth month", "It was the third consecutive fall of the fares."),
        ("Fares fall for sixth month in a row", "It was the third fall of the fares."),
        (
            "Fares fall for sixth month in a row",
            "Fares fell. Okafor wept. It rained. It was the third consecutive song.",
        ),
    ],
)
def test_none(headline: str, body: str) -> None:
    assert otherwise(headline, body) is None
