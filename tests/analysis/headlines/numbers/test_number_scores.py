"""How surely a number of a headline is wrong, by what the body has in its place."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, conflicting, strange
from linter.analysis.headlines.numbers.number_scores import STRONG, absent_score, conflict_score, weighed_up
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def absent(headline: str, body: str) -> float:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    placed = body_numbers(claim)
    return absent_score(claim, numbers(claim.block)[0], placed, strange(claim, placed))


def in_conflict(headline: str, body: str) -> float:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    others = strange(claim, placed)
    same = agreeing(claim, stated, placed)
    rival = conflicting(claim, stated, others, same)[0]
    return conflict_score(claim, stated, rival, same, absent_score(claim, stated, placed, others))


@pytest.mark.parametrize(
    ("headline", "body", "strong"),
    [
        ("Yard hires 270 skaters", "The yard hired skaters in May, 720 of them.", True),
        ("Yard hires 270 skaters", "The yard hired 170 skaters and 100 divers.", False),
        ("Yard hires nine skaters", "It rained for days.", False),
        ("Yard in Lund since 1908", "It rained for days.", False),
        ("270 things that skaters hire", "The yard hired skaters in May, 720 of them.", False),
    ],
)
def test_absent(headline: str, body: str, strong: bool) -> None:
    assert (absent(headline, body) >= STRONG) is strong


@pytest.mark.parametrize(
    ("headline", "body", "strong"),
    [
        ("Yard hires 270 skaters", "The yard hired 720 skaters.", True),
        ("Yard hires nine skaters for its rink", "Ten skaters sang.", False),
        ("10 best photos of skaters", "Okafor has 30 best photos of skaters.", True),
    ],
)
def test_conflict(headline: str, body: str, strong: bool) -> None:
    assert (in_conflict(headline, body) >= STRONG) is strong


@pytest.mark.parametrize(
    ("body", "strong"),
    [("The yard said that skaters would be needed. It pays $90 to 720 divers.", True), ("It rained for days.", False)],
)
def test_odds_of_another_number_in_its_place(body: str, strong: bool) -> None:
    claim = claims(parse(f"# Yard hires 270 skaters\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    others = strange(claim, placed)
    assert absent_score(claim, stated, placed, others) < STRONG
    assert (weighed_up(claim, stated, placed, others) >= STRONG) is strong
