"""How surely a headline's number is wrong."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers, strange
from linter.analysis.headlines.numbers.number_odds import UNLIKELY, odds_of_absence
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def test_a_number_in_the_same_place_speaks_against_one_that_is_absent() -> None:
    claim = claim_of("Mill cuts 270 jobs", "The mill said that it would cut 720 jobs. It has nine lamps.")
    near = odds_of_absence(claim, numbers(claim.block)[0], strange(claim, body_numbers(claim)))
    claim = claim_of("Mill cuts 270 jobs", "The mill has not said how many. Its town has 720 lamps.")
    assert near > odds_of_absence(claim, numbers(claim.block)[0], strange(claim, body_numbers(claim)))


@pytest.mark.parametrize(
    "headline", ["Mill shut for 20 days", "Mill has its third fire", "Poll: Lund 37, Holm 35", "Mill cuts 4 jobs"]
)
def test_nothing_speaks_against_numbers_that_others_may_not_replace(headline: str) -> None:
    claim = claim_of(headline, "The town has 720 lamps, and a mayor.")
    assert odds_of_absence(claim, numbers(claim.block)[0], strange(claim, body_numbers(claim))) == UNLIKELY
