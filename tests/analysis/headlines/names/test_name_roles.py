"""Whether a name of the body stands in the part that a headline's name has."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_roles import in_same_part, says_where
from linter.document.parse import parse


def parts(headline: str, name: str, body: str, rival: str) -> tuple[bool, bool]:
    """Whether the body's name is in the same part, and whether that is a place."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    found = next(one for one in claim_names(claim) if one.text == name)
    at = claim.index.texts.index(rival)
    return in_same_part(claim, found, at), says_where(claim, found, at)


@pytest.mark.parametrize(
    ("headline", "name", "body", "rival", "expected"),
    [
        ("Okafor sells ferry", "Okafor", "Holm has sold the ferry.", "Holm", (True, False)),
        ("Okafor sells ferry", "Okafor", "Linda Holm has sold the ferry.", "Holm", (True, False)),
        ("Okafor sells ferry", "Okafor", "LUND, May 3 — Linda Holm has sold the ferry.", "Holm", (True, False)),
        ("Okafor sells ferry", "Okafor", "The ferry was sold by Holm.", "Holm", (False, False)),
        ("Okafor sells ferry", "Okafor", "Under Holm the ferry was sold.", "Holm", (False, False)),
        ("Skipper sues Okafor", "Okafor", "Holm is sued.", "Holm", (False, False)),
        ("Okafor's ferry sinks", "Okafor's", "Holm wept.", "Holm", (False, False)),
        ("Ferry race starts in Malmo", "Malmo", "The race began at Port Lund.", "Lund", (True, True)),
        ("Ferry race starts in Malmo", "Malmo", "The race began in the Lund area.", "Lund", (True, True)),
        ("Ferry race starts in Malmo", "Malmo", "The race is named for Lund.", "Lund", (False, False)),
        ("Skippers paint Malmo library", "Malmo", "A library in Lund was painted.", "Lund", (True, True)),
        ("Skippers paint Malmo library", "Malmo", "The Lund library was painted.", "Lund", (True, True)),
        ("Skippers paint Malmo library", "Malmo", "A mayor in Lund was painted.", "Lund", (False, False)),
        ("Skippers paint Malmo", "Malmo", "Lund was painted.", "Lund", (False, False)),
    ],
)
def test_part(headline: str, name: str, body: str, rival: str, expected: tuple[bool, bool]) -> None:
    assert parts(headline, name, body, rival) == expected
