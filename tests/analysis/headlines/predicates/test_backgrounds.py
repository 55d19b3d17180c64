"""What a claim tells only besides."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, ClaimWord, claims
from linter.analysis.headlines.predicates.backgrounds import is_background, is_limited
from linter.document.parse import parse


def word_of(headline: str, form: str) -> tuple[Claim, ClaimWord]:
    claim = claims(parse(f"# {headline}\n\nThe ferry lay in the mud.\n", path="draft.md"))[0]
    return claim, next(word for word in claim.words if word.form == form)


@pytest.mark.parametrize(
    ("headline", "form", "background"),
    [
        ("Board passes toll it once rejected", "rejected", True),
        ("Brewer who sold yard buys mill", "sold", True),
        ("Skipper robs people he rescued", "rescued", True),
        ("Ferry stays shut until quay opens", "opens", True),
        ("Board passes toll", "passes", False),
        ("Family of boy who died rejects toll", "rejects", False),
        ("Brewer who sold yard, buys mill", "buys", False),
        ("Skipper says he sold ferry", "sold", False),
        ("That ferry sank", "sank", False),
    ],
)
def test_a_clause_that_says_who_or_when(headline: str, form: str, background: bool) -> None:
    assert is_background(*word_of(headline, form)) is background


@pytest.mark.parametrize(
    ("headline", "limited"),
    [
        ("Ferry will not sail until May", True),
        ("Ferry will not sail without lamp", True),
        ("Ferry will not sail", False),
    ],
)
def test_what_holds_on_terms(headline: str, limited: bool) -> None:
    assert is_limited(*word_of(headline, "sail")) is limited
