"""Numbers of a headline that a body implies, in each of the ways that are known."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers
from linter.analysis.headlines.numbers.number_implied import is_a_total, is_at_another_rate, is_implied
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def implied(headline: str, body: str) -> bool:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return is_implied(claim, numbers(claim.block)[0], body_numbers(claim))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Owner leaves crew $1.2m", "She left each of her eight skippers $150,000."),
        ("19,000 slices of fish on pier", "The cooks used 2,375 fish, each cut into eight."),
        ("Ferries to cost $45m", "The town gives $32m for ferries. The balance of $13m is a loan."),
        ("Skipper sailed for 11 years", "The skipper came in 1980. She left in 1991."),
        ("Couple at sea 75 years", "They met in 1938 and went to sea two years later. Both died in 2015."),
        ("Skipper at sea two decades", "The skipper came in 1980. She left in 2000."),
        ("Skipper dead at 88", "The skipper was born in Lund in 1923."),
        ("Skipper cleared after 31 years", "A skipper who was jailed in 1994 was cleared. He served 19 years."),
        ("After nine tries, skipper sails", "The skipper had failed eight times before."),
        ("Lund win by eight wickets", "Lund lost only two wickets."),
        ("Crash kills groom, 2 guests", "Three people were killed, among them the groom."),
        ("Two guests, groom killed", "Three people were killed, among them the groom."),
        ("3 teens held", "A boy of 16 climbed onto the ferry while two friends filmed him."),
        ("3 soldiers killed", "An officer and two soldiers were killed."),
        ("All 22 skippers cleared", "While 21 were skippers of ferries, one was a cook."),
    ],
)
def test_implied(headline: str, body: str) -> None:
    assert implied(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Owner leaves crew $1.2m", "She left her eight skippers $150,000."),
        ("Owner leaves crew $1.3m", "She left each of her eight skippers $150,000."),
        ("Ferries to cost $45m", "The town gives $32m for ferries. It has $13m."),
        ("Ferries to cost $45m", "The town gives $32m for ferries. It rained. The balance of $13m is a loan."),
        ("Skipper sailed for 12 years", "The skipper came in 1980. She left in 1991."),
        ("Couple at sea 75 years", "They met in 1938, two years before the ice. Both died in 2015."),
        (
            "Skipper sailed for 31 years",
            "It was 1951, 1962, 1974, 1981. It rained. It rained. It rained. It was 1993, 2003, 2010, 2016, 2019.",
        ),
        ("Skipper cleared after 61 years", "A skipper who was jailed in 1994 was cleared. He served 19 years."),
        ("Skipper cleared after 31 years", "A skipper who was jailed in 1994 was cleared. A cook was jailed in 1997."),
        ("Skipper dead at 88", "The skipper, aged 83, was born in Lund in 1923."),
        ("Skipper dead at 88", "The skipper came to Lund in 1923."),
        ("After nine tries, skipper sails", "The skipper had failed seven times before."),
        ("After nine songs, skipper sails", "The skipper had sung eight times before."),
        ("Lund win by nine wickets", "Lund lost only two wickets."),
        ("Crash kills 2 guests", "Three people were killed, among them the groom."),
        ("Crash kills cow, 2 guests", "Three people were killed, among them the groom."),
        ("3 teens held", "Two teens climbed onto the ferry while a boy filmed them."),
        ("3 ferries held", "A boy of 16 climbed onto the ferry while two friends filmed him."),
        ("3 teens held", "A cow climbed onto the ferry while two friends filmed it."),
        ("All 22 skippers cleared", "While 21 were skippers of ferries, nobody was a cook."),
        ("A third of skippers cleared", "Each of 12 skippers was cleared."),
    ],
)
def test_not_implied(headline: str, body: str) -> None:
    assert not implied(headline, body)


@pytest.mark.parametrize(
    ("body", "so"),
    [("It leaks 48 times an hour, 1,152 a day.", True), ("It leaks 48 times an hour, 1,000 a day.", False)],
)
def test_rates(body: str, so: bool) -> None:
    claim = claims(parse(f"# Ferry leaks 48 times an hour\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    same = agreeing(claim, stated, placed)
    assert is_at_another_rate(stated, same, placed[-1]) is so
    assert not is_at_another_rate(stated, [], placed[-1])


@pytest.mark.parametrize(
    ("headline", "body", "so"),
    [
        ("Three more ferries leak", "That brings the total of ferries to 33.", True),
        ("Three ferries leak", "That brings the total of ferries to 33.", False),
        ("Three more ferries leak", "On Monday 33 ferries leaked.", False),
        ("Three more ferries leak", "That brings the total of ferries to two.", False),
    ],
)
def test_totals(headline: str, body: str, so: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert is_a_total(claim, numbers(claim.block)[0], body_numbers(claim)[0]) is so
