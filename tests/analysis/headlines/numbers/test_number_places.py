"""Numbers of the body that stand where a headline has its own."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers, strange
from linter.analysis.headlines.numbers.number_places import has_rival, in_place, large_of_lead
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("The mill will cut 720 jobs in Lund.", "720"),
        ("It has 300 lamps.", None),
        ("The mill will cut 9% of jobs in Lund.", None),
        ("The mill will cut 90,000 jobs in Lund.", None),
    ],
)
def test_the_number_in_its_place(body: str, there: str | None) -> None:
    claim = claim_of("Mill cuts 270 jobs in Lund", body)
    stated, others = numbers(claim.block)[0], strange(claim, body_numbers(claim))
    found = in_place(claim, stated, others)
    assert (found.text if found else None) == there
    assert has_rival(claim, stated, others) is (there is not None)


def test_the_large_number_of_the_lead_is_one_of_three_figures() -> None:
    claim = claim_of("Skipper gets six-figure sum", "The skipper got 12 cups. She got $9,640.")
    found = large_of_lead(claim, body_numbers(claim))
    assert found is not None
    assert found.text == "$9,640"
    claim = claim_of("Skipper gets six-figure sum", "The skipper got 12 cups.")
    assert large_of_lead(claim, body_numbers(claim)) is None
