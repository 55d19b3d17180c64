"""How much the first sentences say is lost or changed."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.strength.changes_told import HIGHER, LOWER, compared, is_large, shares_lost, small_at_top
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def test_per_cent_less_and_hardly_moved() -> None:
    claim = claim_of("Crown plunges", "The crown was 2% lower. It had barely moved in May.")
    assert [claim.index.texts[at] for at in compared(claim, LOWER)] == ["lower", "moved"]
    assert [claim.index.texts[at] for at in compared(claim, HIGHER)] == ["moved"]


def test_shares_of_a_loss() -> None:
    claim = claim_of(
        "Frost destroys apples in Lund", "Growers in Lund lost 6% of their apples. They sold 40% of the pears."
    )
    assert [value for _, value in shares_lost(claim)] == [6.0]


@pytest.mark.parametrize(
    ("body", "small"),
    [
        ("The crown of Lund fell 2% on Friday.", ["fell"]),
        ("The crown of Lund fell 31% on Friday.", []),
        ("A skipper of Aldport met nine guests. The pears fell 2% there.", []),
    ],
)
def test_a_small_change_at_the_top(body: str, small: list[str]) -> None:
    claim = claim_of("Crown plunges in Lund", body)
    places = [at for at, form in enumerate(claim.index.forms) if form == "fell"]
    assert [claim.index.texts[at] for at in small_at_top(claim, places)] == small


def test_a_large_change() -> None:
    claim = claim_of("Crown plunges in Lund", "The crown of Lund fell 31% on Friday.")
    assert is_large(claim.index, [claim.index.texts.index("fell")])
    assert not is_large(claim_of("Crown", "The crown fell 2%.").index, [2])
