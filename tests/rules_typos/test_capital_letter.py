"""`typos/capital-letter` beyond its examples: what lacks a capital, what has too many, what is right as it is."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/capital-letter").make()


def flagged(text: str, accepted: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    found = RULE.check(parse(text, path="draft.md", accepted=accepted))
    return [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks on friday failed.", [("friday", "Friday")]),
        ("The talks in september and october failed.", [("september", "September"), ("october", "October")]),
        ("Talks in france’s north failed.", [("france", "France")]),
        ("The german, muslim and jewish leaders met.", [(w, w.capitalize()) for w in ("german", "muslim", "jewish")]),
        ("The head of nato left.", [("nato", "NATO")]),
        ("THe talks failed. Then THe talks went on.", [("THe", "The"), ("THe", "the")]),
        ("The COunty agreed with tHe town.", [("COunty", "County"), ("tHe", "the")]),
        ("He saiD no on mONDAY.", [("saiD", "said")]),
        ("He met mr. Okafor and dr Ito of the u.s. army.", [("u.s.", "U.S."), ("mr", "Mr"), ("dr", "Dr")]),
        ("They won in BOston.", [("BOston", "Boston")]),
    ],
)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert flagged(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It may rain on the march; the august court polishes china, stuffs turkey and is frank.",
        "They ate french fries, a danish pastry, greek salad and turkish delight with roman numerals.",
        "all is small on monday in france.",
        "He typed: i was in france on monday.",
        "The pro-european party, an anti-american song, #monday and @france",
        "Han reiste den 4 april og kom tilbake den 6 november.",
        "MPs, IDs and PCs cost an iPhone, an eBay bid, cAMP and mRNA.",
        "The PhD took the McDonald case to the iOS shop.",
        "ISIS and NATO met at the BBC.",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_what_the_configuration_accepts() -> None:
    assert flagged("The shop is called monday.", frozenset({"monday"})) == []
    assert flagged("The shop is called COunty.", frozenset({"COunty"})) == []
