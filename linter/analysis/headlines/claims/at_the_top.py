"""Set phrases in the first sentences of a body, which say how things stand with what the claim tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.headlines.claims.claims import Claim
from linter.records import NamedTuple


class Phrase(NamedTuple):
    """A match in the body, and the first and last position of its words."""

    first: int
    last: int
    match: re.Match[str]


def phrases_at_top(claim: Claim, pattern: re.Pattern[str], top: int) -> Iterator[Phrase]:
    """Where a pattern matches in the first `top` sentences of the body, in order; no match goes beyond a sentence."""
    index = claim.index
    since = index.sentence_of[claim.since]
    for sentence in index.sentences[since : since + top]:
        for match in pattern.finditer(sentence.block.text[sentence.start : sentence.end]):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Phrase(index.place(sentence.block, start), index.place(sentence.block, end - 1), match)
