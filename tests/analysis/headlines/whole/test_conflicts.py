"""What is shown of a headline and its body that differ as wholes."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.whole.conflicts import open_as_a_whole, turned_as_a_whole
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def test_a_denial_of_the_headline_over_the_nearest_sentence() -> None:
    one = turned_as_a_whole(claim_of("Mayor does not sell ferry", "The mayor sold the ferry. It rained."))
    assert one is not None
    assert (one.first.text, one.last.text, one.says, one.first_place) == ("not", "sell", "", 0)


def test_a_refusal_of_the_headline() -> None:
    one = turned_as_a_whole(claim_of("Mayor refuses to sell ferry", "The mayor sold the ferry. It rained."))
    assert one is not None
    assert (one.first.text, one.first_place) == ("refuses", 0)
    assert (
        turned_as_a_whole(claim_of("Mayor refuses to sell ferry", "The mayor would not part with the ferry.")) is None
    )


def test_a_denial_in_other_words() -> None:
    assert (
        turned_as_a_whole(claim_of("Mayor will not sell ferry", "The mayor pulled out of a deal over the ferry."))
        is None
    )


def test_a_denial_that_the_contrary_bears_out() -> None:
    assert turned_as_a_whole(claim_of("Ferry fares do not fall", "The ferry fares rose by a tenth in May.")) is None
    assert turned_as_a_whole(claim_of("Ferry fails to raise fares", "The ferry fares fell by a tenth in May.")) is None


def test_what_somebody_said_she_would_do_is_stated() -> None:
    assert open_as_a_whole(claim_of("Mayor opposes ferry", "The mayor said that she would oppose the ferry.")) is None


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor says she did not sell ferry",
        "No end to ferry row",
        "Ferry sails if rain does not stop",
        "Ferry can't sail",
        "Mayor does not rule out ferry",
        "Mayor refuses to rule out ferry",
        "Ferry does not mean mayor sails",
        "Mayor sells ferry",
    ],
)
def test_less_than_the_headline_is_denied(headline: str) -> None:
    assert turned_as_a_whole(claim_of(headline, "The mayor sold the ferry.")) is None


def test_what_the_nearest_clause_leaves_open() -> None:
    one = open_as_a_whole(claim_of("Mayor sells ferry", "It rained. The mayor may part with the old ferry."))
    assert one is not None
    assert (one.first.text, one.says) == ("sells", "may")


@pytest.mark.parametrize(
    "body",
    [
        "The nominee and mayor parted with the old ferry.",
        "The mayor parted with the old ferry in response to charges.",
        "The mayor parted with the potentially leaky ferry.",
    ],
)
def test_what_leaves_no_deed_open(body: str) -> None:
    assert open_as_a_whole(claim_of("Mayor sells ferry", f"It rained. {body}")) is None


def test_a_vote_against_bears_out_a_refusal() -> None:
    assert turned_as_a_whole(claim_of("Town rejects ferry", "Most of the town were against the ferry.")) is None


@pytest.mark.parametrize("headline", ["Mayor sells ferry, buys tram", "Mayor sells “old” ferry"])
def test_of_two_clauses_and_quotations_nothing_is_said(headline: str) -> None:
    assert open_as_a_whole(claim_of(headline, "The mayor may part with the old ferry.")) is None
