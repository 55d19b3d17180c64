"""Verbs that change something by a multiple."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.multiples import multiplied_otherwise
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Profits halved at Marlow Foods", "Profits at Marlow Foods fell by 12%.", [("halved", "12%")]),
        ("Profits halved at Marlow Foods", "Profits at Marlow Foods fell by 52%.", []),
        ("Profits doubled at Marlow Foods", "Profits at Marlow Foods rose from 41 to 80, 12% of them from cakes.", []),
        ("Profits doubled at Marlow Foods", "Profits at Marlow Foods were twice as high, up by 12%.", []),
        ("Profits trebled at Marlow Foods", "Profits at Marlow Foods rose by a fifth.", [("trebled", "a fifth")]),
        ("Profits double at Marlow Foods", "Profits at Marlow Foods rose by 12%.", [("double", "12%")]),
        ("Profits double-booked at Marlow Foods", "Profits double-booked at Marlow Foods fell by 12%.", []),
        ("Profits rise at Marlow Foods", "Profits at Marlow Foods rose by 12%.", []),
    ],
)
def test_multiplied_otherwise(headline: str, body: str, found: list[tuple[str, str]]) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    pairs = [(word.text, rival.text) for word, rival in multiplied_otherwise(claim, body_numbers(claim))]
    assert pairs == found
