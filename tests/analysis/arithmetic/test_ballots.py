from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.ballots import ballots
from linter.analysis.arithmetic.statements import statements
from linter.analysis.arithmetic.sum_terms import Sum
from linter.document.model import Document


def _read(document: Document) -> list[Sum]:
    (block,) = document.body
    first, *rest = statements(block)
    return [*ballots(None, first), *(one for other in rest for one in ballots(first, other))]


@pytest.mark.parametrize(
    ("text", "votes", "at_most"),
    [
        (
            "The motion passed by 21 votes to 12, with two abstentions. All 36 members voted.",
            ["21", "12", "two"],
            False,
        ),
        ("It was 21 in favour, 12 against and two absent when the 36-seat senate voted.", ["21", "12", "two"], False),
        ("The plan was approved by 21 votes to 12. The 36 councillors will meet in May.", ["21", "12"], True),
    ],
)
def test_votes_and_the_body(text: str, votes: list[str], at_most: bool, draft: Callable[..., Document]) -> None:
    assert [([one.text for one in found.terms], found.at_most) for found in _read(draft(text))] == [(votes, at_most)]


@pytest.mark.parametrize(
    "text",
    [
        "The panel backed the plan by 9 votes to 3. All 36 members will vote on it in May.",
        "The Lynx won 21 to 12. All 36 members of the squad took part.",
    ],
)
def test_another_body(text: str, draft: Callable[..., Document]) -> None:
    assert _read(draft(text)) == []
