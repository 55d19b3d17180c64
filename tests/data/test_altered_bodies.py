"""Bodies that a program changes so that they no longer tell their headline's deed."""

from __future__ import annotations

from random import Random

import pytest

from linter.analysis.headlines.claims.claims import Claim
from linter.data.build.altered_bodies import altered_bodies, told
from linter.data.build.published_headlines import statement

HEADLINE = "Brewer raises price of beer"
BODY = "The brewer raised the price of beer in Lund. Nobody was surprised.\n\nThe mayor of Lund likes tea."


def claim(headline: str = HEADLINE, body: str = BODY) -> Claim:
    found = statement(headline, body)
    assert found is not None
    return found


def made(kind: str, headline: str = HEADLINE, body: str = BODY) -> list[tuple[str, str, set[str]]]:
    return [
        (one.headline, one.body, set(one.words))
        for seed in range(8)
        for one in altered_bodies(claim(headline, body), Random(seed))
        if one.kind == kind
    ]


def test_the_deed_is_told_where_the_words_beside_it_are() -> None:
    found = claim(body=BODY + " She raised a hand.")
    raises = next(word for word in found.words if word.text == "raises")
    assert [found.index.texts[at] for at in told(found, raises)] == ["raised"]


@pytest.mark.parametrize(
    ("kind", "words"), [("hedge", "raised the price"), ("negated", "The brewer raised the price of beer")]
)
def test_the_body_no_longer_tells_the_deed(kind: str, words: str) -> None:
    wrong = [(headline, body) for headline, body, words in made(kind) if words == {"raises"}]
    assert wrong
    for headline, body in wrong:
        assert headline == HEADLINE
        assert body != BODY
        assert body.endswith("The mayor of Lund likes tea.")
    assert any(words not in body for _, body in wrong)


def test_opposites_take_the_place_of_the_deed() -> None:
    bodies = {body for _, body, words in made("negated") if words}
    assert any("The brewer lowered the price" in body for body in bodies)


def test_a_weaker_word_takes_the_place_of_a_strong_one() -> None:
    found = made("strength", "Marchers riot in Lund", "Marchers rioted in Lund on Friday. They went home by bus.")
    assert {("Marchers riot in Lund", frozenset(words)) for _, _, words in found} == {
        ("Marchers riot in Lund", frozenset({"riot"}))
    }
    assert any("Marchers protested in Lund" in body for _, body, _ in found)


def test_headline_and_body_changed_alike_are_right() -> None:
    right = {headline for headline, _, words in made("negated") if not words}
    assert "Brewer does not raise price of beer" in right
    assert "Brewer lowers price of beer" in right


def test_a_deed_that_the_body_lacks_is_left_alone() -> None:
    assert not altered_bodies(claim(body="The mayor of Lund likes tea. She drinks beer, too."), Random(1))
