"""Negators of a claim, each with what it negates."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.negated_words import negated_words
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mayor will not sell town hall", [("not", "sell")]),
        ("Mayor not only sells town hall", []),
        ("Mayor sells quay, not town hall", []),
        ("Bank has no plans for the mint", [("no", "plans")]),
    ],
)
def test_negated_words(headline: str, expected: list[tuple[str, str]]) -> None:
    claim = claims(parse(f"# {headline}\n\nThe mayor spoke on Friday.\n", path="draft.md"))[0]
    assert [(one.form, other.form) for one, other in negated_words(claim)] == expected
