"""Numbers of a headline that are one of the body but for a slip of the keyboard."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.number_slips import other_magnitude, slip_of
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def slip(headline: str, body: str) -> str | None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = slip_of(numbers(claim.block)[0], body_numbers(claim))
    return found.text if found is not None else None


@pytest.mark.parametrize(
    ("headline", "body", "right"),
    [
        ("284 skaters hired", "It has 90 sails and hired 248 skaters.", "248"),
        ("$3.92m for ferries", "The ferries cost $3.29m.", "$3.29m"),
        ("1,284 skaters hired", "It hired 1,294 skaters.", "1,294"),
    ],
)
def test_slip(headline: str, body: str, right: str) -> None:
    assert slip(headline, body) == right


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("28 skaters hired", "It hired 82 skaters."),
        ("284 skaters hired", "It hired 842 skaters."),
        ("284 skaters hired", "It hired 294 skaters."),
        ("284 skaters hired", "It paid $248."),
        ("284 skaters hired", "It hired 2,480 skaters."),
        ("284 skaters hired", "It hired 200-248 skaters."),
    ],
)
def test_no_slip(headline: str, body: str) -> None:
    assert slip(headline, body) is None


@pytest.mark.parametrize(
    ("headline", "body", "right"),
    [
        ("3,000 ferries burn", "A fire burned 30 ferries and 3 cars.", "30"),
        ("$1.7bn for ferries", "The ferries cost $1.7m.", "$1.7m"),
        ("3,000 ferries burn", "A fire burned 30 cars.", None),
        ("3,000 ferries burn", "A fire burned 40 ferries.", None),
        ("$3bn for ferries", "The ferries cost $3m each.", None),
        ("$25bn for ferries", "The ferries cost $250bn.", None),
        ("$251bn for ferries", "The ferries cost $25.1bn.", "$25.1bn"),
        ("3m ferries burn", "A fire burned 30 ferries.", None),
    ],
)
def test_other_magnitude(headline: str, body: str, right: str | None) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = other_magnitude(claim, numbers(claim.block)[0], body_numbers(claim))
    assert (found.text if found is not None else None) == right
