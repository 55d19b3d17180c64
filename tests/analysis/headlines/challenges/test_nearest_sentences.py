"""What the sentences nearest to a claim deny or leave open."""

from __future__ import annotations

from linter.analysis.headlines.challenges.nearest_sentences import denial_in, hedge_in, nearest
from linter.analysis.headlines.claims.claims import Claim, claims
from linter.document.parse import parse

BODY = "It rained in Lund. The skipper refused to stretch her contract with the ferry line. A tram may be late."


def claim_of(headline: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{BODY}\n", path="draft.md"))[0]


def test_the_sentence_that_has_most_of_the_claim() -> None:
    claim = claim_of("Skipper signs contract with ferry line")
    assert nearest(claim, claim.words[1]) == [1]


def test_a_body_about_something_else_has_none() -> None:
    claim = claim_of("Baker signs lease for oven")
    assert nearest(claim, claim.words[1]) == []


def test_what_a_sentence_denies_and_leaves_open() -> None:
    index = claim_of("Skipper signs contract with ferry line").index
    texts = [None if at is None else index.texts[at] for at in (denial_in(index, number) for number in range(3))]
    assert texts == [None, "refused", None]
    hedges = [None if one is None else index.texts[one.at] for one in (hedge_in(index, number) for number in range(3))]
    assert hedges == [None, None, "may"]
