"""Names of a headline that the body has in another form."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Bob Holm sells ferry", "Robert Holm has sold the ferry.", True),
        ("Bob Holm sells ferry", "Susan Holm has sold the ferry.", False),
        ("Bob Holm sells ferry", "Robert Lund has sold the ferry to Holm.", False),
        ("Bob sells ferry", "Robert has sold the ferry.", False),
        ("Ferry of Dvorak sold", "The ferry of Dvořák has been sold.", True),
        ("Ferry of Dvořák sold", "The ferry of Dvorak has been sold.", True),
        ("Ferry of Dvorak sold", "The ferry of Doležal has been sold.", False),
        ("Ferry sold to MoFA", "The Museum of Ferry Art has bought the ferry.", True),
        ("Ferry sold to MoFA", "The ministry of ferry affairs has bought the ferry.", False),
        ("Ferry sold to MoFA", "The Museum of Old Ferries has bought the ferry.", False),
    ],
)
def test_other_forms(headline: str, body: str, found: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert all(all(name.found) for name in claim_names(claim)) is found
