"""Numbers of headlines that bodies tell in a way of their own, or may leave out."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, strange
from linter.analysis.headlines.numbers.number_measures import number_evidence
from linter.analysis.headlines.numbers.number_told import is_told, may_be_left_out, shown
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse

RAIN = "It rained in the harbour of Lund. " * 10


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("Five divers saved", "Two divers and three divers were saved.", True),
        ("Five ferries to see in May", "Nine ferries sail in May.", True),
        ("Race cut to two hours", "The race was cut from three hours to two.", True),
        ("Races begin at 3am", "The races begin before dawn.", True),
        ("Skippers try ferryOS 26", "The skippers have it. Two sang.", True),
        ("Five divers saved", "Nine divers were saved.", False),
    ],
)
def test_what_a_body_tells_or_need_not(headline: str, body: str, told: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body} {RAIN}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    same = agreeing(claim, stated, placed)
    found = number_evidence(claim, stated, same, placed, strange(claim, placed))
    assert is_told(claim, stated, same, placed, found) is told


@pytest.mark.parametrize(
    ("body", "left_out", "text"),
    [
        ("The mill is to cut jobs.", True, None),
        ("The mill is to cut 720 jobs.", False, "720"),
        (f"The mill is to cut jobs. {RAIN}", False, None),
    ],
)
def test_a_brief_with_nothing_in_its_place_leaves_a_number_out(body: str, left_out: bool, text: str | None) -> None:
    claim = claims(parse(f"# Mill cuts 270 jobs\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    assert may_be_left_out(claim, stated, placed) is left_out
    found = shown(claim, stated, placed)
    assert (found.text if found is not None else None) == text
