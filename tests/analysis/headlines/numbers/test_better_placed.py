"""Other numbers of the body around which a headline's words stand."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.better_placed import better_placed
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "rival"),
    [
        ("Rents in Norwick rose by 6%, brokers said. Few had foreseen it. In May, wine was 9% dearer.", "6%"),
        ("Rents in Norwick rose by 9%, brokers said. Few had foreseen it. In May, wine was 6% dearer.", None),
        ("Rents in Norwick rose by 91%, brokers said. Few had foreseen it. In May, wine was 9% dearer.", None),
        ("Rents in Norwick rose by $6, brokers said. Few had foreseen it. In May, wine was 9% dearer.", None),
    ],
)
def test_another_number_is_better_placed(body: str, rival: str | None) -> None:
    claim = claims(parse(f"# Rents in Norwick rise 9%\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    found = better_placed(claim, stated, agreeing(claim, stated, placed), placed)
    assert (found.rival.text if found else None) == rival
    if found:
        assert found.leads
        assert found.slot > found.own
