"""Numbers of the body that count the same kind of people as a headline's."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers, strange
from linter.analysis.headlines.numbers.number_tolls import other_tolls, two_tolls
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def tolls(headline: str, body: str) -> tuple[list[str], bool]:
    """The tolls of the body, and whether two of them come to the headline's."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated = numbers(claim.block)[0]
    found = [item for _, item in other_tolls(claim, stated, strange(claim, body_numbers(claim)))]
    return [item.text for item in found], two_tolls(claim, stated, found)


@pytest.mark.parametrize(
    ("headline", "body", "expected", "together"),
    [
        ("12 dead on ferry", "Ferry sank. Nine were killed.", ["Nine"], False),
        ("12 dead on ferry", "Nine died on Saturday. Three more were killed on Sunday.", ["Nine", "Three"], True),
        ("12 dead on ferry", "Nine died on Saturday and three on Sunday were killed.", ["Nine", "three"], False),
        ("12 dead on ferry", "Nine died. It rained. Okafor wept. Three were killed.", ["Nine", "Three"], False),
        ("12 dead on ferry", "Nine were hurt. Three were held.", [], False),
    ],
)
def test_tolls(headline: str, body: str, expected: list[str], together: bool) -> None:
    assert tolls(headline, body) == (expected, together)
