"""The lead's first sentence that tells what a headline tells the other way round, by the order of words."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.roles.turned_order import turned_order
from linter.document.parse import parse


def turned(headline: str, body: str) -> tuple[str, str, str] | None:
    """Who does it in the headline, to whom, and the verb of the body."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = turned_order(claim)
    return (found.doer.text, found.sufferer.text, claim.index.texts[found.place]) if found is not None else None


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Zoo sues visitor", "A visitor whom a goat had bitten is suing the zoo.", ("Zoo", "visitor", "suing")),
        ("Lund beat Malmo", "Malmo are champions after they fought back to beat Lund 3-1.", ("Lund", "Malmo", "beat")),
        (
            "Pupil thanks teacher",
            "A teacher who fell ill has thanked the pupil who ran.",
            ("Pupil", "teacher", "thanked"),
        ),
        ("Nurse lends boat to diver", "A diver has lent a boat to a nurse.", ("Nurse", "diver", "lent")),
    ],
)
def test_the_other_way_round(headline: str, body: str, expected: tuple[str, str, str]) -> None:
    assert turned(headline, body) == expected


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Zoo sues visitor", "A visitor whom a goat had bitten is sued by the zoo."),
        ("Zoo sues visitor", "A visitor whom a goat had bitten was sued. The zoo is shut."),
        ("Zoo sues visitor", "A visitor whom a goat had bitten is not suing the zoo."),
        ("Zoo sues visitor", "A visitor denied that she was suing the zoo."),
        ("Zoo meets visitor", "A visitor has met the zoo."),
        ("Zoo sues visitor", "A visitor is suing the zoo's vet."),
        ("Zoo sues visitor", "A visitor is suing over a goat of the zoo."),
        ("Zoo sues visitor", "A friend of a visitor is suing the zoo."),
        ("Zoo sues visitor", "The zoo said that a visitor was suing it."),
        ("Zoo sues visitor", "A visitor is suing the zoo. The zoo is suing the visitor, too."),
        ("Zoo's lawyer sues visitor", "A visitor is suing the zoo."),
        ("Nurse lends boat to diver", "A diver has lent a boat to a cook. It is the nurse who rows."),
        ("Okafor named boss of yard", "The boss has named Ana Okafor as head of the yard."),
    ],
)
def test_as_the_headline_tells_it_or_something_else(headline: str, body: str) -> None:
    assert turned(headline, body) is None
