"""Numbers of a claim that count from another one of the body."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_counts import (
    counting_others,
    counts_others,
    one_apart,
    only_one,
    since_another,
)
from linter.analysis.headlines.numbers.claim_numbers import Placed, agreeing, body_numbers, strange
from linter.analysis.numbers.numbers import Number, numbers
from linter.document.parse import parse


def read(headline: str, body: str) -> tuple[Claim, Number, list[Placed]]:
    claim = next(iter(claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))))
    return claim, numbers(claim.block)[0], list(body_numbers(claim))


@pytest.mark.parametrize(
    ("headline", "others"), [("Skipper and 23 others held", True), ("Skipper holds 23 eels", False)]
)
def test_others_are_counted_beside_somebody(headline: str, others: bool) -> None:
    claim, stated, _ = read(headline, "Nobody came.")
    assert counts_others(claim, stated) is others


@pytest.mark.parametrize(
    ("headline", "body", "apart"),
    [
        ("Skipper and three others held", "Four people were held.", True),
        ("Skipper and three others held", "Five people were held.", False),
        ("13 dead, including gunman", "Twelve people were killed.", True),
        ("13 dead in fire", "Twelve people were killed.", False),
    ],
)
def test_one_more_or_less_is_who_is_named_besides(headline: str, body: str, apart: bool) -> None:
    claim, stated, placed = read(headline, body)
    assert one_apart(claim, stated, placed) is apart


@pytest.mark.parametrize(
    ("body", "others"), [("The ferry had twelve survivors.", True), ("Twelve people died on the ferry.", False)]
)
def test_a_tolls_number_may_be_that_of_people_of_another_kind(body: str, others: bool) -> None:
    claim, stated, placed = read("Twelve die as ferry sinks", body)
    assert counting_others(claim, stated, agreeing(claim, stated, placed)) is others


def test_since_another_year() -> None:
    claim, stated, placed = read(
        "Ferry fares at highest since 2014", "Ferry fares are at their highest since 2015, the line said."
    )
    assert [item.text for _, item in since_another(claim, stated, strange(claim, placed))] == ["2015"]
    claim, stated, placed = read(
        "Ferry fares at highest since 2014", "Ferry fares are at their highest since 2014, the line said."
    )
    assert since_another(claim, stated, strange(claim, placed)) == []


def test_the_lead_has_one_of_what_the_claim_counts() -> None:
    claim, stated, _ = read("Line buys three ferries", "The line bought a single ferry on Monday.")
    place = only_one(claim, stated)
    assert place is not None
    assert claim.index.texts[place : place + 2] == ["single", "ferry"]
    claim, stated, _ = read("Line buys three ferries", "The line bought a ferry on Monday.")
    assert only_one(claim, stated) is None
