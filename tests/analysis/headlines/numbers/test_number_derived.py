"""Numbers of a headline that others of the body come to."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, conflicting, strange
from linter.analysis.headlines.numbers.number_derived import follows, is_told_in_parts
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "in_parts", "derived"),
    [
        ("Three saved from ferry", "Two sailors and a diver were saved from the ferry.", True, True),
        ("Skipper and three others leave", "Four skippers left the ferry line.", True, True),
        ("19 yards shut", "In Lund 15 yards are shut. In Malmo four more are.", True, True),
        ("Nine die in two crashes", "Four people died in the first crash and five in the second.", True, True),
        ("One in ten pools shut", "Lund is to shut 17 of its 169 pools.", True, True),
        ("One in four pools shut", "Lund is to shut 17 of its 169 pools.", False, False),
        ("Nine die in crash", "Four people died in the crash.", False, False),
        ("Nine die in crash", "Nine people died in the crash.", False, False),
    ],
)
def test_ways_to_come_to_a_number(headline: str, body: str, in_parts: bool, derived: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated = numbers(claim.block)[0]
    placed = body_numbers(claim)
    same, others = agreeing(claim, stated, placed), strange(claim, placed)
    conflict = conflicting(claim, stated, others, same)
    assert is_told_in_parts(claim, stated, placed, [item for _, item in conflict]) is in_parts
    assert follows(claim, stated, placed, same, conflict) is derived
