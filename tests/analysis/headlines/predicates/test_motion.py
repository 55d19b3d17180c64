"""Verbs of moving over nouns that look like them."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.motion import is_of_another_sense
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "other"),
    [
        ("Okafor storms the Senate", "It rained. Her move on the Senate was bold.", True),
        ("Okafor storms the Senate", "It rained. She will move to the Senate.", False),
        ("Okafor leaves the Senate", "It rained. Her move on the Senate was bold.", False),
        ("The storms hit the Senate", "It rained. Her move on the Senate was bold.", False),
    ],
)
def test_a_noun_tells_of_another_thing(headline: str, body: str, other: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    word = next(word for word in claim.words if word.form in {"storms", "leaves"})
    assert is_of_another_sense(claim, word, claim.index.positions("move")[0]) is other
