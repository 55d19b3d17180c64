"""What the judges that learned from altered headlines say of a draft of the usual length."""

from __future__ import annotations

import pytest

from linter.config.schema import Config
from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select

RULEBOOK = load_rulebook()
BODY = """
The harbour board of Lund will buy four ferries for $24 million this year, its chairwoman, Anna Okafor, said on Monday.

Okafor told reporters that the yard of Malmo would build all four ferries, and that the first of them was to sail in
May. The board had spoken with 11 yards before it chose this one, she said.

Tom Lindqvist, who leads the union of skippers, praised Okafor for the plan. "Okafor has listened to us," Lindqvist
said. The union has 900 members, of whom some sail to the islands each day.

The old ferries have rusted for years. Two of them had to be towed home last winter, when the engines failed in high
waves, and the coastguard took the passengers off from the white water.

The board is to decide in June which of the old ferries it will sell. Okafor said that a museum had asked for one, and
that Lindqvist would be heard before anything was sold or scrapped. It rained throughout the meeting, and few had come.
"""


def found_in(headline: str, rule: str) -> list[Finding]:
    document = parse(f"# {headline}\n{BODY}", path="draft.md")
    (chosen,) = select(RULEBOOK, Config(select=(f"headlines/{rule}",)), "draft.md", document.settings).rules
    return [finding for finding in chosen.check(document) if finding.severity is Severity.WARNING]


@pytest.mark.parametrize(
    ("headline", "rule", "words", "told"),
    [
        ("Lund to buy seven ferries for $24 million", "number", "seven", "Headline says seven; body says four"),
        (
            "Harbour board to buy four ferries for $57 million",
            "number",
            "$57 million",
            "Headline says $57 million; body says $24 million",
        ),
        (
            "Lund to buy 11 ferries from Malmo",
            "number",
            "11",
            "Headline says 11; body says four, and 11 of something else",
        ),
        ("Lindqvist praises Merkel for ferry plan", "name", "Merkel", "Nothing in the body names Merkel"),
        ("Okafor praises Lindqvist for ferry plan", "roles", "Okafor praises Lindqvist", "Headline swaps the roles"),
    ],
)
def test_found(headline: str, rule: str, words: str, told: str) -> None:
    source = f"# {headline}\n{BODY}"
    found = [(source[one.span.start : one.span.end], one.message) for one in found_in(headline, rule)]
    assert [(at, message.startswith(told)) for at, message in found] == [(words, True)]


@pytest.mark.parametrize(
    ("headline", "rule"),
    [
        ("Lund to buy four ferries for $24 million", "number"),
        ("Two ferries towed home in high waves last winter", "number"),
        ("Okafor says Lund will buy four ferries", "name"),
        ("Lindqvist praises Okafor for ferry plan", "roles"),
        ("Harbour board buys first three ferries for $24 million", "number"),  # of four
        ("White House asked for old ferry of Lund", "name"),
    ],
)
def test_right_headlines_are_silent(headline: str, rule: str) -> None:
    assert found_in(headline, rule) == []
