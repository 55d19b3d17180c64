"""Which names of a headline may have been exchanged."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.roles.exchanges import is_repeated, name_pairs
from linter.document.parse import parse

BODY = "Anna Moreau sued Tom Lindqvist on Monday. Norway and Anti were there; the FBI, Sweden and Brixmore saw it. A Brazilian slept. The GOP sued Republicans."


def claim_of(headline: str, body: str = BODY) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Moreau sues Lindqvist over boat", [("Moreau", "Lindqvist", False)]),
        ("Norway beats Sweden", [("Norway", "Sweden", False)]),
        ("Moreau sues Brixmore", [("Moreau", "Brixmore", True)]),
        ("Moreau sues Norway", []),
        ("Moreau and Lindqvist sue", []),
        ("Moreau's pick, Tom Lindqvist, sues", []),
        ("Moreau sues anti-Lindqvist crew", []),
        ("Moreau sues Lindqvist after Moreau row", []),
        ("Moreau sues Holm", []),
        ("Moreau: “We sue Lindqvist”", []),
        ("Moreau says 'I sue Lindqvist'", []),
        ("Moreau ex-aide Lindqvist sues", []),
        ("Moreau foe Tom Lindqvist sues", []),
        ("Moreau aides sue Lindqvist", [("Moreau", "Lindqvist", False)]),
        ("Moreau war with Lindqvist gets personal", []),
        ("Moreau war plan with Lindqvist gets personal", [("Moreau", "Lindqvist", False)]),
        ("Norway frees Brazilian", []),
        ("NORWAY FREES BRAZILIAN", []),
        ("Republicans sue GOP", []),
        ("Norway frees Brazilian skipper", [("Norway", "Brazilian", False)]),
    ],
)
def test_pairs_of_one_kind(headline: str, expected: list[tuple[str, str, bool]]) -> None:
    found = [(pair.one.text, pair.other.text, pair.in_doubt) for pair in name_pairs(claim_of(headline))]
    assert found == expected


def test_a_word_that_a_claim_has_twice() -> None:
    claim = claim_of("Moreau sues Lindqvist after Moreau row")
    assert [word.text for word in claim.words if is_repeated(claim, word)] == ["Moreau", "Moreau"]
