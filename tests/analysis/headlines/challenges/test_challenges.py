"""What of a body speaks against a word of a claim."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.challenges.challenges import Kind, challenges, negator_of
from linter.analysis.headlines.claims.claims import Claim, claims
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def seen(headline: str, body: str) -> list[str]:
    """Each challenge as `kind word: places / what speaks for it`."""
    claim = claim_of(headline, body)
    texts = claim.index.texts
    found = []
    for one in (one for kind in Kind for one in challenges(claim, kind)):
        places = ", ".join(" ".join(texts[place.first : place.last + 1]) for place in one.places)
        own = " ".join(texts[at] for at in one.own)
        found.append(f"{one.kind} {one.word.text}: {places} / {own}")
    return found


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Harbour board defeats plan",
            "The harbour board passed the plan on Friday.",
            "opposite defeats: passed / ",
        ),
        ("Brewer sells yard", "The brewer did not sell the yard.", "opposite sells: not sell / "),
        ("Brewer does not sell yard", "The brewer sold the yard.", "stated sell: sold / "),
        ("Marchers riot in Lund", "The marchers protested in Lund.", "weaker riot: protested / "),
        (
            "Marchers riot in Lund",
            "The mayor of Lund met her guests.",
            "weaker riot: The mayor of Lund met her guests . / ",
        ),
        ("Skipper sues town", "The skipper may sue the town.", "open sues: may sue / "),
        ("Skipper sues town", "The skipper sued the town. She may sue again.", "open sues: may sue / sued"),
        ("Ferry will sink in storm", "The ferry could sink in a storm.", "open will: could sink / "),
    ],
)
def test_places_against_a_word_and_for_it(headline: str, body: str, expected: str) -> None:
    assert expected in seen(headline, body)


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        ("Brewer sells yard", "The brewer sold the yard.", "opposite"),
        ("Marchers riot in Lund", "The marchers of Lund went on a rampage.", "weaker"),
        ("Trade growth falls", "Trade slipped in May.", "opposite growth"),
        ("Skipper plans to sue town", "The skipper sued the town.", "open sue"),
        ("Brewer does not sell yard", "The brewer refused to part with the yard.", "stated"),
    ],
)
def test_nothing_against_it(headline: str, body: str, kind: str) -> None:
    assert not [one for one in seen(headline, body) if one.startswith(kind)]


def test_a_negation_is_of_the_first_word_that_says_something() -> None:
    claim = claim_of("Brewer does not sell yard", "The brewer sold the yard.")
    by_text = {word.text: word for word in claim.words}
    negator = negator_of(claim, by_text["sell"])
    assert negator is not None
    assert negator.text == "not"
    assert negator_of(claim, by_text["Brewer"]) is None
    assert [one.word.text for one in challenges(claim, Kind.STATED)] == ["sell"]
