"""Numbers of headlines that the body has, too, and lists: what is a warning, and what a note at most."""

from __future__ import annotations

import pytest

from linter.config.schema import Config
from linter.document.parse import parse
from linter.findings.finding import Severity
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select

RULEBOOK = load_rulebook()


def warned(headline: str, *paragraphs: str) -> list[str]:
    source = "\n\n".join([f"# {headline}", *paragraphs]) + "\n"
    document = parse(source, path="draft.md")
    rules = select(RULEBOOK, Config(select=("headlines/number",)), "draft.md", document.settings).rules
    return [
        source[found.span.start : found.span.end]
        for rule in rules
        for found in rule.check(document)
        if found.severity is Severity.WARNING
    ]


def test_what_the_body_says_first_stands() -> None:
    headline = "Fares in Lund ease to 25% of wages"
    other = "Fares in Lund were 34% of wages in May, the town hall said."
    own = "Few had foreseen it. The mayor would like to see a figure of 25% next year."
    assert warned(headline, other, own) == ["25%"]
    assert warned(headline, own, other) == []


@pytest.mark.parametrize("opening", ["", "What to know as "])
def test_only_a_statement_says_of_what_its_number_is(opening: str) -> None:
    body = "Ferry yard of Lund lent 300 sails to divers in June. It rained. The yard has 900 chairs, too."
    headline = f"{opening}ferry yard of Lund lends 900 sails to divers in June"
    assert warned(headline, body) == ([] if opening else ["900"])


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        (
            "Rents rise 9% in Norwick",
            "Rents in Norwick rose by 6% last year, more than in any other town of the county.",
            ["9%"],
        ),
        (
            "Bakery in Lund raises $300m for 10 ovens",
            "A bakery in Lund has raised $30 million for ten ovens from friends. It is worth $90 million.",
            ["$300m"],
        ),
        ("Skipper gets six-figure sum", "The skipper was paid $209,640 for the ferry, her lawyer said on Monday.", []),
        (
            "Two charged after raid on ferry",
            "Four men have been charged with a raid on the ferry in May. It has two decks, of which one is dry.",
            ["Two"],
        ),
        (
            "Eight freed from ferry",
            "Five skaters were freed from a ferry on Monday after its hull had stuck in mud for a day in waves eight "
            "metres high.",
            ["Eight"],
        ),
        (
            "Skipper banned for eight years",
            "A skipper who sang at the helm has been banned for three years. She got eight months for her songs, too.",
            ["eight"],
        ),
        (
            "Glacier of Lund draws back by 7km in May",
            "The glacier of Lund drew back by some 700 metres in May, its keepers said.",
            ["7km"],
        ),
    ],
)
def test_numbers_of_drafts_of_a_few_sentences(headline: str, body: str, flagged: list[str]) -> None:
    assert warned(headline, body) == flagged
