"""Checks for two mentions of what may be one amount with another scale or with its digits exchanged.

Why: $7.5 billion at the top and "the $7.5 million project" below is the slip that readers write in about. Two things
with the same digits are the rule in published news, so this is a note.
Not flagged: amounts that no word beside them connects; ranges; amounts below a thousand.
Source: the draft itself; neither mention is taken for right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.amounts import amounts_twice
from linter.api import Document, Evidence, Finding, Rule, Severity


class Amount(Rule):
    """Pairs of amounts that differ in scale or in the order of their digits."""

    severity = Severity.NOTE
    quotations = "skip"
    examples = (
        "The firm will spend $7.5 billion on the plant. Work on the [[$7.5 million]] plant starts in May.",
        "The club sold 12,300 tickets. Half of the [[13,200]] tickets went to fans from abroad.",
        "The debt stood at £2.9 trillion in May. At that pace the [[£2.9 billion]] debt grows by the day.",
        "The firm will spend $7.5 billion on the plant. Of the $7.5 billion for the plant, half is borrowed.",
        "The firm will spend $7 to $70 million on the plant.",
        "The firm will spend $7.5 billion on the plant. A bridge in Corle cost $7.5 million.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a note for the second mention of each pair."""
        for pair in amounts_twice(document):
            what = "another scale" if pair.scale else "other digits"
            yield self.finding(
                pair.second.span,
                f"“{pair.second.text}” has {what} than “{pair.first.text}” beside the same words",
                evidence=[Evidence("the other amount", pair.first.span)],
                confidence=0.4,
            )
