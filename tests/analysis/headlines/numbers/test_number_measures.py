"""What the learned judge looks at in a number of a headline."""

from __future__ import annotations

import math

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, strange
from linter.analysis.headlines.numbers.number_measures import NOWHERE, NUMBER_MEASURES, NumberEvidence, number_evidence
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def evidence_of(headline: str, body: str) -> NumberEvidence:
    """The evidence for the headline's first number."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated = numbers(claim.block)[0]
    placed = body_numbers(claim)
    return number_evidence(claim, stated, agreeing(claim, stated, placed), placed, strange(claim, placed))


def test_every_measure_has_a_figure() -> None:
    found = evidence_of("Mill cuts 270 jobs", "The mill said on Monday that it would cut 720 jobs.")
    assert set(found.measures) == set(NUMBER_MEASURES)


def test_a_number_that_another_one_of_the_lead_contradicts() -> None:
    found = evidence_of("Mill cuts 270 jobs", "The mill said on Monday that it would cut 720 jobs. It rained.")
    told = {name: found.measures[name] for name in ("same", "conflict", "best has it", "best has rival", "after")}
    assert told == {"same": 0.0, "conflict": 1.0, "best has it": 0.0, "best has rival": 1.0, "after": NOWHERE}
    assert ([item.text for item in found.rivals], found.conflict) == (["720"], True)


def test_a_number_that_the_body_has_later_and_of_something_else() -> None:
    body = "The mill will cut 720 jobs. It rained. The town owes the bank 270 lamps."
    found = evidence_of("Mill cuts 270 jobs", body)
    told = {name: found.measures[name] for name in ("same", "verbatim", "rival first", "own_leads", "best has it")}
    assert told == {"same": 1.0, "verbatim": 1.0, "rival first": 1.0, "own_leads": 0.0, "best has it": 0.0}


def test_other_numbers_of_the_headline_that_the_body_has() -> None:
    found = evidence_of("270 jobs go at 3 mills in 4 towns", "Three mills cut 720 jobs.")
    assert (found.measures["stated"], found.measures["told"]) == (2.0, 0.5)


def test_without_a_rival_nothing_stands_anywhere() -> None:
    found = evidence_of("Mill cuts 270 jobs", "The mill said on Monday that it would cut jobs.")
    assert {found.measures[name] for name in ("rival's slot", "rival's share", "rival after")} == {NOWHERE}
    assert (found.rivals, found.conflict) == ([], False)


def test_words_beside_the_number() -> None:
    measures = evidence_of("Mill cuts 270 jobs on day 7", "On day 5 the mill cut 720 jobs and 90 jobs.").measures
    assert (measures["alike before"], measures["alike after"], measures["own alike"]) == (1.0, 1.0, 0.0)
    assert measures["of its unit"] == pytest.approx(math.log(3))
    day = evidence_of("On day 7 mill shuts", "On day 5 the mill shut. It rained.").measures
    assert (day["alike before"], day["alike after"]) == (1.0, 0.0)
    own = evidence_of("Mill cuts 270 jobs", "The mill cut 270 jobs. It rained.").measures
    assert own["own alike"] == 1.0


def test_years_of_the_body() -> None:
    measures = evidence_of("Mill may shut in 2031", "The mill was built in 1998 and sold in 2024.").measures
    assert measures["past years"] == 7.0
    assert measures["years"] == pytest.approx(math.log(3))
    assert evidence_of("Mill cuts 270 jobs", "The mill was built in 1998.").measures["past years"] == 0.0


def test_how_much_of_the_headline_the_body_has() -> None:
    assert evidence_of("Mill cuts 270 jobs", "The mill will cut 720 jobs.").measures["covered"] == 1.0
    assert evidence_of("Mill cuts 270 jobs", "The skipper wept.").measures["covered"] == 0.0
