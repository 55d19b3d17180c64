"""Quotations of a headline that have the other sign than the body's words."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.reversed_quotations import reversed_quotations
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Mayor: 'We will sell the quay'", "“We will not sell the quay,” the mayor said.", ["We"]),
        ("Mayor: 'We won't sell the quay'", "“We will sell the quay,” the mayor said.", ["We"]),
        ("Mayor: 'We will sell the quay'", "“We will sell the quay,” the mayor said.", []),
        ("Mayor denies 'we will sell the quay'", "“We will not sell the quay,” the mayor said.", []),
        ("Mayor on 'quay'", "“Not the quay,” the mayor said.", []),
    ],
)
def test_the_sign_of_a_quotation(headline: str, body: str, found: list[str]) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert [one.word.text for one in reversed_quotations(claim)] == found
