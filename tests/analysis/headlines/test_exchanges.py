"""Which names of a headline may have been exchanged."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims import Claim, claims
from linter.analysis.headlines.exchanges import (
    BESIDE,
    FIGURES,
    figures_beside,
    figures_of_parts,
    is_repeated,
    name_pairs,
)
from linter.analysis.headlines.neighbours import Neighbours
from linter.analysis.headlines.who_did_what import Comparison
from linter.document.parse import parse

BODY = "Anna Moreau sued Tom Lindqvist on Monday. Norway and Anti were there; the FBI, Sweden and Brixmore saw it."


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
    ],
)
def test_pairs_of_one_kind(headline: str, expected: list[tuple[str, str, bool]]) -> None:
    found = [(pair.one.text, pair.other.text, pair.in_doubt) for pair in name_pairs(claim_of(headline))]
    assert found == expected


def test_a_word_that_a_claim_has_twice() -> None:
    claim = claim_of("Moreau sues Lindqvist after Moreau row")
    assert [word.text for word in claim.words if is_repeated(claim, word)] == ["Moreau", "Moreau"]


def test_every_figure_has_its_value() -> None:
    beside = figures_beside(Neighbours(1.0, 2.0, 3.0, 4.0, 0, ()))
    parts = figures_of_parts(Comparison(both_own=0.5))
    assert beside == dict(zip(BESIDE, (1.0, 2.0, 4.0), strict=True))
    assert (*beside, *parts) == FIGURES
    assert parts["both_own"] == pytest.approx(0.6931, abs=1e-3)
    assert parts["both_exchanged"] == 0
