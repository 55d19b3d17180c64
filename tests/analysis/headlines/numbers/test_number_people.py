"""Numbers that count people, by what they do or what is done to them."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def agree(headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [item.text for item in agreeing(claim, numbers(claim.block)[0], body_numbers(claim))]


@pytest.mark.parametrize(
    "body",
    [
        "Eight divers were freed.",
        "Eight were freed.",
        "Eight people were freed.",
        "Eight Norwegians were freed.",
        "Eight librarians were freed.",
    ],
)
def test_people(body: str) -> None:
    assert agree("Eight freed from ferry", body) == ["Eight"]


@pytest.mark.parametrize("body", ["They swam eight metres.", "They left eight sails.", "They sang for eight hours."])
def test_things(body: str) -> None:
    assert agree("Eight freed from ferry", body) == []


def test_things_are_things_where_no_people_are_counted() -> None:
    assert agree("Ferry loses eight sails", "They left eight sails.") == ["eight"]


def test_a_time_is_no_other_time() -> None:
    assert agree("Skipper banned for eight years", "She got eight months.") == []
    assert agree("Skipper banned for two years", "She was banned for 24 months.") == []
    assert agree("Skipper banned for eight years", "She was banned for eight years.") == ["eight"]
