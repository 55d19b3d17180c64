"""How surely a headline's name is a wrong one."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_odds import absent_name_score
from linter.analysis.headlines.names.name_rivals import rivals
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def absence(headline: str, body: str) -> float:
    claim = claim_of(headline, body)
    name = claim_names(claim)[0]
    return absent_name_score(claim, name, [0], rivals(claim, name, name.words[0]))


def test_another_name_in_its_place_makes_an_absent_one_less_likely_right() -> None:
    headline = "Toyota recalls 40,000 vans"
    near = absence(headline, "Honda said that it would recall 40,000 vans. Honda has yards, and Honda sells vans.")
    assert near > absence(headline, "It would recall 40,000 vans, the maker said.") > 0
