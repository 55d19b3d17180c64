"""A headline fits the space it has.

Why: what is cut off by the layout is often the word that mattered.
Not flagged: headlines of exactly the greatest length; drafts without a headline.
Source: the house style guide, 4.1.
"""

# A Python rule, for what the declarative kinds can't say. It imports nothing but linter.api and the standard library.

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.api import Document, Finding, Rule, Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """longest: characters that a headline may have."""

    longest: int = 90


class HeadlineLength(Rule):
    """Flags a headline that is too long, and says by how much."""

    severity = Severity.NOTE
    Options = Limits
    examples = (
        "# [[Council to mend the old bridge over the river before winter, after a decade of delays, mayor says]]\n",
        "# Council to mend the old bridge before winter\n",
        "The council will mend the old bridge over the river before winter, after years of delays, the mayor said.\n",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for the headline if it is longer than the option `longest` says."""
        headline = document.headline
        longest: int = self.options.longest
        if headline is not None and len(headline.text) > longest:
            more = len(headline.text) - longest
            span = headline.span(0, len(headline.text))
            yield self.finding(span, f"the headline is {more} characters longer than {longest}")
