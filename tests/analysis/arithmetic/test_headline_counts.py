from __future__ import annotations

import pytest

from linter.analysis.arithmetic.headline_counts import headline_counts
from linter.document.parse import parse


def _differ(headline: str, body: str) -> list[str]:
    document = parse(f"# {headline}\n\n{body}\n", path="draft.md")
    return [
        one.block.text[one.start : one.end]
        for one in headline_counts(document)
        if not one.least <= one.found <= one.most
    ]


@pytest.mark.parametrize(
    ("headline", "body", "words"),
    [
        ("Two die in Corle fire", "A fire in Corle killed three people on Monday.", "Two"),
        ("Two dozen hurt in crash", "Twelve people were injured when a tram hit a bus in Corle.", "Two dozen"),
        ("Trio jailed over fraud", "Four men were sent to prison on Monday over fraud in Corle.", "Trio"),
        ("Corle to close six libraries", "The council in Corle will shut nine libraries in May.", "six"),
        ("Lynx take second title", "The Lynx won their fourth title on Monday.", "second"),
        ("Lynx seal 4-1 win over Corle", "Goals from Rae and Moll gave the Lynx a 3-1 win over Corle.", "4-1"),
        ("Clerk stole cash over six years", "The clerk stole for eight years, a court heard in Corle.", "six"),
        ("Majority back new bridge", "A poll found that 38% of people back the bridge.", "Majority"),
        ("Clerk jailed for nine years", "A clerk was sentenced to six years on Monday.", "nine"),
        ("Rae banned for six games", "Ann Rae was given a ban of nine games on Monday. Rae said sorry.", "six"),
        ("Strike enters fourth week", "A strike at the port went into its third week on Monday.", "fourth"),
        ("Trio held over fire", "Police in Corle are holding four men over the fire.", "Trio"),
        ("Prices fall to lowest in three years", "Prices fell in May to the lowest level in two years.", "three"),
        ("Half of shops in Corle shut", "In Corle 30 of 100 shops have closed, a survey found.", "Half"),
    ],
)
def test_another_figure(headline: str, body: str, words: str) -> None:
    assert _differ(headline, body) == [words]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Clerk jailed for nine years", "A clerk got six years for theft and three for fraud, nine years in all."),
        ("Second day of talks begins", "The talks went on for a fourth day on Monday."),
        (
            "Two shot dead on ferry",
            "Two stewards were killed and five passengers hurt on a ferry. Four of them are stable.",
        ),
        ("Two die in Corle fire", "A fire in Corle killed two people; a crash had killed three in May."),
        ("Two die as fire spreads to ferry", "The fire killed at least two people. Later, three people were arrested."),
        ("Lynx seal 4-1 win over Corle", "After 1-1 at the break the Lynx won 4-1."),
        ("Half of shops in Corle shut", "In Corle 48% of shops have closed."),
        ("Moll becomes 45th president", "Moll is the first president from Corle."),
        ("Clerk stole cash over six years", "The clerk stole for six years, ten years after she was hired."),
    ],
)
def test_the_same_figure_or_another_thing(headline: str, body: str) -> None:
    assert _differ(headline, body) == []
