"""First names that the body has with another surname."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.other_surnames import other_surname
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "instead"),
    [
        ("Susan Warren opposes the bill", "Susan Collins opposes the bill.", "Susan Collins"),
        ("Susan Warren opposes the bill", "Susan Warren opposes the bill. Susan Collins does not.", None),
        ("Susan Warren opposes the bill", "Susan B. Collins opposes the bill.", None),
        ("Senate Warren opposes the bill", "Senate Leader Collins opposes the bill.", None),
    ],
)
def test_other_surname(headline: str, body: str, instead: str | None) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = other_surname(claim, claim_names(claim)[0])
    assert (" ".join(claim.index.texts[found[1] : found[2] + 1]) if found else None) == instead
