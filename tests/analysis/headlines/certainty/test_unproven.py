"""Crimes and causes that the top of the body has only as charged, denied or not yet known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from linter.analysis.headlines.certainty.unproven import Unproven, charged_only, not_yet_known
from linter.analysis.headlines.claims.claims import Claim, claims
from linter.document.parse import parse

Finder = Callable[[Claim], Iterator[Unproven]]


def said(finder: Finder, headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [" ".join(claim.index.texts[one.first : one.last + 1]) for one in finder(claim)]


@pytest.mark.parametrize(
    ("finder", "headline", "body", "words"),
    [
        (charged_only, "Vicar stole silver", "A vicar is on trial over the silver of a church.", "on trial"),
        (charged_only, "Rower took drug", "A rower denies that she knew of a drug.", "denies"),
        (not_yet_known, "Barn was burnt by neighbour", "Police do not know how the barn burned.", "not know how"),
        (not_yet_known, "Gas caused blast", "The cause is unknown, the mayor said of the blast.", "cause is unknown"),
    ],
)
def test_unproven(finder: Finder, headline: str, body: str, words: str) -> None:
    assert said(finder, headline, body) == [words]


@pytest.mark.parametrize(
    ("finder", "headline", "body"),
    [
        (charged_only, "Vicar stole silver", "A vicar who was on trial over silver was found guilty."),
        (charged_only, "Robber stole silver", "A man is on trial over the silver."),
        (charged_only, "Rower takes on rival", "A rower denies that she is late."),
        (charged_only, "Rower sings as thief steals silver", "A rower is accused of singing."),
        (charged_only, "Vicar stole silver", "It rained. It froze. It thawed. It rained. A vicar is on trial."),
        (not_yet_known, "Gas caused blast", "The blast in Norwick was due to gas."),
    ],
)
def test_settled_or_of_another(finder: Finder, headline: str, body: str) -> None:
    assert said(finder, headline, body) == []
