"""Numbers of a headline that the body tells piece by piece."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers, strange
from linter.analysis.headlines.numbers.number_sums import put_together
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def together(headline: str, body: str, *, rivals: bool = False) -> bool:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    placed = body_numbers(claim)
    return put_together(claim, numbers(claim.block)[0], placed, strange(claim, placed) if rivals else ())


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("3 dead on ferry", "Two divers and one skipper died on the ferry."),
        ("3 dead on ferry", "Two divers and a skipper died on the ferry."),
        ("Six held on ferry", "One diver, two cooks and three skippers are held."),
        ("Diver pours away 210 beers", "The diver had seven 30-bottle crates of beer."),
        ("Jobs for 450 at ferry yard", "The yard is to hire 300 people this year and 150 next year."),
        ("First 14 cups of tea fail", "It took the diver 15 cups of tea."),
        ("Ferry costs skipper $82,000", "The skipper wants so much a month: $6,800 for the ferry and $2,000 for tea."),
    ],
)
def test_parts_come_to_it(headline: str, body: str) -> None:
    assert together(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("4 dead on ferry", "Two divers and one skipper died on the ferry."),
        ("3 dead on ferry", "Two divers died on the ferry. One skipper wept."),
        ("Jobs for 400 at ferry yard", "The yard is to hire 300 people this year and 100 next year."),
        ("Ferry sails for five years", "Two divers and three skippers saw the ferry."),
        ("90 dead on ferry", "Forty divers and fifty skippers died on the ferry."),
        ("First 14 cups of tea fail", "It took the diver 16 cups of tea."),
        ("Ferry costs skipper $82,000", "The skipper wants $6,800 for the ferry."),
        ("Diver pours away 210 beers", "The diver had seven crates, in which 30 were cider."),
    ],
)
def test_nothing_comes_to_it(headline: str, body: str) -> None:
    assert not together(headline, body)


def test_of_what_another_number_counts_no_parts_are_added() -> None:
    body = "Nine divers went in. Four cooks and two skippers looked on."
    assert together("Six divers go in", body)
    assert not together("Six divers go in", body, rivals=True)
