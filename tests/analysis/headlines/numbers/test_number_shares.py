"""Percentages and fractions of a headline that two counts of the body come to."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.number_shares import comes_to_share
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def comes_to(headline: str, body: str) -> bool:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return comes_to_share(claim, numbers(claim.block)[0], body_numbers(claim))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("A quarter of ferries leak", "Of the 48 ferries 12 leak."),
        ("25% of ferries leak", "12 of 48 ferries leak."),
        ("75% of ferries are dry", "12 of 48 ferries leak."),
        ("Fares up 25%", "Fares went from 40 to 50 crowns."),
        ("Profit up 12%", "It made $5.6m, up from $5m."),
        ("Fares up 8%", "Fares rose by 4 to 54 crowns."),
        ("Nearly a third of yards shut", "They shut 9 out of 30 yards."),
    ],
)
def test_two_counts_come_to_it(headline: str, body: str) -> None:
    assert comes_to(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("30% of ferries leak", "12 of 48 ferries leak."),
        ("25% of ferries leak", "There are 48 ferries. Of the yards 12 are dry."),
        ("25% of ferries leak", "The 48 ferries have 12 masts."),
        ("Fares up 25%", "Fares went from $40 to 50 yards."),
        ("12 ferries leak", "12 of 48 ferries leak."),
    ],
)
def test_they_do_not(headline: str, body: str) -> None:
    assert not comes_to(headline, body)
