"""Bodies that count up to a number of the headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers
from linter.analysis.headlines.numbers.number_counts import counted_on, is_one_span, is_same_age, went_to
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


@pytest.mark.parametrize(
    ("body", "went"),
    [
        ("The race is cut from three hours to two.", True),
        ("The race is cut from three hours.", False),
        ("The race takes three hours. It is to go to two yards.", False),
    ],
)
def test_what_becomes_the_stated_number_is_no_rival(body: str, went: bool) -> None:
    claim = claims(parse(f"# Race cut to two hours\n\n{body}\n", path="draft.md"))[0]
    placed = body_numbers(claim)
    same = agreeing(claim, numbers(claim.block)[0], placed)
    assert went_to(claim, same, placed[0]) is went


@pytest.mark.parametrize(
    ("headline", "body", "same"),
    [
        ("Skipper wins at the age of 74", "The 74-year-old won.", True),
        ("Skipper wins at the age of 74", "The skipper, of 74 yards, won.", False),
        ("Skipper wins 74 races", "The 74-year-old won.", False),
    ],
)
def test_ages_that_the_body_gives_somebody(headline: str, body: str, same: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated = numbers(claim.block)[0]
    assert is_same_age(claim, stated, agreeing(claim, stated, body_numbers(claim))) is same


@pytest.mark.parametrize(
    ("headline", "body", "one"),
    [
        ("Ferry mended in 7 days", "The ferry was mended in a week.", True),
        ("Ferry mended in 7 days", "The ferry was mended in weeks.", False),
        ("Ferry mended in 6 days", "The ferry was mended in a week.", False),
        ("Ferry mended in 12 months", "It took a year.", True),
    ],
)
def test_a_span_told_as_one_longer_unit(headline: str, body: str, one: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert is_one_span(claim, numbers(claim.block)[0]) is one
