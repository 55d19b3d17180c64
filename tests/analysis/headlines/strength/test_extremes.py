"""Superlatives whose contrary stands at the top of the body."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.strength.extremes import CONTRARIES, other_extremes
from linter.document.parse import parse


def contraries(headline: str, body: str) -> list[tuple[str, str]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [(word.text, claim.index.texts[place]) for word, place in other_extremes(claim)]


def test_contrary_at_the_top() -> None:
    assert contraries("Norwick has driest May", "May was the wettest in Norwick.") == [("driest", "wettest")]


@pytest.mark.parametrize(
    "body",
    [
        "May was the wettest in Norwick and June the driest.",
        "The ferry was late. The wettest of men was the mate.",
        "Norwick was dry in May. It met. It rowed. May in Norwick was the wettest.",
    ],
)
def test_own_extreme_another_or_later(body: str) -> None:
    assert contraries("Norwick has driest May", body) == []


def test_a_headline_of_both() -> None:
    assert contraries("Norwick best, Aldport worst for May", "The best of Norwick came in May.") == []


def test_contraries_go_both_ways() -> None:
    assert all(form in CONTRARIES[other] for form, others in CONTRARIES.items() for other in others)
