"""Names that bodies leave to be understood, or name otherwise."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.understood_names import (
    a_label,
    dates_an_event,
    first_name_left_out,
    is_byline,
    is_likened,
    is_part_of_a_name,
    is_unclear,
    left_to_be_understood,
    may_be_understood,
    spelled_nearly_so,
    surname_left_out,
)
from linter.document.parse import parse


def claim_of(headline: str, body: str = "It rained in the north on Friday.") -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Susan B. Okafor", True),
        ("Okafor, Ferry Trial, Lund, Toll", True),
        ("Okafor sails, sings, eats, sleeps", False),
        ("Okafor sells ferry", False),
    ],
)
def test_a_label_says_nothing_of_its_names(headline: str, expected: bool) -> None:
    assert a_label(claim_of(headline)) is expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("Holm is the Okafor of our age", True), ("Holm is an Okafor", False), ("Holm meets Okafor for tea", False)],
)
def test_likened(headline: str, expected: bool) -> None:
    claim = claim_of(headline)
    name = next(one for one in claim_names(claim) if one.words[-1].text == "Okafor")
    assert is_likened(claim, name) is expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ferry sold at Olympics", True),
        ("Republicans sell ferry", True),
        ("West Coast ferry sold", True),
        ("Okafor sells ferry", False),
        ("Norway sells ferry", False),
    ],
)
def test_left_to_be_understood(headline: str, expected: bool) -> None:
    claim = claim_of(headline)
    name = claim_names(claim)[0]
    assert left_to_be_understood(claim, name, name.words) is expected


@pytest.mark.parametrize(("body", "expected"), [("Ostranna wept.", True), ("Velmora wept.", False)])
def test_spelled_nearly_so(body: str, expected: bool) -> None:
    claim = claim_of("Ostrana sells ferry", body)
    assert spelled_nearly_so(claim, claim_names(claim)[0].words[-1]) is expected


@pytest.mark.parametrize(
    ("body", "expected"), [("The ferry is Okafor’s.", True), ("The ferry is Tom Okafor’s.", False)]
)
def test_first_name_left_out(body: str, expected: bool) -> None:
    claim = claim_of("Susan Okafor sells ferry", body)
    assert first_name_left_out(claim, claim_names(claim)[0], [0]) is expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("White House sells ferry", True), ("Okafor sells ferry", False), ("Ana Holm sells ferry", False)],
)
def test_the_common_noun_of_a_name_is_no_name_by_itself(headline: str, expected: bool) -> None:
    claim = claim_of(headline, "Ferries in white were sold in the north of Lund on Friday.")
    name = next(one for one in claim_names(claim) if not all(one.found))
    assert is_part_of_a_name(claim, name, [name.found.index(False)]) is expected


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Okafor sells ferry", "It rained.", False),
        ("Ferry sold at Olympics", "It rained.", True),
        ("Okafor sells ferry", "But it rained.", True),
        ("Why Okafor sells ferry", "It rained.", True),
        ("Holm is the Okafor of ferries", "It rained.", True),
        ("Ferry lost off Lund suburb", "It rained.", True),
    ],
)
def test_a_body_may_do_without_a_name(headline: str, body: str, expected: bool) -> None:
    claim = claim_of(headline, body)
    name = claim_names(claim)[-1]
    assert may_be_understood(claim, name, name.words) is expected


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("What Susan Okafor needs", "Dear Susan, it rains. You need a ferry, Susan.", True),
        ("What Susan Okafor needs", "Dear Susan, it rains. Susan Holm wept.", False),
        ("What Susan Okafor needs", "It rains. You need a ferry.", False),
        ("What Lund Okafor needs", "Dear Lund, it rains. You need a ferry.", False),
    ],
)
def test_surname_left_out(headline: str, body: str, expected: bool) -> None:
    claim = claim_of(headline, body)
    assert surname_left_out(claim, claim_names(claim)[0], [1]) is expected


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Ferry sinks before Malmo primary", "It rained.", True),
        ("Ferry sinks ahead of the Malmo debate", "It rained in a debate.", True),
        ("Ferry sinks before Malmo primary", "It rained before the Lund primary.", False),
        ("Ferry sinks before Malmo yard", "It rained.", False),
        ("Ferry sinks in Malmo debate", "It rained.", False),
        ("Ferry sinks before Malmo", "It rained.", False),
    ],
)
def test_an_event_that_says_when(headline: str, body: str, expected: bool) -> None:
    claim = claim_of(headline, body)
    assert dates_an_event(claim, claim_names(claim)[-1]) is expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Okafor sells ferry", False),
        ("Okafor supporter sells ferry", True),
        ("Okafor's yard sells ferry", True),
        ("Okafor-led yard sells ferry", True),
        ("Norway supporter sells ferry", False),
        ("XKB sells ferry", True),
    ],
)
def test_whose_somebody_is(headline: str, expected: bool) -> None:
    claim = claim_of(headline)
    assert is_unclear(claim, claim_names(claim)[0]) is expected


@pytest.mark.parametrize(
    ("headline", "number", "expected"),
    [
        ("Ana Holm - Ferry sinks off Lund", 0, True),
        ("Ferry sinks off the quay - Ana Ørsted", -1, True),
        ("Ana Holm sells ferry", 0, False),
        ("Holm - ferry sinks", 0, False),
    ],
)
def test_who_wrote_it(headline: str, number: int, expected: bool) -> None:
    claim = claim_of(headline)
    assert is_byline(claim, claim_names(claim)[number]) is expected
