"""What speaks for a number of a headline, and for another one of the body in its place."""

from __future__ import annotations

import math

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, strange
from linter.analysis.headlines.numbers.number_signs import NumberSigns, number_signs
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def signs_of(headline: str, body: str) -> tuple[NumberSigns, list[str]]:
    """The signs of the headline's first number, and what may belong in its place, as written."""
    claim = next(iter(claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))))
    stated = numbers(claim.block)[0]
    placed = body_numbers(claim)
    found, rivals = number_signs(claim, stated, agreeing(claim, stated, placed), strange(claim, placed))
    return found, [item.text for item in rivals]


def test_a_number_that_the_body_lacks_has_no_signs_of_its_own() -> None:
    found, rivals = signs_of("Mill cuts 270 jobs", "The mill said on Monday that it would cut 720 jobs.")
    assert (found.own_slot, found.own_unit, found.own_leads, found.own_share) == (0.0, False, False, 0.0)
    assert (found.unit, found.leads, found.unit_leads, found.conflict) == (True, True, True, True)
    assert rivals == ["720"]


def test_a_number_in_its_place_has_the_signs_and_no_rival_counts_its_thing() -> None:
    found, rivals = signs_of("Mill cuts 270 jobs", "The mill will cut 270 jobs. It has 300 looms.")
    assert found.own_slot > 0.3
    assert (found.own_unit, found.own_leads) == (True, True)
    assert (found.unit, found.conflict) == (False, False)
    assert rivals == ["300"]


def test_the_nearest_rival_comes_first() -> None:
    _, rivals = signs_of(
        "Mill cuts 270 jobs", "The town is proud of its 350 lamps. The mill said that it would cut 720 jobs."
    )
    assert rivals == ["720", "350"]


def test_kinds_and_length_are_said() -> None:
    found, _ = signs_of("Mill pays $27m", "The mill paid $72m. It rained. Nobody came.")
    assert (found.money, found.year, found.ordinal, found.period) == (True, False, False, False)
    assert found.length == math.log(3)
    assert signs_of("Mill shut for 27 days", "The mill was shut for 72 days.")[0].period


def test_other_measures_are_no_rivals() -> None:
    _, rivals = signs_of("Ferry sails 40 miles", "The ferry sailed 90 miles, with 44 men, for £60.")
    assert rivals == ["90"]
