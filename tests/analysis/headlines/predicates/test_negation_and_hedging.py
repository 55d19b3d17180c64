"""What negates a word of the body, and how near it must stand."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.analysis.headlines.predicates.negation_and_hedging import (
    is_refusal,
    negator_near,
    said_at,
    without_negation,
)
from linter.document.parse import parse


def index_of(body: str) -> BodyIndex:
    return body_index(parse(f"# T\n\n{body}\n", path="draft.md"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("She did not sell it.", "not not not"),
        ("She did not at all ever sell it.", "- not -"),
        ("Lund rejects the view that she can't sell it.", "- - -"),
        ("Lund shares the view that she can't sell it.", "can't can't can't"),
        ("She did not in any way sell it.", "- not -"),
        ("She did not only sell it.", "- - -"),
        ("She did not just sell it.", "- - -"),
        ("No. 10 will sell it.", "- - -"),
        ("No 10 men sell it.", "- - -"),
        ("It is not at least sold.", "not not -"),
        ("She refused to ever sell it.", "refused refused -"),
        ("She refused to at all ever sell it.", "- refused -"),
        ("She refused to at all by day ever sell it.", "- - -"),
        ("She pulled out to sell it.", "pulled pulled -"),
        ("She pulled it out to sell it.", "pulled pulled -"),
        ("She pulled it all out, sell it.", "- - -"),
        ("She will not come; they sell it.", "- - -"),
        ("Not so, but they sell it.", "- - -"),
        ("They sell it not.", "- not -"),
        ("They sell none.", "- none -"),
        ("They sell, not buy.", "- not -"),
        ("They sell it but not now.", "- - -"),
        ("She can't sell it.", "can't can't can't"),
        ("She may sell it.", "- - -"),
        ("May will sell it.", "- - -"),
        ("Never sell it.", "Never Never Never"),
        ("Nobody ever sells it.", "Nobody Nobody -"),
        ("It was sold off.", "- - -"),
    ],
)
def test_what_stands_near_a_word(body: str, expected: str) -> None:
    """The negator by default, one far away or after it, one just before it."""
    index = index_of(body)
    found = []
    for at in index.positions("sell"):
        places = (
            negator_near(index, at),
            negator_near(index, at, before=6, after=2, refusals=6),
            negator_near(index, at, before=1, refusals=0),
        )
        found.append(" ".join("-" if place is None else index.texts[place] for place in places))
    assert " | ".join(found) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We will not sell the hall.", (5, True)),
        ("We will sell the hall.", (4, False)),
        ("We won't sell the hall.", (4, True)),
        ("We will not, sell the hall.", (-1, False)),
        ("We will sell a hall.", (-1, False)),
        ("We will sell", (-1, False)),
        ("We will never not sell the hall.", (6, True)),
        ("will sell the not hall", (4, True)),
    ],
)
def test_words_that_the_body_has_negated_or_not(body: str, expected: tuple[int, bool]) -> None:
    index = index_of(body)
    start = next(place for place, form in enumerate(index.forms) if form in {"will", "won't"})
    assert said_at(index, start, ["will", "sell", "the", "hall"]) == expected


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ("They pulled out.", True),
        ("They pulled it out.", True),
        ("They pulled it all out.", False),
        ("They pulled it.", False),
        ("They called it off.", True),
        ("They called.", False),
        ("They refused.", True),
        ("They left it out.", True),
        ("They left.", False),
        ("They gave up", True),
    ],
)
def test_refusals(body: str, refusal: bool) -> None:
    assert is_refusal(index_of(body), 1) is refusal


def test_forms_without_their_negation() -> None:
    forms = ("not", "never", "won't", "can't", "cannot", "isn't", "is", "n't")
    assert [without_negation(form) for form in forms] == [
        ("", True),
        ("", True),
        ("will", True),
        ("can", True),
        ("can", True),
        ("is", True),
        ("is", False),
        ("", True),
    ]
