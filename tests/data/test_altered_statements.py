"""What denies a headline's deed, affirms it or makes it certain."""

from __future__ import annotations

from random import Random

import pytest

from linter.data.build.altered_statements import altered_statements
from linter.data.build.published_headlines import statement

BODY = "The brewer raises the price of beer in Lund, it said on Friday. " + "The price of beer rose in May. " * 25


def changed(title: str) -> dict[str, str]:
    claim = statement(title, BODY)
    assert claim is not None
    return {one.text: one.kind for seed in range(40) for one in altered_statements(claim, Random(seed))}


@pytest.mark.parametrize(
    ("title", "altered", "kind"),
    [
        ("Brewer raises price of beer", "Brewer refuses to raise price of beer", "negated"),
        ("Brewer raises price of beer", "Brewer rules out raising price of beer", "negated"),
        ("Brewer to raise price of beer", "Brewer not to raise price of beer", "negated"),
        ("Brewer will raise price of beer", "Brewer won't raise price of beer", "negated"),
        ("Brewer jailed over price of beer", "Brewer not jailed over price of beer", "negated"),
        ("Brewers raise price of beer", "Brewers do not raise price of beer", "negated"),
        ("Brewer gave beer to Lund", "Brewer did not give beer to Lund", "negated"),
        ("Brewer refuses to sell mill", "Brewer sells mill", "negated"),
        ("Brewer not to sell mill", "Brewer to sell mill", "negated"),
        ("Brewer denies selling mill", "Brewer sells mill", "negated"),
        ("Brewer rules out selling mill", "Brewer sells mill", "negated"),
        ("Brewer no longer sells beer", "Brewer sells beer", "negated"),
        ("Brewer drops plan for mill", "Brewer approves plan for mill", "negated"),
        ("No beer sold in Lund", "Beer sold in Lund", "negated"),
        ("Brewer in bid to sell mill", "Brewer sells mill", "hedge"),
        ("Brewer may have sold mill", "Brewer sold mill", "hedge"),
        ("Police: Brewer sold mill", "Brewer sold mill", "hedge"),
        ("Brewer sells mill if banks agree", "Brewer sells mill", "hedge"),
    ],
)
def test_what_is_made(title: str, altered: str, kind: str) -> None:
    assert changed(title).get(altered) == kind


@pytest.mark.parametrize("title", ["Brewer says beer is good", "Beer", "“Brewer raises price”"])
def test_whose_word_it_is_and_what_is_quoted_is_left(title: str) -> None:
    assert "negated" not in changed(title).values()
