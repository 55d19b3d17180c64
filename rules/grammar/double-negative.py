"""Checks for two negations that say one: “did not say nothing”, “can't hardly”.

Why: taken by the letter the sentence says the opposite.
Not flagged: "not for nothing", "nothing but", "not nothing"; a second negation that has a clause or a quotation of its
own; speech in quotation marks.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 10.63.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.api import Document, Finding, Rule, Severity, tokens


class DoubleNegative(Rule):
    """Reports a second negation within two words of the first."""

    severity = Severity.NOTE
    by_block = True
    quotations = "skip"
    examples = (
        "The clerk did not say [[nothing=>anything]] to her.",
        "She can't [[hardly]] see.",
        "They never told [[nobody=>anybody]] of it.",
        "The clerk did not say anything to her, and nothing was said.",
        "It was not for nothing, and he could do nothing but wait.",
        "That is not nothing, and she can hardly see.",
        "“I didn't say nothing,” she said.",
        "She did not. Nobody did.",
        "What is not paid for is nothing, and if she did not do it nobody would.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before each negation that could be the second."""
        for block, numbers in places_of(document, _SECOND):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                first = _negation_before(words, number) if number else None
                if first is None:
                    continue
                yield self.finding(
                    listed.span(number, number),
                    f"“{listed.texts[number]}” negates a second time after “{listed.texts[first]}”",
                    suggestions=[other] if (other := _SECOND[words[number]]) else [],
                    confidence=0.6,
                )


_SECOND = {"nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "hardly": "", "scarcely": ""}
_FIRST = frozenset(
    """
    not never don't doesn't didn't can't couldn't won't wouldn't haven't hasn't hadn't shouldn't
    """.split()  # noqa: SIM905
)
_NEAR = 2
_NO_VERBS = frozenset("is was be been are were it him her them".split())  # noqa: SIM905


def _negation_before(words: Sequence[str], number: int) -> int | None:
    """The first negation, with a verb between; None without one."""
    after = words[number + 1] if number + 1 < len(words) else "."
    if after in ("but", "less", "short") or words[number - 1] in ("for", "from", "about", "to"):
        return None
    for at in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        if words[at] in _FIRST:
            adverb = words[number] in ("hardly", "scarcely")
            near = at == number - 1 if adverb else at == number - 2 and words[number - 1] not in _NO_VERBS
            return at if near else None
        if not words[at].isalpha():
            return None
    return None
