"""What is measured of a challenge: the nearest place comes first, and tells more the more it has of the claim."""

from __future__ import annotations

from linter.analysis.headlines.challenges.challenge_measures import BODY_SIZE, MEASURES, Measured, Measuring, measured
from linter.analysis.headlines.challenges.challenges import Kind, challenges
from linter.analysis.headlines.claims.claims import Claim, claims
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def of(headline: str, body: str, kind: Kind) -> Measured:
    claim = claim_of(headline, body)
    return measured(claim, challenges(claim, kind)[0])


def test_the_place_that_has_most_in_common_with_the_claim_comes_first() -> None:
    headline, body = "Brewer sells yard", "The mayor bought a hat. The brewer bought the yard."
    claim = claim_of(headline, body)
    found = of(headline, body, Kind.OPPOSITE)
    assert [claim.index.sentence_of[place.at] for place in found.places] == [1, 0]


def test_there_are_as_many_measures_for_every_kind() -> None:
    for headline, body, kind in (
        ("Brewer sells yard", "The brewer bought the yard.", Kind.OPPOSITE),
        ("Brewer does not sell yard", "The brewer sold the yard.", Kind.STATED),
        ("Marchers riot in Lund", "The marchers protested in Lund.", Kind.WEAKER),
        ("Marchers riot in Lund", "The mayor met her guests in Lund.", Kind.WEAKER),
        ("Skipper sues town", "The skipper may sue the town.", Kind.OPEN),
        ("Brewer sells yard", "The brewer bought the yard and sold the mill.", Kind.OPPOSITE),
    ):
        assert len(of(headline, body, kind).measures) == MEASURES


def test_one_measure_is_the_size_of_the_body() -> None:
    found = of("Brewer sells yard", "The brewer bought the yard.", Kind.OPPOSITE)
    assert found.measures[BODY_SIZE] == 6


def test_what_is_about_something_else_measures_less() -> None:
    same = of("Brewer sells yard in Lund", "The brewer bought the yard in Lund on Friday.", Kind.OPPOSITE)
    other = of("Brewer sells yard in Lund", "A skipper bought a hat on Friday.", Kind.OPPOSITE)
    assert sum(same.measures[10:12]) > sum(other.measures[10:12])


def test_the_best_place_has_more_in_common_the_nearer_it_is_to_the_claim() -> None:
    headline = "Brewer sells yard in Lund"
    near, far = (
        claim_of(headline, body)
        for body in ("The brewer bought the yard in Lund.", "It rained. Snow fell. Hail fell. A skipper bought a hat.")
    )
    (same,), (other,) = (challenges(claim, Kind.OPPOSITE) for claim in (near, far))
    assert Measuring(near, same).most > 1
    assert Measuring(far, other).most < 0.4
