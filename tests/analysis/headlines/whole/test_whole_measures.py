"""What is measured of a whole headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.whole.whole_measures import FAR, MEASURES, whole_measures
from linter.document.parse import parse

BODY = "The brewer did not raise the price of beer in Lund, it said on Friday. It may sell the yard if banks agree."


def claim_of(headline: str, body: str = BODY) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize("headline", ["Brewer raises price of beer", "Lund", "Price of beer in Lund: up?"])
def test_as_many_as_said(headline: str) -> None:
    assert len(whole_measures(claim_of(headline))) == MEASURES


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Brewer raises price", 0),
        ("Brewer does not raise price", 1),
        ("Brewer will not raise price", 2),
        ("Brewer not to raise price", 3),
        ("Brewer won't raise price", 4),
        ("No price raised by brewer", 5),
        ("Brewer never raises price", 6),
    ],
)
def test_how_a_headline_denies(headline: str, kind: int) -> None:
    assert whole_measures(claim_of(headline))[0] == kind


def test_denials_of_the_first_clause() -> None:
    assert whole_measures(claim_of("Brewer raises price of beer in Lund"))[58] == 1.0
    assert whole_measures(claim_of("Brewer raises price of beer in Lund", "The brewer raises the price."))[58] == 0.0


def test_how_far_a_denial_is_borne_out() -> None:
    assert whole_measures(claim_of("Brewer did not raise price of beer"))[113] == 1.0
    assert whole_measures(claim_of("Brewer raises price of beer"))[113] == FAR
