"""All, some and a part."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.strength.wholes import has_universal, is_part, nearly_all, of_some, out_of, quantified
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("body", "at", "part"),
    [
        ("Most of the farms burned.", 0, True),
        ("As part of the plan they burned.", 1, False),
        ("They burned.", 0, False),
    ],
)
def test_a_part_of_something(body: str, at: int, part: bool) -> None:
    assert is_part(claim_of("Farms burn", body).index, at) is part


@pytest.mark.parametrize(
    ("body", "before", "hit", "some"),
    [
        ("Most farms burned.", 0, 1, True),
        ("Two of the five farms burned.", 1, 4, True),
        ("Not one of the farms burned.", 2, 4, False),
        ("The farms burned.", 0, 1, False),
    ],
)
def test_some_of_them(body: str, before: int, hit: int, some: bool) -> None:
    assert of_some(claim_of("Farms burn", body).index, before, hit) is some


def test_a_number_out_of_ten() -> None:
    index = claim_of("Farms burn", "Six in 10 farms burned in 2012.").index
    assert out_of(index, 0)
    assert not out_of(index, index.texts.index("burned"))


def test_a_quantifier_shortly_before() -> None:
    index = claim_of("Farms burn", "All the old farms burned.").index
    assert quantified(index, [3], frozenset({"all"}))
    assert not quantified(index, [3], frozenset({"most"}))


@pytest.mark.parametrize(
    ("body", "universal"),
    [
        ("Everybody left.", True),
        ("There were no injuries.", True),
        ("The flood came suddenly.", True),
        ("The flood is expected to come.", False),
        ("The flood came on Friday.", False),
    ],
)
def test_said_of_everybody(body: str, universal: bool) -> None:
    assert has_universal(claim_of("Nobody hurt in flood", body)) is universal


def test_a_little_less_than_all() -> None:
    claim = claim_of("Nearly all farms burn as all skippers watch", "The farms burned.")
    assert [nearly_all(claim, word) for word in claim.words if word.form == "all"] == [True, False]
