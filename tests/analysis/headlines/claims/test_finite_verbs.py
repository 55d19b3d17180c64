"""Which words of a headline are verbs that say something as so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.headlines.claims.claims import Claim, ClaimWord, claims
from linter.analysis.headlines.claims.finite_verbs import (
    is_bidden,
    is_finite,
    is_plural_present,
    is_supposed,
    tells_which,
    to_after,
)
from linter.document.parse import parse

Asked = Callable[[Claim, ClaimWord], bool]


@pytest.mark.parametrize(
    ("asked", "headline", "word", "expected"),
    [
        (is_finite, "Minister sacks rail chief", "sacks", True),
        (is_finite, "Rebels sends ferry", "sends", False),
        (is_finite, "Rise of the sacked chief", "sacked", False),
        (is_finite, "Minister to sack rail chief", "sack", False),
        (is_bidden, "Lund to skippers: Mend quay", "Mend", True),
        (is_bidden, "Lund: Skippers mend quay", "mend", False),
        (is_plural_present, "Doctors return to Lund", "return", True),
        (is_plural_present, "Skipper return to Lund", "return", False),
        (tells_which, "Robbers who attacked tram jailed", "attacked", True),
        (tells_which, "Robbers attacked tram", "attacked", False),
        (to_after, "Court orders skipper to leave", "orders", True),
        (to_after, "Court orders skippers out", "orders", False),
        (is_supposed, "Fine urged if theft is proved", "proved", True),
        (is_supposed, "Theft proved if court is right", "proved", False),
    ],
)
def test_verbs(asked: Asked, headline: str, word: str, expected: bool) -> None:
    claim = claims(parse(f"# {headline}\n\nIt rained in Lund on Friday.\n", path="draft.md"))[0]
    assert asked(claim, next(one for one in claim.words if one.text == word)) is expected
