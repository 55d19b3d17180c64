"""Roads and flights of a headline that have another number in the body."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.series import numbered_otherwise
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Ferry lorry burns on M6", "A lorry with a ferry burned on the M5 near Lund.", [("M6", "M5", "M5")]),
        ("Ferry lorry burns on M6", "A lorry with a ferry burned on the M6, near the M5.", []),
        ("Lund mourns LH370", "All of Lund mourned flight LH 371 on Monday.", [("LH370", "LH371", "LH")]),
        ("A 3-way race in Lund", "It is a race that the A 4 will see.", []),
        ("Lund tops EU 27", "Of the EU 28, Lund came first.", []),
    ],
)
def test_another_number(headline: str, body: str, expected: list[tuple[str, str, str]]) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = [
        (claim.block.text[start:end], instead, claim.index.texts[place])
        for start, end, instead, place in numbered_otherwise(claim)
    ]
    assert found == expected
