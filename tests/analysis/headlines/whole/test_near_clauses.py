"""The nearest sentences of a body, and the clauses of them that have most of the headline."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.whole.near_clauses import NEAREST, near_clauses
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def test_the_first_sentence_is_always_one() -> None:
    body = "It rained. " + "The ferry of Norwick sails to the islands. " * NEAREST
    near = near_clauses(claim_of("Ferry of Norwick sails to islands", body))
    assert len(near) == NEAREST
    assert near[-1].number == 0


def test_the_clause_that_has_most_of_the_headline() -> None:
    claim = claim_of("Ferry sails to islands", "She did not come, but the ferry sails to the islands.")
    (near,) = near_clauses(claim)
    assert claim.index.texts[near.first : near.last][:3] == ["the", "ferry", "sails"]
    assert near.signs.denied
    assert near.inside(near.signs.denied) == 0


def test_a_short_piece_before_a_comma_is_no_clause() -> None:
    claim = claim_of("Ferry sails to islands", "Still, the ferry sails to the islands.")
    (near,) = near_clauses(claim)
    assert (near.first, near.last) == (0, len(claim.index))
