"""An article rests on one unnamed source at most.

Why: a reader can't judge what two people without a name agree on.
Not flagged: as many as the option `most` allows.
Source: the Courier style guide, 5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.api import Document, Evidence, Finding, Rule, Severity

_UNNAMED = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:source|official|insider)s? (?:close to|familiar with|who asked not)\b")


@dataclass(frozen=True, slots=True)
class Limits:
    """most: unnamed sources that an article may have."""

    most: int = 1


class UnnamedSource(Rule):
    """Flags every unnamed source beyond those allowed, with the first as evidence."""

    severity = Severity.NOTE
    Options = Limits
    examples = (
        "A source close to the board agreed.\n\n[[An official familiar with]] the plan disagreed.",
        "A source close to the board agreed.\n\nThe mayor, Ada Moss, disagreed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for every unnamed source after the first ones."""
        places = [block.span(*match.span()) for block in document.prose for match in _UNNAMED.finditer(block.text)]
        for place in places[self.options.most :]:
            yield self.finding(
                place,
                f"more than {self.options.most} unnamed in one article",
                evidence=[Evidence("the first of them", places[0])],
            )
