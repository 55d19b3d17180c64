"""Checks for words that have a shorter one: “utilise”, “commence”.

Why: what a reader takes wrongly from it, or what a correction would have to say.
Not flagged: what looks alike and is right.
Source: the style guide, dictionary or register that says so.
"""

# @WHAT A RULE HAS@

from __future__ import annotations

from collections.abc import Iterator

from linter.api import Document, Finding, Rule, Severity, tokens

BETTER = {"utilise": "use", "commence": "begin"}


class RuleName(Rule):
    """Flags the words of BETTER; put what you look for in their place."""

    severity = Severity.NOTE
    quotations = "skip"
    examples = (
        "The council will [[utilise=>use]] the old hall.",
        "The hearing is to [[commence=>begin]] on Monday.",
        "The mayor did not [[utilise=>use]] the ferry, and walked.",
        "The council will use the old hall.",
        "The company is called Commence and sells tents.",
        "“We will utilise the hall,” she said on Monday.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for every place where something is wrong."""
        for block in document.prose:
            for token in tokens(block):
                better = BETTER.get(token.text)
                if better is not None:
                    yield self.finding(token.span, f"“{better}” says the same as “{token.text}”", suggestions=[better])
