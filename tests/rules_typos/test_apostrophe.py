"""`typos/apostrophe` beyond its examples: each kind of plural, and possessives that look like one."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/apostrophe").make()


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.span.start : one.span.end], one.suggestions[0].text) for one in RULE.check(parse(text, path="a.txt"))
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The MP's have left the room.", "MP's", "MPs"),
        ("Banana's aren't cheap this year.", "Banana's", "Bananas"),
        ("The tomato’s were bruised.", "tomato’s", "tomatoes"),
        ("He sold 1,400 CD's at the fair.", "CD's", "CDs"),
        ("Dozens of them, and hundreds of DVD's.", "DVD's", "DVDs"),
        ("The Harris's lived near the quay.", "Harris's", "Harrises"),
        ("It closed in the late 1970's.", "1970's", "1970s"),
        ("In the 1920's the port grew, and so did the town.", "1920's", "1920s"),
        ("The pier lost its’ lamps.", "its’", "its"),
    ],
)
def test_an_apostrophe_in_a_plural(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The MP's house, the MPs' houses and the MPs have burnt.",
        "Her views and the CEO's are alike.",
        "One NGO's are enough.",
        "Both CEO's own words were quoted.",
        "The photo's owner has sold it.",
        "In the 1980's biggest storm the pier sank.",
        "It's late, he's here, and the port's are old.",
        "The Guardian's live blog, and the Post's live in-depth report.",
        "He called the port ‘its’ and left.",
        "She owns three Zebra's Inns in the valley.",
        "Channel 4 TV's news is at seven.",
    ],
)
def test_silent_on(text: str) -> None:
    assert found(text) == []


def test_a_capital_may_be_meant_for_it_is() -> None:
    (one,) = RULE.check(parse("Its' as if nobody had come.", path="a.txt"))
    assert [suggestion.text for suggestion in one.suggestions] == ["Its", "It's"]
