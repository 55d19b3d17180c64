"""Bodies that count up to a number of the headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claim_numbers import body_numbers
from linter.analysis.headlines.claims import claims
from linter.analysis.headlines.number_counts import counted_on
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "counted"),
    [
        ("Six divers saved", "Five divers were saved, and then a sixth diver.", True),
        ("Six divers saved", "A skipper and five others were saved.", True),
        ("Six divers saved", "A skipper and four others were saved.", False),
        ("Police hold 104 at ferry", "Police held 52 couples at the ferry.", True),
        ("Lund wins seven-goal match", "Lund won the match by 4-3.", True),
        ("Lund wins seven-goal match", "Lund won the match by 4-2.", False),
    ],
)
def test_counted_on(headline: str, body: str, counted: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert counted_on(claim, numbers(claim.block)[0], body_numbers(claim)) is counted
