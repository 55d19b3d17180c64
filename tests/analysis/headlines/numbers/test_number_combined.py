"""Numbers of a headline that follow from what the body counts of the same kind."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.number_combined import is_combined
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse

LONG = " ".join(["The mud of the harbour lay deep that May, and nobody in the town had seen its like before."] * 12)


def combined(headline: str, body: str) -> bool:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return is_combined(claim, numbers(claim.block)[0], body_numbers(claim))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Town shuts 140 pools", "The town shuts 53 pools in the north and 48 in the south. In the west, 39 more go."),
        ("Diver wins four medals", "Holm won three medals in May. On Monday she won another."),
        ("Yard short of 40 divers", "The yard has 260 divers. It needs 300."),
        ("37 boats of 40 reach Lund", "Forty boats set out. Three turned back."),
        ("Ferry to carry 210 tonnes a week", "The ferry carries 30 tonnes a day, Okafor said."),
        ("Family of five leaves ferry", "Ana and Tom Holm left the ferry with their three children."),
        ("Yard to hire 30 cooks and aides", "The yard hires 18 cooks and 12 kitchen aides. It has 30 doors."),
        (
            "Last of 33 divers comes up",
            "The last diver came up at dawn. Thirty-two of his colleagues had come up at night.",
        ),
        ("Fair draws 10,000", "The fair sold 2,900 tickets on Friday, 4,100 on Saturday and 3,050 on Sunday."),
        ("Three states shut ports", "Ports in Alaska, Oregon and Maine are shut, Okafor said."),
        ("Eleven towns sue yard", "Lund sues the yard, as do 10 other towns."),
        ("75-minute speech at yard", "The speech took an hour and 15 minutes."),
        ("150-minute speech at yard", "The speech took two hours and 30 minutes."),
    ],
)
def test_counts_of_a_kind_come_to_it(headline: str, body: str) -> None:
    assert combined(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Town shuts 190 pools", "The town shuts 53 pools in the north and 48 in the south. In the west, 39 more go."),
        ("Town shuts 101 pools", "The town shuts 53 pools and hires 48 cooks."),
        ("Eight cooks held", "Police held four cooks on Monday. The four cooks are from Lund."),
        ("Eight cooks held", "Police held four cooks on Monday. Since then, four cooks have been at the yard."),
        ("12 cooks held", "Police held a boy of nine. Three cooks wept."),
        ("Town shuts 5 pools", "The town has 53 pools. It has 48 pools in the north."),
        ("Three states shut ports", "Ports in Alaska and Oregon are shut, Okafor said."),
        ("Ferry to carry 210 tonnes a week", "The ferry carries 30 tonnes, Okafor said."),
        ("Twelve towns sue yard", "Lund sues the yard, as do 10 other towns."),
        ("Eleven towns sue yard", "Lund sues the yard, as do 10 towns."),
        ("75-minute speech at yard", "The speech took a day and 15 minutes."),
    ],
)
def test_nothing_comes_to_it(headline: str, body: str) -> None:
    assert not combined(headline, body)


def test_of_an_article_only_what_speaks_of_it_counts() -> None:
    far = "Old yards keep logs. The logs of Malmo list 53 pools of tar, and 48 pools of oil."
    assert combined("Mayor of Lund shuts 101 pools in May", far)
    assert not combined("Mayor of Lund shuts 101 pools in May", f"{LONG}\n\n{far}")


def test_spans_of_time_are_added_up_over_a_short_body_alone() -> None:
    body = "The ferry lay three years in Lund. It was two years in Malmo."
    assert combined("Ferry idle for five years", body)
    assert not combined("Ferry idle for five years", f"{body}\n\n{LONG}")
