"""Deeds that a headline tells and the first sentences say were refused, dropped or ruled out."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.turned_down import in_main_clause, turned_down
from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


def said(headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [" ".join(claim.index.texts[one.first : one.last + 1]) for one in turned_down(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "words"),
    [
        (
            "Council sells fire station",
            "The council has decided against the sale of the fire station.",
            "decided against the sale",
        ),
        ("Rower quits racing", "The rower has no plans to retire from racing.", "has no plans to retire"),
        ("Mint raises toll", "The mint stopped short of increasing its toll.", "stopped short of increasing"),
        ("Keeper joins Lund", "The keeper has turned down a move to Lund.", "turned down a move to Lund"),
        (
            "Mayor says toll will rise",
            "The mayor has denied reports that the toll for the quay will go up.",
            "denied reports that the toll for the quay will go",
        ),
        ("Mayor stands for third term", "The mayor won't seek a third term.", "won't seek"),
        ("Norwick hosts boat fair", "Norwick will not have the boat fair.", "will not have the boat fair"),
        (
            "Norwick builds ferry yard",
            "Proposals for the construction of a ferry yard in Norwick have been dropped.",
            "construction of a ferry yard in Norwick have been dropped",
        ),
    ],
)
def test_what_turns_it_down(headline: str, body: str, words: str) -> None:
    assert said(headline, body) == [words]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Council keeps fire station", "The council has decided against the sale of the fire station."),
        ("Council may sell fire station", "The council has decided against the sale of the fire station."),
        ("Council refuses to sell fire station", "The council has decided against the sale of the fire station."),
        ("Council sells fire station", "The council sold the fire station. It decided against the sale of the quay."),
        (
            "Council sells fire station",
            "The council once decided against the sale of the fire station. On Friday it sold the fire station.",
        ),
        ("Mayor slams third term", "The mayor won't seek a third term."),
        ("Mayor backs third term", "The mayor won't oppose a third term."),
        ("Mayor: I raise toll", "The mayor refused to raise the toll."),
        ("Rower rallies club", "The rower dropped her coach as she seeks to rally the club."),
    ],
)
def test_what_does_not(headline: str, body: str) -> None:
    assert said(headline, body) == []


@pytest.mark.parametrize(
    ("body", "main"),
    [
        ("There was no evidence of a whale.", True),
        ("A year after there was no evidence of a whale, divers came.", False),
    ],
)
def test_a_main_clause(body: str, main: bool) -> None:
    index = body_index(parse(f"# T\n\n{body}\n", path="draft.md"))
    first = index.forms.index("no")
    assert in_main_clause(index, first, first + 1) is main
