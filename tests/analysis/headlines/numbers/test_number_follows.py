"""How numbers of the body may give a headline's."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.number_follows import Derivation, adds_up, derivation
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Mill cuts 270 jobs", "The mill cuts 170 jobs in Lund and 100 jobs in Malmo.", Derivation.SUM),
        ("Seventy per cent of mill jobs stay", "At the mill 30 per cent of jobs go.", Derivation.SUM),
        ("Mill loses two jobs", "The mill loses both jobs.", Derivation.SUM),
        ("Mill cuts 270 jobs", "The mill cuts 90 jobs in each of 3 yards.", Derivation.PRODUCT),
        ("Mill shuts after 20 years", "The mill of 1990 shut in 2010.", Derivation.SPAN),
        ("Mill shuts after 20 years", "The mill of 2001 shut, as one did in 2019.", Derivation.SPAN_UNTIL_NOW),
        ("Mill shuts after 20 years", "The mill has shut.", Derivation.SOME_TIME),
        ("Mill cuts 270 jobs", "The mill cuts 720 jobs.", Derivation.NONE),
    ],
)
def test_derivation(headline: str, body: str, expected: Derivation) -> None:
    claim = claim_of(headline, body)
    assert derivation(claim, numbers(claim.block)[0], body_numbers(claim)) is expected


@pytest.mark.parametrize(("body", "expected"), [("Lund lost 170 and Malmo 100.", True), ("Lund lost 170.", False)])
def test_sentences_with_a_number_add_up(body: str, expected: bool) -> None:
    claim = claim_of("Mill cuts 270 jobs", body)
    placed = body_numbers(claim)
    assert adds_up(claim, numbers(claim.block)[0], placed, {placed[0].place}) is expected
