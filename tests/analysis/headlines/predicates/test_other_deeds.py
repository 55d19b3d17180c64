"""Nouns of what is done to a thing, or asked about it."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.contradictions import contradictions
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "against"),
    [
        ("Board allows ferry toll", "The board refused the ferry toll on Friday.", True),
        ("Appeal against refusal of ferry toll allowed", "The board turned down the ferry toll. The town won.", False),
        ("Court refuses to block ferry law", "The court denied a request by skippers to block the ferry law.", False),
        ("Ferry trade rises 3%", "Growth of ferry trade slowed to 3% in May.", False),
        ("Okafor decries statues", "Okafor welcomed the removal of the statues.", False),
    ],
)
def test_what_is_said_of_something_else(headline: str, body: str, against: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert bool(contradictions(claim)) is against
