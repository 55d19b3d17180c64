"""Whether the body has two of a claim in their own parts or in each other's."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.roles.who_did_what import Comparison, compare, deeds, slots_of
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def compared(headline: str, body: str, one: str, other: str) -> Comparison:
    claim = claim_of(headline, body)
    first, second = (next(word for word in claim.words if word.form == form) for form in (one, other))
    return compare(claim, first, second, slots_of(claim))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Moreau sues Lindqvist over boat", {("Moreau", "Lindqvist")}),
        ("Moreau sued by Lindqvist over boat", {("Lindqvist", "Moreau")}),
        ("Son stabs father in row", {("Son", "father")}),
        ("Diver rescues the skipper", {("Diver", "skipper")}),
        ("Moreau meets Lindqvist at the pier", set()),
    ],
)
def test_who_does_something_to_whom_in_a_claim(headline: str, expected: set[tuple[str, str]]) -> None:
    claim = claim_of(headline, "Nothing of the kind was said on Monday.")
    found = {(claim.words[one].text, claim.words[other].text) for one, other in deeds(slots_of(claim))}
    named = {word for pair in expected for word in pair} or {"Moreau", "Lindqvist"}
    assert {pair for pair in found if named.issuperset(pair)} == expected


@pytest.mark.parametrize(
    "body",
    [
        "Lindqvist sued Moreau over the boat.",
        "Moreau was sued by Lindqvist over the boat.",
        "Moreau, whom Lindqvist sued over the boat, wept.",
        "Lindqvist filed a suit against Moreau over the boat.",
    ],
)
def test_a_deed_that_the_body_has_the_other_way_round(body: str) -> None:
    found = compared("Moreau sues Lindqvist over boat", body, "moreau", "lindqvist")
    assert found.both_exchanged > 0.2
    assert found.both_own == found.one_own == 0
    assert found.places


@pytest.mark.parametrize(
    "body",
    [
        "Moreau sued Lindqvist over the boat.",
        "Lindqvist was sued by Moreau over the boat.",
        "Lindqvist, whom Moreau sued over the boat, wept.",
        "Moreau filed a suit against Lindqvist over the boat.",
    ],
)
def test_a_deed_as_the_body_has_it(body: str) -> None:
    found = compared("Moreau sues Lindqvist over boat", body, "moreau", "lindqvist")
    assert found.both_own > 0.2
    assert found.both_exchanged == found.one_exchanged == 0
    assert not found.places


def test_one_of_the_two_in_the_place_of_the_other() -> None:
    found = compared(
        "Moreau drops bid after Lindqvist win", "Lindqvist dropped the bid on Monday.", "moreau", "lindqvist"
    )
    assert found.one_exchanged > 0.2
    assert found.one_own == 0


def test_a_street_named_after_somebody_is_somebody_else() -> None:
    found = compared("Moreau sues Lindqvist", "Lindqvist Street sued Moreau over the trees.", "moreau", "lindqvist")
    assert found.both_exchanged == 0


def test_a_name_that_goes_on_is_enough_for_its_own_part() -> None:
    found = compared("Moreau thanks Xi", "Anna Moreau thanked Xi Jinping.", "moreau", "xi")
    assert found.both_own > 0.2


def test_two_that_attack_each_other_have_their_own_parts() -> None:
    found = compared(
        "Moreau mocks Lindqvist as Lindqvist mocks Moreau", "Moreau mocked Lindqvist.", "moreau", "lindqvist"
    )
    assert found.both_exchanged == 0


def test_nothing_is_told_of_what_the_parser_gives_no_part() -> None:
    assert vars(compared("Moreau, Lindqvist", "Moreau sued Lindqvist.", "moreau", "lindqvist")) == vars(Comparison())
