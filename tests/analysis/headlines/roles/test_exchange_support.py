"""What bears out an exchange of two names beside their order."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.roles.exchange_measures import exchange_evidence
from linter.analysis.headlines.roles.exchange_support import is_borne_out
from linter.analysis.headlines.roles.exchanges import name_pairs
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "borne_out"),
    [
        # the body tells another deed between the two
        ("Moreau soothes Lindqvist", "Tom Lindqvist hailed Anna Moreau on Monday.", False),
        # what is told of one stands beside the other
        ("Moreau soothes Lindqvist over boat wreck", "Tom Lindqvist soothed Anna Moreau over the boat wreck.", True),
        # a sentence has the two in each other's parts
        ("Moreau sues Lindqvist", "Tom Lindqvist, who rows, sued Anna Moreau on Monday.", True),
        # or one of them
        ("Moreau sues Lindqvist", "Tom Lindqvist sued the club. Lindqvist sued a yard. Anna Moreau slept.", True),
        ("Moreau sues Lindqvist", "Anna Moreau sued Tom Lindqvist. Lindqvist met Moreau.", False),
    ],
)
def test_borne_out(headline: str, body: str, borne_out: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    (pair,) = name_pairs(claim)
    assert is_borne_out(claim, pair, exchange_evidence(claim, pair).measures) is borne_out
