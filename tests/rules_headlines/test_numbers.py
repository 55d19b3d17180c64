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
