"""What trees have learned is reported with the share that is right, and what they know to be of something else is no
warning."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook

RULES = {spec.id: spec for spec in load_rulebook().rules}


def found(rule: str, text: str) -> list[Finding]:
    return list(RULES[f"headlines/{rule}"].make().check(parse(text, path="draft.md")))


@pytest.mark.parametrize(
    ("rule", "headline", "body", "words", "said"),
    [
        (
            "strength",
            "Farmers riot over milk price in Lund",
            "Farmers protested over the price of milk in Lund on Friday. They brought nine tractors. The protest over "
            "milk lasted an hour, and everybody went home.",
            "riot",
            "protested",
        ),
        (
            "opposite",
            "Lund rejoins fishing pact",
            "The island of Lund has quit the fishing pact, its council said. It had been in the pact for nine years.",
            "rejoins",
            "quit",
        ),
        (
            "negation",
            "Bank does not raise fees for farmers",
            "The bank raised its fees for farmers on Monday. Fees for farmers will be raised again in May, it said.",
            "not raise",
            "raised",
        ),
    ],
)
def test_what_was_learned_is_a_warning_with_the_share_that_is_right(
    rule: str, headline: str, body: str, words: str, said: str
) -> None:
    text = f"# {headline}\n\n{body}\n"
    (one,) = found(rule, text)
    assert one.severity is Severity.WARNING
    assert text[one.span.start : one.span.end] == words
    assert [text[e.span.start : e.span.end] for e in one.evidence if e.span] == [said]
    assert 0.6 <= one.confidence <= 1.0


def test_sub_heads_are_not_judged_by_it() -> None:
    text = "# Milk in Lund\n\n## Farmers riot over milk price\n\nFarmers protested over the price of milk in Lund.\n"
    assert found("strength", text) == []


QUAY = (
    "# Harbour board wins fight over quay in Lund\n\n"
    "It was a fine day in Lund.{more} The board had sought to win the fight over the quay in Lund since May.\n"
)


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        ("", Severity.WARNING),
        (" It rained. Snow fell. The mayor wore a hat. Nobody was wet. Tea was had.", Severity.NOTE),
    ],
)
def test_what_is_of_something_else_is_a_note_in_a_whole_article(more: str, severity: Severity) -> None:
    assert [one.severity for one in found("certainty", QUAY.format(more=more))] == [severity]
